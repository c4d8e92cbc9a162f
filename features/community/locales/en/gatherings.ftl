gatherings-notices-about = Gatherings: places, changes and reminders
gatherings-title = Gatherings
gatherings-heading = When do we meet?
gatherings-standfirst = Gatherings in person or online. You choose whether to come.
gatherings-tabs = Which gatherings
gatherings-tab-coming = Upcoming
gatherings-tab-past = Past
gatherings-later = Later
gatherings-older = Earlier
gatherings-none = Nothing is planned yet
gatherings-none-teaches = Go to one of your spaces and invite colleagues. Half an hour over coffee is enough.
gatherings-none-past = There have been no gatherings yet
gatherings-none-past-teaches = Past gatherings stay here, with a report of how it went.
gatherings-new = New gathering
gatherings-plan = Plan a gathering
gatherings-new-heading = Bring colleagues together
gatherings-new-standfirst = Say what you will do, where and when. Everybody who may read the space sees it.
gatherings-change = Edit the gathering
# $title (String) - the gathering
gatherings-change-heading = Edit { $title }
gatherings-field-title = What will you do?
gatherings-field-title-hint = For example: A walk around the new pumping station
gatherings-field-about = What is it about?
gatherings-field-about-hint = Optional. You can use Markdown.
gatherings-field-place = Place
gatherings-field-place-hint = A room or an address. Leave empty if it is online only.
gatherings-field-link = Link to the call
gatherings-field-link-hint = For people who join online. Starts with https://
gatherings-field-begins = Starts
gatherings-field-ends = Ends
gatherings-field-zone = Time zone
gatherings-field-zone-hint = Times are in this zone. For example: Europe/Amsterdam
gatherings-more = Repeat, number of places, time zone
gatherings-more-change = Number of places, time zone
gatherings-field-places = How many places are there?
gatherings-field-places-hint = Leave empty if everybody can come. Once it is full there is a waiting list that moves up by itself.
gatherings-field-repeat = Does it repeat?
gatherings-repeat-never = No, once
gatherings-repeat-weekly = Every week
gatherings-repeat-fortnightly = Every two weeks
gatherings-repeat-monthly = Every month on the same weekday, such as the second Tuesday
gatherings-field-until = Until which day?
gatherings-field-until-hint = Only when it comes back. You can move or cancel a single time later. At most 365 times.
gatherings-field-tell = Let the members of the space know
gatherings-field-scope = What do you want to change?
gatherings-scope-this = This time only
gatherings-scope-following = This time and all that follow
gatherings-scope-following-means = All that follow move by as many days and begin at the same hour.
gatherings-field-reason = Why?
gatherings-field-reason-hint = Needed when the time or the place changes.
gatherings-reason-who = Everybody who responded reads this. It is shown on the page too.
gatherings-reason-missing = Write a sentence about why. People who planned to come want to know. Nothing has changed yet.
gatherings-make = Plan the gathering
gatherings-made = The gathering is planned.
# $moved (Number) - 1 when people hear of it
gatherings-kept = { $moved ->
    [1] Your changes are saved. We tell everybody who responded.
   *[other] Your changes are saved.
}
# $most (Number) - the limit
gatherings-title-wrong = Write what you will do, in at most { $most } characters.
gatherings-place-missing = Fill in a place, or a link when it is online.
# $most (Number) - the limit
gatherings-place-long = The place is too long: { $most } characters at most.
gatherings-link-wrong = This is not the address of a page. It starts with https://
gatherings-begins-wrong = Choose a start in the future.
gatherings-ends-wrong = Choose an end after the start, at most 31 days later.
gatherings-zone-wrong = We do not know this time zone. Write Europe/Amsterdam, for example.
gatherings-places-wrong = Fill in a number of 1 or more, or leave it empty.
# $coming (Number) - how many come
gatherings-places-taken = { $coming } people are already coming. There cannot be fewer places.
gatherings-until-wrong = Choose a last day after the start.
# $most (Number) - the limit
gatherings-times-many = This is too often: { $most } times at most. Choose an earlier last day.
gatherings-names-question = Who sees who is coming?
gatherings-names-answer = Only the organiser sees names, because they will receive people. Others see a number. The names are deleted thirty days after the gathering.
gatherings-zone-question = What when the clocks change?
gatherings-zone-answer = Ten o’clock stays ten o’clock. A series follows summer and winter time.
# $day (String) - the day
# $from (String) - the hour it begins
# $until (String) - the hour it ends
gatherings-when = { $day }, { $from } to { $until }
# $day (String) - the first day
# $from (String) - the hour it begins
# $last (String) - the last day
# $until (String) - the hour it ends
gatherings-when-days = { $day }, { $from } to { $last }, { $until }
# $when (String) - the time there
# $zone (String) - the time zone
gatherings-when-zone = { $when } ({ $zone } time)
# $count (Number) - how many come
gatherings-coming = { $count ->
    [0] Nobody has said they are coming yet
    [1] 1 colleague is coming
   *[other] { $count } colleagues are coming
}
# $count (Number) - how many said so
gatherings-came = { $count ->
    [0] Nobody said they would come
    [1] 1 colleague said they would come
   *[other] { $count } colleagues said they would come
}
# $coming (Number) - how many come
# $left (Number) - places left
gatherings-coming-left = { $coming } coming, { $left ->
    [1] 1 place left
   *[other] { $left } places left
}
# $count (Number) - how many come
gatherings-full = { $count } coming. It is full; there is a waiting list.
gatherings-who-comes = Who is coming
gatherings-who-came = Who planned to come
gatherings-organiser = Organiser
gatherings-nobody-yet = Nobody yet.
# $line (Number) - how many wait
# $maybe (Number) - how many may come
gatherings-counts = Waiting: { $line }. Maybe: { $maybe }.
gatherings-answer-heading = Are you coming?
gatherings-come = I will come
gatherings-wait = Put me on the waiting list
gatherings-maybe = Maybe
gatherings-not = I will not come
gatherings-answer-who = Who sees this: the organiser sees your name if you come, because they will receive you. Others see only the number. You can change it until it starts.
# $place (Number) - the place in the line
gatherings-in-line = You are number { $place } on the waiting list. If a place comes free it is yours, and we tell you.
gatherings-has-begun = It has started. Answers can no longer be changed.
gatherings-too-late = This is no longer possible: the gathering has started or was cancelled. Your earlier answer stands.
gatherings-said-come = Good that you are coming. We will remind you a day and an hour before.
gatherings-said-waiting = It is full. You are on the waiting list; if a place comes free we tell you.
gatherings-said-maybe = Maybe is an answer too. You can change it until it starts.
gatherings-said-not = You are not coming. You can change your mind until it starts.
gatherings-you-come = You are coming
gatherings-you-maybe = Maybe you are coming
gatherings-you-not = You are not coming
gatherings-others = Other dates
gatherings-cancelled = cancelled
# $reason (String) - why
gatherings-cancelled-because = This is cancelled: { $reason }
# $reason (String) - why
gatherings-moved-because = This has changed: { $reason }
gatherings-cancel = Cancel the gathering
# $count (Number) - how many
gatherings-cancelled-done = { $count ->
    [1] The gathering is cancelled. We tell everybody who responded.
   *[other] { $count } gatherings are cancelled. We tell everybody who responded.
}
gatherings-file-question = In your calendar?
gatherings-file = Add this one
gatherings-file-or = or
gatherings-feed-link = subscribe in your calendar
gatherings-feed-question = Everything in your calendar?
gatherings-feed-title = Calendar subscription
gatherings-feed-heading = See your gatherings in your own calendar
gatherings-feed-standfirst = With one address your gatherings appear in Outlook, on your phone or wherever you like. When something changes here, it changes there too.
# $organisation (String) - its name
gatherings-feed-name = Gatherings { $organisation }
gatherings-feed-address = Your address
gatherings-feed-copy = Copy this into your calendar, under ‘subscribe from web’
gatherings-feed-once = You see this address only now. Anyone who has it can read along: do not share it.
gatherings-feed-holds = What should it show?
gatherings-feed-holds-mine = Gatherings I go to, may go to or wait for, and the social hours I lead
gatherings-feed-holds-all = Everything in my spaces, social hours too, except what I declined
gatherings-feed-make = Create my address
# $day (String) - since when
gatherings-feed-since = You have had an address since { $day }
gatherings-feed-renew-means = Lost it, or has somebody else seen it? With a new address the old one stops working at once.
gatherings-feed-renew = Create a new address
gatherings-feed-stop-means = Would you like to stop this?
gatherings-feed-stop = Stop the subscription
gatherings-feed-stopped = The address no longer works.
gatherings-feed-who-question = What does my calendar see?
gatherings-feed-who = The title, time, place and text of what you may see now. No names. Whoever hosts your calendar sees this too.
gatherings-feed-ends-question = When does it end?
gatherings-feed-ends = When you stop it, or when you no longer work here. We keep only a fingerprint of the address.
gatherings-report-title = How it was
gatherings-report-heading = How was it?
gatherings-report-words = Tell us about it
gatherings-report-words-hint = What came of it, and what will we do with it? Do not name people who were not there.
gatherings-report-post = Does the conversation continue somewhere?
gatherings-report-post-hint = The address of a post in the same space. Optional.
gatherings-report-place = Post the report
gatherings-report-tell = Say how it went
gatherings-report-change = Edit the report
gatherings-report-done = The report is posted. We tell everybody who came.
# $most (Number) - the limit
gatherings-report-wrong = Write how it went, in at most { $most } characters.
gatherings-report-post-wrong = There is no post with this address in this space. Paste the address of the post, or leave it empty.
gatherings-report-who = Everybody who may read the space. People who came are notified.
gatherings-has-report = with report
gatherings-talk-on = Continue the conversation
# $hour (String) - when
# $title (String) - the gathering
gatherings-card-today = Today at { $hour }: { $title }
gatherings-card-look = View
# $title (String) - the gathering
gatherings-card-report = How was ‘{ $title }’?
gatherings-card-report-text = A few sentences are enough. Everybody who came will read it.
gatherings-card-report-why = You organised this.
# $day (String) - the day
# $hour (String) - the hour
# $place (String) - where
gatherings-notice-when = { $day }, { $hour }. { $place }
# $reason (String) - why
# $when (String) - when and where
gatherings-notice-reason = { $reason } New: { $when }
# $title (String) - the gathering
gatherings-notice-announced = New gathering: { $title }
# $title (String) - the gathering
gatherings-notice-day = Within a day: { $title }
# $title (String) - the gathering
gatherings-notice-hour = Within an hour: { $title }
# $title (String) - the gathering
gatherings-notice-moved-up = There is a place for you: { $title }
# $title (String) - the gathering
gatherings-notice-moved = Changed: { $title }
# $title (String) - the gathering
gatherings-notice-cancelled = Cancelled: { $title }
# $title (String) - the gathering
gatherings-notice-reported = How it went: { $title }
# $when (String) - when
# $place (String) - where
gatherings-digest = { $when }. { $place }
gatherings-notice-why-come = You said you are coming.
gatherings-notice-why-waited = You were on the waiting list.
gatherings-notice-why-came = You said you would come.
gatherings-notice-why-answered = You responded to the invitation.
