duties-place = Who does what
duties-title = Who does what
duties-heading = Everything has somebody
duties-standfirst = Who keeps your spaces, what was promised there, and what the management says where everybody can read it.
duties-spaces = In your spaces
duties-none = You are in no space yet
duties-none-teaches = As soon as you are in a space you see here who keeps it and what was promised in it.
duties-look = Look for a space
duties-yours = you keep it
duties-kept-by = Kept by:
duties-nobody = nobody at the moment
duties-second-wanted = a second person is wanted
# $count (Number) - loops that are open
duties-promised = { $count ->
    [one] One promised answer
   *[other] { $count } promised answers
}
# $count (Number) - loops past their day
duties-late = { $count ->
    [one] one is past its day
   *[other] { $count } are past their day
}
# $count (Number) - kept answers
duties-due = { $count ->
    [one] One answer should be looked at
   *[other] { $count } answers should be looked at
}
duties-hour = The weekly hour
duties-management = The management takes part
# $count (Number) - how many
duties-helped = { $count ->
    [one] answer that helped a colleague
   *[other] answers that helped a colleague
}
# $count (Number) - how many
duties-said = { $count ->
    [one] reaction under a talk
   *[other] reactions under a talk
}
# $count (Number) - how many
duties-begun = { $count ->
    [one] talk begun
   *[other] talks begun
}
duties-small = Fewer than five people make up the management. A figure would then be about one of them, so there is none.
duties-talks = Here the management had a word lately. Join in:
duties-silent = In the last thirteen weeks the management said nothing yet where everybody can read it.
duties-asks = What a duty asks
duties-manager = Keeping a space
duties-manager-asks = You let people in, keep the conversation clear and see to it that no question is left lying. There are always two of you.
duties-promise = Promising an answer
duties-promise-asks = You say who decides and by which day, and you come back with what was done. If it takes longer, you say so before the day.
duties-answer = Keeping an answer
duties-answer-asks = The answer is yours. Once in a while you look whether it is still right, or you hand it over.
duties-host = Hosting an hour
duties-host-asks = You bring a topic and a first question, and you write down afterwards what it gave.
duties-group-question = Is this kept for each person?
duties-group-answer = No. Nothing is counted for one person, and what was said in closed or hidden spaces does not count. The figures are of the last thirteen weeks.
duties-who-question = Who is the management?
duties-who-answer = Everybody with the role of director in this product. An administrator gives that role.
