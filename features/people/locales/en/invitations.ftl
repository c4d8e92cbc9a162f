invitations-title = Invitations
# $count (Number) - how many are open
invitations-headline = { $count ->
    [0] No open invitations
    [one] 1 open invitation
   *[other] { $count } open invitations
}
invitations-standfirst = An invitation belongs to one address, works once and ends after seven days.
invitations-department = Whom do you want to invite?
invitations-department-hint = Anyone who takes part or was invited already gets nothing.
invitations-everybody = Everybody
invitations-send = Send the invitations
invitations-open = Open
invitations-none = Nothing is open.
# $day (String) - the last day
invitations-until = works until { $day }
invitations-revoke = Take back
invitations-revoked = The invitation does not work any more.
# $count (Number) - how many
invitations-sent = { $count ->
    [one] 1 invitation is on its way.
   *[other] { $count } invitations are on their way. Twenty at most leave in an hour.
}
# $name (String) - the colleague
invitations-sent-one = The invitation for { $name } is on its way. An earlier one does not work any more.
invitations-nobody = There is nobody left to invite. Nothing was sent.
invitations-not-possible = You cannot invite this colleague: they take part already, are closed or have no mail address. Nothing was sent.
invitations-free = No. Anyone who does nothing gets no reminder. Nobody sees who opened the mail.
invitation-title = Invitation
# $name (String) - who was invited
invitation-headline = Welcome, { $name }
# $inviter (String) - who invites
invitation-standfirst = { $inviter } invites you. Choose a password and you are in.
invitation-agree = I take part by my own choice
invitation-agree-means = I read what my employer sees of me. I can stop at any time.
invitation-agree-first = Tick this if you take part by your own choice. Rather not? Close this page, and nothing happens.
invitation-do = Take part
invitation-gone-headline = This invitation does not work any more
invitation-gone = It was used, taken back or is older than seven days. Do you take part already? Sign in. Otherwise ask your administrator for a new one.
# $inviter (String) - who invites
# $organisation (String) - the organisation
invitation-letter-title = { $inviter } invites you to Draagvlak of { $organisation }
invitation-letter-what = On Draagvlak you find colleagues who know, and see what is said about us outside.
invitation-letter-free = Taking part is voluntary. If you do nothing, nothing happens and nobody is told.
invitation-letter-until = The button works for seven days, once, and for you only.
invitation-letter-open = See the invitation
# $inviter (String) - who invites
invitation-letter-why = You get this mail because { $inviter } invited you.

reset-headline = Forgot your password?
reset-means = We send a link to your mail address. With it you choose a new password.
reset-send = Send me a link
reset-back = Back to sign in
reset-sent-headline = Look in your mail
reset-sent = If this address belongs to an account, a link is on its way. It works for an hour. Nothing came? Look among unwanted mail, or ask your administrator.
reset-gone-headline = This link does not work any more
reset-gone = It was used or is older than an hour. Your password was not changed. Ask for a new link.
reset-again = Ask for a new link
reset-letter-title = Choose a new password for Draagvlak
reset-letter-what = With the button you choose a new password. It works for an hour, once.
reset-letter-not-you = Did you not ask for this? Then you need not do anything; your password stays as it is.
reset-letter-open = Choose a new password
reset-letter-why = You get this mail because somebody filled in your address at ‘Forgot your password’.
changed-letter-title = Your password for Draagvlak was changed
changed-letter-what = Your new password works from now on. All your other devices are signed out.
changed-letter-not-you = Was this not you? Then choose a new password at once and tell your administrator.
changed-letter-open = This was not me
changed-letter-why = You always get this mail when your password changes.
