social-hour-notices-about = Social hour: topic, beginning and harvest
social-hour-title = Social hour
social-hour-heading = An hour together, every week
social-hour-standfirst = At a fixed hour a department talks about one thing. People who cannot come can read along later.
# $space (String) - the space
social-hour-of = Social hour of { $space }
social-hour-none = There is no social hour yet
social-hour-none-teaches = A manager of a space chooses a fixed day and time. After that somebody offers to lead it each week.
social-hour-begin-question = Start one in a space you manage?
social-hour-make = Start a social hour
social-hour-made = The social hour is set up. The first weeks are planned.
social-hour-change = Change the day and time
social-hour-new-heading = Every week at the same hour
social-hour-new-standfirst = Choose an hour when most people can be there. Weeks that are already planned move along.
social-hour-field-weekday = Day
social-hour-field-begins = Starts at
social-hour-field-minutes = How many minutes does it take?
social-hour-field-open = For how many hours afterwards can people still write?
social-hour-field-open-hint = 0 means the conversation closes at the end of the hour. A day (24) gives people who work outside a chance too.
social-hour-weekday-wrong = Choose a day.
social-hour-begins-wrong = Fill in when it begins, such as 10:00.
social-hour-minutes-wrong = Choose 15 to 240 minutes.
social-hour-open-wrong = Choose 0 to 168 hours: a week is the longest.
social-hour-stop-means = Stop? Past hours can still be read. Planned weeks are dropped.
social-hour-stop = Stop this social hour
social-hour-stopped = The social hour has stopped. You can always begin again.
social-hour-is-stopped = This social hour has stopped. You can read what was.
social-hour-why-question = Why a fixed hour?
social-hour-why-answer = A habit needs no planning. Questions that come up become answers and ideas for everybody.
social-hour-count-question = Who sees whether I was there?
social-hour-count-answer = Nobody. We keep only a number, from five up. If you write something, your name is with it, as in every conversation.
social-hour-no-topic = No topic yet
social-hour-no-host = nobody leads this yet
social-hour-no-host-yet = Nobody yet. If it stays that way, a manager starts the conversation.
# $name (String) - who
social-hour-led-by = led by { $name }
social-hour-host = Who leads it?
social-hour-host-yes = I will lead this hour
social-hour-host-means = You get a one-page script. Your name is shown with this week.
social-hour-host-no = Let somebody else lead after all
social-hour-host-done = You lead this hour. Choose a topic and a few questions.
social-hour-host-taken = A colleague was just ahead of you. Choose another week.
social-hour-host-gone = You no longer lead this hour.
social-hour-topic-heading = What is it about?
social-hour-field-topic = Topic
social-hour-field-topic-hint = For example: What do you tell people at home about your work?
social-hour-field-starters = Questions to start with
social-hour-field-starters-hint = One per line. Three is enough.
social-hour-starters = Questions to start with
social-hour-has-begun = This is no longer possible: the hour has begun or is over.
social-hour-call-off = Skip this week
social-hour-called-off = This week is skipped.
social-hour-reason-who = Everybody who may read the space.
social-hour-is-open = open now
social-hour-is-skipped = skipped
social-hour-is-closed = This conversation is closed.
# $moment (String) - when
social-hour-open-until = You can write here until { $moment }. After that the conversation closes by itself.
social-hour-join = Join the conversation
social-hour-read = Read what was said
social-hour-note-late = The conversation opened late: the system was not running in time.
social-hour-note-away = Skipped: the system was not running during this hour.
social-hour-note-archived = Skipped: nobody could start the conversation, or the space is closed.
# $reason (String) - why
social-hour-note-called-off = Skipped: { $reason }
social-hour-came-heading = How many were there?
social-hour-count = Count, or count again
# $count (Number) - how many
social-hour-came = { $count } colleagues were there
social-hour-came-few = Fewer than five colleagues were there
social-hour-came-unknown = Not counted yet.
social-hour-field-came = How many colleagues took part?
social-hour-field-came-hint = A number only, including people who just read along. You can change it.
social-hour-came-who = Everybody who may read the space sees the number, from five up.
social-hour-came-wrong = Fill in a number. You can count once the hour has begun. Nothing has changed.
social-hour-kit = Script for the person who leads
social-hour-kit-heading = How to lead the hour
social-hour-kit-before = Before
social-hour-kit-before-1 = Choose a topic that everybody knows. Write it down as a question.
social-hour-kit-before-2 = Think of three questions to start with. One about something good, one about something hard.
social-hour-kit-before-3 = Ask two colleagues to be the first to write.
social-hour-kit-during = During the hour
social-hour-kit-during-1 = The conversation opens by itself. Say hello and repeat the question.
social-hour-kit-during-2 = Thank people for each answer and ask on: how did that go?
social-hour-kit-during-3 = Taking part is voluntary. Never ask why somebody is not there.
social-hour-kit-during-4 = Count how many people are there. A number only.
social-hour-kit-after = After
social-hour-kit-after-1 = Read what was said and choose what is worth keeping.
social-hour-kit-after-2 = Make a kept answer or an idea of it, on the Harvest page.
social-hour-kit-after-3 = Ask who will lead next week.
social-hour-back = Back to this week
social-hour-harvest = Harvest
social-hour-to-week = See this week’s page
social-hour-harvest-heading = What shall we keep?
social-hour-harvest-standfirst = A good answer becomes a kept answer or an idea. The rest stays in the conversation.
social-hour-harvest-question = What happens to an answer?
social-hour-harvest-answer = You go to a form that is already filled in. You check it and post it. The conversation stays behind it as the source.
social-hour-nothing-said = Nothing was said
social-hour-nothing-said-teaches = It happens. Next week, try a topic closer to the work.
social-hour-to-faq = Keep this answer
social-hour-to-idea = Make it an idea
social-hour-became-faq = kept as an answer
social-hour-became-idea = became an idea
social-hour-unmark = Do not keep it after all
# $topic (String) - the topic
social-hour-thread = Social hour: { $topic }
# $day (String) - the day it closes
# $at (String) - the hour it closes
social-hour-opening = Write below what you think, know or want to ask. This conversation closes { $day }, { $at }.
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
social-hour-notice-closed-text = Choose which answers to keep, and which become an idea.
social-hour-notice-why-topic = You lead this hour, or you manage the space.
social-hour-notice-why-host = You led this hour, or began it as a manager.
