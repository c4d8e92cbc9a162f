notices-mail-open = Open in Draagvlak
notices-mail-less = Less mail about this

notices-title = Notices for you
notices-standfirst = What happened and concerns you. Only you see this page.
notices-read-all = Mark all as read
notices-all-read = All notices are marked as read.
notices-choices-link = Choose how you hear
notices-empty = No notices
notices-empty-teaching = When something waits for you, it stands here. You choose what you also get by mail.
notices-new = New
notices-older = Older notices

notices-choices-title = How you hear
notices-choices-standfirst = Choose for each subject when you get mail. Messages about your account and your rights always arrive.
# $subject (String) - what the notices are about
notices-mail-when = Mail about { $subject }
notices-mute = Nothing
notices-subject = About what
notices-mail = Mail
notices-nothing = Not here either
notices-now = At once
notices-daily = Once a day, together
notices-weekly = Once a week, together
notices-never = Never
notices-hours = Your hours
notices-digest-hour = Hour of the daily and weekly mail
notices-digest-day = Day of the weekly mail
notices-zone = Your time zone
# $zone (String) - the zone of the organisation
notices-zone-hint = For example Europe/Amsterdam. Empty means that of the organisation: { $zone }.
notices-zone-wrong = We do not know this time zone. Write it like Europe/Amsterdam, or leave the field empty. Your other choices are still here.
notices-quiet-from = Quiet hours: no mail from
notices-quiet-question = No quiet hours?
notices-quiet-hint = Choose the same hour twice.
notices-quiet-until = Until
notices-who = Only you see these choices.
# $hour (Number) - 0 to 23
notices-hour = { $hour }:00
notices-day-1 = Monday
notices-day-2 = Tuesday
notices-day-3 = Wednesday
notices-day-4 = Thursday
notices-day-5 = Friday
notices-day-6 = Saturday
notices-day-7 = Sunday
notices-choices-keep = Save choices
notices-choices-kept = Your choices are kept.
# $often (String) - how often, as it is offered
notices-usual-here = { $often } (usual here)
notices-usual-title = What is usual here
notices-usual-standfirst = How often your overview comes for colleagues who chose nothing themselves.
notices-usual-legend = The overview comes
notices-usual-keep = Save
notices-usual-kept = This is what is usual from now on. Who chose for themselves keeps that.
notices-usual-own-question = And who chose already?
notices-usual-own = Everybody’s own choice comes first. On the page with their choices colleagues see what is usual here.

notices-digest-about = Your overview
# $count (Number) - things in the letter
notices-digest-title = { $count } { $count ->
    [one] thing
   *[other] things
  } for you
notices-digest-owed = We still owe an answer
notices-digest-waits = Waits for you
notices-digest-today = What your department is working on
notices-digest-said = What was said in your spaces
notices-digest-coming = What is coming
notices-digest-done = What was finished or found
# $count (Number) - notices that are not shown
notices-digest-more = And { $count } other { $count ->
    [one] notice
   *[other] notices
  }
notices-digest-why-daily = You get this because you chose one mail a day. What you opened is not in it.
notices-digest-why-weekly = You get this once a week. What you opened is not in it. More often, less often or not at all: you choose.

# $count (Number) - how many things
notices-fold-title = { $count } { $count ->
    [one] notice
   *[other] notices
  } for you
# $most (Number) - how many letters an hour
notices-fold-why = You get these together because we send you at most { $most } letters an hour, and none in your quiet hours.

notices-less-title = Less mail
notices-less-ask = How often do you want mail about this?
notices-less-daily = Once a day, together
notices-less-weekly = Once a week, together
notices-less-never = No mail about this
notices-less-all = No mail at all
notices-less-rest = Messages about your account and your rights always arrive.
notices-less-late = This link is more than half a year old and does nothing any more. Nothing was changed. Sign in to choose how you hear things.
notices-less-done = Your choice is kept. You can change it at any time.
