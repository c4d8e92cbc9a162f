sign-in-title = Sign in
sign-in-headline = Good to see you
sign-in-mail = Mail address
sign-in-password = Password
sign-in-do = Sign in
sign-in-forgot = Forgot your password?
sign-in-wrong = This address and password do not belong together. Check them, or choose a new password.
sign-in-employer-title = What does my employer see of me?
sign-in-employer = That you have an account. Not when you look, what you read or what you skip.
sign-in-employer-link = Read everything, in plain words
sign-in-must-title = Do I have to take part?
sign-in-must = No. You can stop at any time, and nobody is told.

sessions-title = Where you are signed in
# $count (Number) - how many places
sessions-headline = { $count ->
    [one] You are signed in in 1 place
   *[other] You are signed in in { $count } places
}
sessions-end-others = Sign out everywhere else
sessions-this = This device
# $browser (String) - the browser
# $system (String) - the system it runs on
sessions-device = { $browser } on { $system }
sessions-device-unknown = Unknown device
# $moment (String) - when it began
sessions-since = Since { $moment }
sessions-sign-out = Sign out here
sessions-end-one = Sign this device out
sessions-ended-others = You are now signed in here only.
sessions-ended-one = That device is signed out.
sessions-who = Only you. The administrator does not see this list.
sessions-strange-title = Is there something strange?
sessions-strange = Sign out everywhere else and choose a new password.

own-title = Your page
own-password-title = New password
own-password-link = Choose a new password
own-password-headline = Choose a new password
own-password-standfirst = After that you are signed out on all other devices.
own-password-current = Your present password
own-password-new = Your new password
own-password-do = Keep the new password
own-password-wrong = This is not your present password. Nothing was changed.
own-password-who = Nobody. We too keep it in a way that we cannot read.
own-password-done = Your new password works from now on. Your other devices are signed out.

password-hint = At least 12 characters. A sentence of four words is stronger than a short password with signs.
# $least (Number) - characters at least
password-short = This password is too short. Take at least { $least } characters, for example a sentence.
# $most (Number) - characters at most
password-long = This password is too long. Take { $most } characters at most.
password-easy = This password is easy to guess. Take a sentence that only you would think of.

accounts-no-name = This is no name. Nothing was done.
accounts-no-mail = This is no mail address. Nothing was done.
accounts-mail-taken = Somebody has this mail address already. Nothing was done.
accounts-unknown = Nobody has this mail address. Nothing was done.
accounts-closed = This account is closed. Nothing was done. Open it again in Settings, People first.
