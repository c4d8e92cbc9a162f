newsletter-title = Newsletter
newsletter-about = The newsletter
newsletter-notices-about = Making newsletters
newsletter-heading = Newsletters
newsletter-standfirst = What the editors chose from talk and results.
newsletter-begin = Make a newsletter
newsletter-making = Being made
newsletter-sent = Sent
newsletter-none = No newsletter was sent yet
newsletter-none-teaches = A newsletter brings together what is worth reading. It comes by mail and stands here afterwards.
newsletter-who-question = Who makes this?
newsletter-who-answer = The communication department. It does not see who reads it: there is no counter in the mail.
newsletter-less-question = Rather not?
newsletter-less-answer = Turn off the newsletter alone; the rest stays as it is.
newsletter-state-draft = Draft
newsletter-state-planned = Planned
newsletter-state-sending = Going out now
newsletter-state-sent = Sent
# $moment (String) - day and time
newsletter-goes = Goes { $moment }
newsletter-change = Go on making it
newsletter-look = Look how it will be
newsletter-field-title = Title
newsletter-field-title-hint = Also the subject of the mail: say what happened.
newsletter-field-words = Introduction
newsletter-field-reach = Who is it for?
newsletter-reach-who = whom it is for, and Communication
newsletter-for-everyone = For all colleagues
newsletter-for-subscribers = For who asked for it
# $name (String) - a department
newsletter-for-department = For department { $name }
# $name (String) - a space
newsletter-for-space = For the space { $name }
newsletter-for-nobody = For nobody: the place it was for is no longer there
# $most (Number) - characters
newsletter-title-wrong = Give it a title of at most { $most } characters. The rest is still here.
newsletter-words-long = The introduction is too long. Your text is still here: make it shorter.
newsletter-reach-missing = Choose who it is for.
# $title (String) - what it is about
newsletter-too-wide = ‘{ $title }’ comes from a closed space and may not stand in a newsletter that goes further. Nothing was changed. Take it out, or choose that space.
# $most (Number) - items
newsletter-full = There are { $most } things in it already. Take one out first.
# $title (String) - what it is about
newsletter-added = ‘{ $title }’ is in it.
newsletter-kept = The newsletter is kept.
newsletter-no-draft = This newsletter is no longer a draft. Nothing was changed.
newsletter-inside = This is in it
newsletter-inside-none = Nothing chosen yet. Choose below what is worth reading.
newsletter-gone = This was taken away, or you may not see it any more
newsletter-left-out = Does not go along
newsletter-up = Up
newsletter-down = Down
newsletter-remove = Take out
# $from (String) - where things come from
newsletter-offered = Choose: { $from }
newsletter-add = Put it in
newsletter-closed = From a closed space: only in a newsletter for that space.
newsletter-out = Sending
newsletter-at = When?
newsletter-at-wrong = Choose a moment to come, or leave it empty for at once. Nothing was sent.
newsletter-plan = Send the newsletter
newsletter-try = Send me a test
# $title (String) - the title
newsletter-try-subject = Test: { $title }
# $mail (String) - an address
newsletter-tried = The test goes to { $mail }.
# $moment (String) - when there is room again
newsletter-try-full = You had three letters within an hour, so this test did not go. You can try again from { $moment }. Your newsletter is kept.
newsletter-drop = Throw away
newsletter-dropped = The draft is gone.
# $moment (String) - day and time
newsletter-planned = The newsletter goes { $moment }. Until then you can stop it.
newsletter-stop = Stop the newsletter
newsletter-stopped-done = The newsletter is a draft again.
newsletter-nothing = There is nothing in it yet. Write an introduction or choose something.
newsletter-for-question = Who is this for?
newsletter-rights-question = Does everybody see the same?
newsletter-rights-answer = Everybody sees what they may see. What was taken away or closed meanwhile is not in it any more.
newsletter-once-question = Can it come twice?
newsletter-once-answer = No. Everybody gets it once at most, also when the server stops while it goes.
newsletter-count-question = How many?
# $count (Number) - colleagues
newsletter-count = { $count ->
    [one] One colleague got it.
   *[other] { $count } colleagues got it.
}
newsletter-open = Read it in Draagvlak
newsletter-why = You get this because you receive the newsletter.
newsletter-why-try = This is a test, for you alone.
# $title (String) - the title
newsletter-stopped = The newsletter ‘{ $title }’ did not go
newsletter-stopped-text = You planned it, and may not send it any more. It is a draft again.
newsletter-stopped-why = You hear this because you planned it.
