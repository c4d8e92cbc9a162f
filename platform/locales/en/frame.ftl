frame-skip = Skip to content
frame-menu = Menu
frame-menu-label = Main menu
frame-search = Search
frame-notices = Notices
frame-your-page = Your page:{" "}
# $organisation (String) - the name of the organisation
frame-of = Draagvlak of { $organisation }
frame-employer = What does my employer see of me?
frame-accessibility = Accessibility

part-who-sees = Who sees this:
# $count (Number) - how many fields have an error
part-form-errors = { $count ->
    [one] Not saved yet: 1 thing is not right.
   *[other] Not saved yet: { $count } things are not right.
}
part-form-kept = What you filled in is still here.
part-pager = Older and newer
# $first (String) - number of the first row
# $last (String) - number of the last row
part-rows = { $first } to { $last }
# $first (String) - number of the first row
# $last (String) - number of the last row
# $total (String) - how many there are
part-rows-of = { $first } to { $last } of { $total }
# $title (String) - what the chart is about
part-chart-figures = Figures of { $title }
# $title (String) - what the chart is about
# $from (String) - the first figure
# $from_label (String) - when that was
# $to (String) - the last figure
# $to_label (String) - when that was
part-chart-told = { $title }: from { $from } ({ $from_label }) to { $to } ({ $to_label })
# $title (String) - what the chart is about
part-chart-nothing = { $title }: no figures yet
part-chart-empty = No figures yet.
part-grade-a = measured
part-grade-b = said by the customer
part-grade-c = judged by a colleague
part-rather-not = Not now
part-withheld = We show a group from five answers up.
part-keys-title = Keys on this page
part-keys-move = next, previous
part-keys-pick = pick
part-keys-all = all keys
part-keys-off = Do keys get in your way? Switch them off on your own page.

# $length (String) - a length of time
clock-left = { $length } left
# $length (String) - a length of time
clock-late = { $length } late
# $moment (String) - the promised moment
clock-until = until { $moment }
# $moment (String) - the promised moment
clock-promised = promised { $moment }
part-keys-close = Close this window
