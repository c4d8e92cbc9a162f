digest-title = Your overview
# $moment (String) - day and time
digest-comes = Your next overview comes { $moment }
digest-nothing-yet = There is nothing for your overview yet
digest-none-wanted = You get no overview by mail
# $zone (String) - the name of a time zone
digest-daily = Every day at your hour, in the time zone { $zone }. When there is nothing, no mail comes.
# $zone (String) - the name of a time zone
digest-weekly = Once a week on your day and hour, in the time zone { $zone }. When there is nothing, no mail comes.
digest-never = You chose never. This would be in it.
digest-choose = Choose how you hear things
digest-empty = Nothing new
digest-empty-teaches = Here you will find what we still owe you or others, what was said in your spaces and what is coming.
digest-what-question = What is this?
digest-what-answer = This is how your mail looks now. When it really goes, we look again at what you may see.
digest-read-question = Do you know what I read?
digest-read-answer = No. Only what you opened from a notice yourself, answered or pressed a word on is left out.
today-title = Today
today-heading = What is your department working on?
today-standfirst = One line a day, if you like. In two weeks it is gone.
today-field = What do you work on today?
today-hint = One sentence of at most 160 characters, for example: replacing the filter of Elzerbroek.
# $space (String) - the name of a space
today-say = Share with { $space }
today-change = Change my line
today-remove = Take my line away
today-kept = Your line is there. Tomorrow is a new day.
today-removed = Your line is gone.
today-missing = Write what you work on, so that it is of use to a colleague.
# $most (Number) - characters
today-long = This line is too long: { $most } characters is the most. It is still here.
today-sees-members = the members of your department's space
today-no-space = Your department has no space yet
today-no-space-teaches = In the space of a department each writes one line a day. Begin one, and let it follow your department.
today-none = No lines yet
today-none-teaches = Begin yourself: one sentence about what you are doing. It saves a colleague a question.
today-now = Today
# $name (String) - a colleague
# $words (String) - what they work on
today-line = { $name }: { $words }.
# $count (Number) - colleagues
# $space (String) - the name of a space
today-told = { $count ->
    [one] One colleague of { $space } wrote what they work on
   *[other] { $count } colleagues of { $space } wrote what they work on
}
today-why-question = Do I have to?
today-why-answer = No. Nobody sees whether you skip it, and there is no list of who wrote nothing.
today-kept-question = How long does it stay?
today-kept-answer = Fourteen days, then the line is gone. On the day itself you can take it away.
places-today = Today
places-newsletter = Newsletter
# $space (String) - the name of a space
# $how (String) - how it stands: the number of answers, or that it is answered
posts-news = { $space }: { $how }
posts-offered = From the talk
