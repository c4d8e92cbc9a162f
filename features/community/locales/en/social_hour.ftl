social-hour-notices-about = Social hour: topic, beginning and harvest
social-hour-title = Social hour
social-hour-heading = An hour together, every week
social-hour-standfirst = At a fixed hour a department talks about one thing. Who cannot come reads along later.
# $space (String) - the space
social-hour-of = Social hour of { $space }
social-hour-none = There is no social hour yet
social-hour-none-teaches = A manager of a space chooses a fixed day and time. After that somebody offers to lead it each week.
social-hour-begin-question = Begin in a space that you manage?
social-hour-make = Begin a social hour
social-hour-made = The social hour is there. The first weeks are planned.
social-hour-change = Change day and time
social-hour-new-heading = Every week at the same hour
social-hour-new-standfirst = Choose an hour at which most can be there. Weeks that are planned already move along.
social-hour-field-weekday = Day
social-hour-field-begins = Begins at
social-hour-field-minutes = How many minutes does it take?
social-hour-field-open = For how many hours after it can people still write?
social-hour-field-open-hint = 0 means: the talk closes at the end of the hour. A day (24) gives who works outside a chance as well.
social-hour-weekday-wrong = Choose a day.
social-hour-begins-wrong = Fill in when it begins, such as 10:00.
social-hour-minutes-wrong = Choose 15 to 240 minutes.
social-hour-open-wrong = Choose 0 to 168 hours: a week is the longest.
social-hour-stop-means = Stop? What was stays readable. Planned weeks are dropped.
social-hour-stop = Stop this social hour
social-hour-stopped = The social hour has stopped. You can always begin again.
social-hour-is-stopped = This social hour has stopped. You can read what was.
social-hour-why-question = Why a fixed hour?
social-hour-why-answer = A habit needs no planning. Questions that come of it become answers and ideas for everybody.
social-hour-count-question = Who sees whether I was there?
social-hour-count-answer = Nobody. We keep a number only, from five up. Whoever writes something does so by name, as in every talk.
social-hour-no-topic = No topic yet
social-hour-no-host = nobody leads this yet
social-hour-no-host-yet = Nobody yet. If nobody does, a manager begins the talk.
# $name (String) - who
social-hour-led-by = { $name } leads
social-hour-host = Who leads it?
social-hour-host-yes = I lead this hour
social-hour-host-means = You get a script of one page. Your name stands with this week.
social-hour-host-no = Not after all: let somebody else lead
social-hour-host-done = You lead this hour. Choose a topic and a few questions.
social-hour-host-taken = A colleague was just ahead of you. Choose another week.
social-hour-host-gone = You no longer lead this hour.
social-hour-topic-heading = What is it about?
social-hour-field-topic = Topic
social-hour-field-topic-hint = For example: What do you tell at home about your work?
social-hour-field-starters = Questions to begin with
social-hour-field-starters-hint = One a line. Three is enough.
social-hour-starters = Questions to begin with
social-hour-has-begun = This is no longer possible: the hour has begun or is over.
social-hour-call-off = Skip this week
social-hour-called-off = It is skipped this week.
social-hour-reason-who = Everybody who may read the space.
social-hour-is-open = open now
social-hour-is-skipped = skipped
social-hour-is-closed = This talk is closed.
# $moment (String) - when
social-hour-open-until = You can write here until { $moment }. After that the talk closes by itself.
social-hour-join = Join the talk
social-hour-read = Read what was said
social-hour-note-late = The talk opened late: the system was not running in time.
social-hour-note-away = Skipped: the system was not running during this hour.
social-hour-note-archived = Skipped: nobody could begin the talk, or the space is closed.
# $reason (String) - why
social-hour-note-called-off = Skipped: { $reason }
social-hour-came-heading = How many were there?
# $count (Number) - how many
social-hour-came = { $count } colleagues were there
social-hour-came-few = Fewer than five colleagues were there
social-hour-came-unknown = Not counted yet.
social-hour-field-came = How many colleagues took part?
social-hour-field-came-hint = A number only, also of who just read along at the table. You can change it.
social-hour-came-who = Everybody who may read the space sees the number, from five up.
social-hour-came-wrong = Fill in a number. You can count once the hour has begun. Nothing has changed.
social-hour-kit = Script for who leads
# $topic (String) - the topic
social-hour-kit-heading = How to lead the hour: { $topic }
social-hour-kit-before = Before
social-hour-kit-before-1 = Choose a topic that everybody knows. Write it down as a question.
social-hour-kit-before-2 = Think of three questions to begin with. One about something good, one about something hard.
social-hour-kit-before-3 = Ask two colleagues to be the first to write.
social-hour-kit-during = During the hour
social-hour-kit-during-1 = The talk opens by itself. Say hello and repeat the question.
social-hour-kit-during-2 = Thank for each answer and ask on: how did that go?
social-hour-kit-during-3 = Taking part is voluntary. Never ask why somebody is not there.
social-hour-kit-during-4 = Count how many people are there. A number only.
social-hour-kit-after = After
social-hour-kit-after-1 = Read back what was said and choose what is good.
social-hour-kit-after-2 = Make a frequently asked question or an idea of it, on the page Harvest.
social-hour-kit-after-3 = Ask who leads next week.
social-hour-back = Back to this week
social-hour-harvest = Harvest
# $topic (String) - the topic
social-hour-harvest-heading = What do we keep of ‘{ $topic }’?
social-hour-harvest-standfirst = A good answer becomes a frequently asked question or an idea. The rest just stays in the talk.
social-hour-harvest-question = What happens to an answer?
social-hour-harvest-answer = You go to a form that is filled in already. You read it over and place it. The talk stays behind it as the source.
social-hour-nothing-said = Nothing was said
social-hour-nothing-said-teaches = That happens. Try a topic closer to the work next week.
social-hour-to-faq = Make it a frequently asked question
social-hour-to-idea = Make it an idea
social-hour-became-faq = harvested: frequently asked question
social-hour-became-idea = harvested: idea
social-hour-unmark = Not harvested
# $topic (String) - the topic
social-hour-thread = Social hour: { $topic }
# $day (String) - the day it closes
# $at (String) - the hour it closes
social-hour-opening = Write below what you think, know or want to ask. This talk closes { $day }, { $at }.
# $hour (String) - when
# $topic (String) - the topic
social-hour-card-today = Social hour at { $hour }: { $topic }
# $topic (String) - the topic
social-hour-card-open = Going on now, the social hour: { $topic }
# $topic (String) - the topic
social-hour-digest = Social hour: { $topic }
# $space (String) - the space
social-hour-notice-no-topic = No topic yet for the social hour of { $space }
# $space (String) - the space
social-hour-notice-opened = The social hour of { $space } has begun
social-hour-notice-opened-text = You lead it. The script fits on one page.
# $space (String) - the space
social-hour-notice-closed = The social hour of { $space } is closed: time for the harvest
social-hour-notice-closed-text = Choose which answers become a frequently asked question or an idea.
social-hour-notice-why-topic = You lead this hour, or you manage the space.
social-hour-notice-why-host = You led this hour, or began it as a manager.
