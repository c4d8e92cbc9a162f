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
# $subject (String) - what the notices are about
notices-mute = Hear nothing about { $subject }, here neither
notices-now = At once
notices-daily = Once a day, together
notices-weekly = Once a week, together
notices-never = Never
notices-hours = Your hours
notices-digest-hour = Hour of the daily and weekly mail
notices-digest-day = Day of the weekly mail
notices-quiet-from = No mail from
notices-quiet-hint = The same hour twice means: no quiet hours.
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
notices-choices-keep = Keep choices
notices-choices-kept = Your choices are kept.

# $count (Number) - things in the letter
notices-digest-title = { $count } { $count ->
    [one] thing
   *[other] things
  } for you
notices-digest-why-daily = You get this because you have not read these notices yet. It comes at most once a day.
notices-digest-why-weekly = You get this because you chose one mail a week.

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
notices-less-done = Your choice is kept. You can change it at any time.
