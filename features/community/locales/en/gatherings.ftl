gatherings-notices-about = Gatherings: places, changes and reminders
gatherings-title = Gatherings
gatherings-heading = When do we meet?
gatherings-standfirst = Gatherings at a place or online. You choose whether you come.
gatherings-tabs = Which gatherings
gatherings-tab-coming = Coming
gatherings-tab-past = Past
gatherings-later = Later
gatherings-older = Earlier
gatherings-none = Nothing is planned yet
gatherings-none-teaches = Go to a space of yours and call colleagues together. Half an hour of coffee is enough.
gatherings-none-past = Nothing has been yet
gatherings-none-past-teaches = What has been stays here, with how it was.
gatherings-call-question = Plan something yourself?
gatherings-call-answer = First choose the space:
gatherings-new = New gathering
gatherings-new-heading = Call colleagues together
gatherings-new-standfirst = Say what you will do, where and when. Whoever may read the space sees it.
gatherings-change = Change the gathering
# $title (String) - the gathering
gatherings-change-heading = Change { $title }
gatherings-field-title = What will you do?
gatherings-field-title-hint = For example: A walk around the new pumping station
gatherings-field-about = What is it about?
gatherings-field-about-hint = Not needed. Markdown is fine.
gatherings-field-place = Place
gatherings-field-place-hint = A room or an address. Leave empty when it is online only.
gatherings-field-link = Link to the call
gatherings-field-link-hint = For whoever joins online. Begins with https://
gatherings-field-begins = Begins
gatherings-field-ends = Ends
gatherings-field-zone = Time zone
gatherings-field-zone-hint = The clock of this zone counts. For example: Europe/Amsterdam
gatherings-field-places = How many places are there?
gatherings-field-places-hint = Leave empty when all can come. Once it is full there is a waiting list that moves up by itself.
gatherings-field-repeat = Does it come back?
gatherings-repeat-never = No, once
gatherings-repeat-weekly = Each week
gatherings-repeat-fortnightly = Every two weeks
gatherings-repeat-monthly = Each month on the same weekday, such as the second Tuesday
gatherings-field-until = Until which day?
gatherings-field-until-hint = Only when it comes back. You can move or cancel a single time later. At most 365 times.
gatherings-field-tell = Let the members of the space know
gatherings-field-scope = What do you want to change?
gatherings-scope-this = This time only
gatherings-scope-following = This time and all that follow
gatherings-scope-following-means = All that follow move by as many days and begin at the same hour.
gatherings-field-reason = Why?
gatherings-field-reason-hint = Needed when the time or the place changes.
gatherings-reason-who = Everybody who answered reads this. It stands on the page too.
gatherings-reason-missing = Write in a sentence why. Whoever would come wants to know. Nothing has changed yet.
gatherings-make = Plan the gathering
gatherings-made = The gathering is planned.
# $moved (Number) - 1 when people hear of it
gatherings-kept = { $moved ->
    [1] It is changed. Whoever answered hears it.
   *[other] It is changed.
}
# $most (Number) - the limit
gatherings-title-wrong = Write what you will do, in at most { $most } characters.
gatherings-place-missing = Fill in a place, or a link when it is online.
# $most (Number) - the limit
gatherings-place-long = The place is too long: { $most } characters at most.
gatherings-link-wrong = This is not the address of a page. It begins with https://
gatherings-begins-wrong = Choose a beginning that is still to come.
gatherings-ends-wrong = Choose an end after the beginning, at most 31 days later.
gatherings-zone-wrong = We do not know this time zone. Write for example Europe/Amsterdam.
gatherings-places-wrong = Fill in a number of 1 or more, or leave it empty.
# $coming (Number) - how many come
gatherings-places-taken = { $coming } people come already. Fewer places is not possible any more.
gatherings-until-wrong = Choose the last day, after the beginning.
# $most (Number) - the limit
gatherings-times-many = This is too often: { $most } times at most. Choose an earlier last day.
gatherings-names-question = Who sees who comes?
gatherings-names-answer = Only the organiser sees names, since they have to receive people. Others see a number. Thirty days after the end the names are gone.
gatherings-zone-question = And when the clock jumps?
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
gatherings-when-zone = { $when } (clock of { $zone })
# $count (Number) - how many come
gatherings-coming = { $count ->
    [0] Nobody has said yes yet
    [1] 1 colleague comes
   *[other] { $count } colleagues come
}
# $coming (Number) - how many come
# $left (Number) - places left
gatherings-coming-left = { $coming } come, { $left ->
    [1] 1 place left
   *[other] { $left } places left
}
# $count (Number) - how many come
gatherings-full = { $count } come. It is full; there is a waiting list.
gatherings-who-comes = Who comes
gatherings-organiser = Organiser
gatherings-nobody-yet = Nobody yet.
# $line (Number) - how many wait
# $maybe (Number) - how many may come
gatherings-counts = Waiting: { $line }. Maybe: { $maybe }.
gatherings-answer-heading = Will you come?
gatherings-come = I will come
gatherings-wait = Put me on the waiting list
gatherings-maybe = Maybe
gatherings-not = I will not come
gatherings-answer-who = Who sees this: the organiser sees your name when you come, since they have to receive you. Others see the number only. You can change it until it begins.
# $place (Number) - the place in the line
gatherings-in-line = You are on the waiting list, at place { $place }. When a place comes free it is yours by itself, and you hear it.
gatherings-has-begun = It has begun. Answers can no longer be changed.
gatherings-too-late = This is no longer possible: the gathering began or was cancelled. Your earlier answer stands.
gatherings-said-come = Good that you come. You hear from us a day and an hour before.
gatherings-said-waiting = It is full. You are on the waiting list; when a place comes free you hear it.
gatherings-said-maybe = Maybe is an answer too. You can change it until it begins.
gatherings-said-not = You do not come. You can change your mind until it begins.
gatherings-others = Other times
gatherings-cancelled = cancelled
# $reason (String) - why
gatherings-cancelled-because = This does not go on: { $reason }
# $reason (String) - why
gatherings-moved-because = This was changed: { $reason }
gatherings-cancel = Call it off
# $count (Number) - how many
gatherings-cancelled-done = { $count ->
    [1] The gathering is called off. Whoever answered hears it.
   *[other] { $count } gatherings are called off. Whoever answered hears it.
}
gatherings-file-question = In your calendar?
gatherings-file = Add this time
gatherings-file-or = or
gatherings-feed-link = let your calendar follow
gatherings-feed-question = All in your calendar?
gatherings-feed-title = Your calendar follows
gatherings-feed-heading = Let your calendar follow
gatherings-feed-standfirst = With one address your gatherings stand in Outlook, on your phone or wherever you like. When something changes, it changes there too.
# $organisation (String) - its name
gatherings-feed-name = Gatherings { $organisation }
gatherings-feed-address = Your address
gatherings-feed-copy = Copy this into your calendar, at ‘calendar from the internet’
gatherings-feed-once = You see this address only now. Whoever has it can read along: give it to nobody.
gatherings-feed-holds = What stands in it?
gatherings-feed-holds-mine = Where I come, may come or wait for a place
gatherings-feed-holds-all = All in my spaces, except where I do not come
gatherings-feed-make = Make my address
# $day (String) - since when
gatherings-feed-since = You have had an address since { $day }
gatherings-feed-renew-means = Lost, or seen by somebody else? With a new address the old one stops at once.
gatherings-feed-renew = Make a new address
gatherings-feed-stop-means = Should your calendar no longer follow?
gatherings-feed-stop = Stop it
gatherings-feed-stopped = The address no longer works.
gatherings-feed-who-question = What does my calendar see?
gatherings-feed-who = Title, time, place and text of what you may see now. No names. Whoever keeps your calendar sees this too.
gatherings-feed-ends-question = When does it end?
gatherings-feed-ends = When you stop it, or when you no longer work here. We keep only a fingerprint of the address.
gatherings-report-title = How it was
# $title (String) - the gathering
gatherings-report-heading = How was ‘{ $title }’?
gatherings-report-words = Tell it
gatherings-report-words-hint = What came of it, and what do we do with it? Name nobody who was not there.
gatherings-report-post = Do we talk on somewhere?
gatherings-report-post-hint = The address of a post in the same space. Not needed.
gatherings-report-place = Place the report
gatherings-report-tell = Tell how it was
gatherings-report-change = Change the report
gatherings-report-done = The report is there. Whoever came hears it.
# $most (Number) - the limit
gatherings-report-wrong = Write how it was, in at most { $most } characters.
gatherings-report-post-wrong = There is no post with this address in this space. Paste the address of the post, or leave it empty.
gatherings-report-who = Everybody who may read the space. Whoever came gets a notice.
gatherings-has-report = with report
gatherings-talk-on = Talk on in the post
# $hour (String) - when
# $title (String) - the gathering
gatherings-card-today = Today at { $hour }: { $title }
gatherings-card-look = Look
# $title (String) - the gathering
gatherings-card-report = How was ‘{ $title }’?
gatherings-card-report-text = A few sentences are enough. Whoever came hears it.
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
gatherings-notice-cancelled = Called off: { $title }
# $title (String) - the gathering
gatherings-notice-reported = How it was: { $title }
# $when (String) - when
# $place (String) - where
gatherings-digest = { $when }. { $place }
gatherings-notice-why-come = You said that you come.
gatherings-notice-why-waited = You were on the waiting list.
gatherings-notice-why-came = You said that you came.
gatherings-notice-why-answered = You answered the invitation.
