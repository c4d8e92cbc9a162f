posts-notices-about = Posts: being called, answers, announcements
posts-kind-talk = Talk
posts-kind-talk-means = Share or discuss something.
posts-kind-question = Question
posts-kind-question-means = Stays open until an answer helps.
posts-kind-announcement = Announcement
posts-kind-announcement-means = All members get a notice.
posts-reaction-helps = Helps me
posts-reaction-agree = Agreed
posts-reaction-thanks = Thanks
posts-brought = Imported
posts-former = Former colleague
posts-heading = What was said
posts-standfirst = In the spaces you are in, the newest first.
posts-to-spaces = All spaces
posts-to-others = See which spaces there are
# $count (Number) - how many members
posts-about-space = About this space, { $count } members
posts-begin = Ask or tell something
posts-planned = Still to come
posts-untitled = Without a title
# $moment (String) - when
posts-comes = comes { $moment }
posts-pinned = On top
posts-said = Posts
posts-none = Nothing was said here yet
posts-none-teaches = Begin with a question. It starts a talk better than an announcement.
posts-none-mine = Nothing was said in your spaces yet
posts-none-mine-teaches = Join a space about something you work on.
posts-why-question = Why do I see this?
posts-why-answer = You are a member of these spaces and did not mute them. There is no ranking: the newest is on top.
posts-your-spaces = Your spaces
posts-older = Older
posts-newest = To the newest
# $name (String) - who
posts-by = { $name } says
posts-answered = Answered
posts-open-question = Open question
# $count (Number) - how many
posts-comments = { $count ->
    [0] No comments yet
    [1] 1 comment
   *[other] { $count } comments
}
# $count (Number) - how many
posts-answers = { $count ->
    [0] No answers yet
    [1] 1 answer
   *[other] { $count } answers
}
posts-more-comments = Read on
posts-first-comments = To the beginning
posts-write-heading = What do you want to ask or tell?
posts-preview-heading = This is how it will look
posts-preview = Look first
posts-place = Place
posts-field-kind = What is it?
posts-field-title = Title
posts-field-title-hint = A question as a whole sentence. For a talk this may stay empty.
posts-field-words = Text
posts-field-words-hint = **bold**, *italic*, - list, [words](address). Call a colleague with @ and the full name.
posts-field-at = Place later
posts-field-at-hint = Empty is at once. The time is that of the organisation.
posts-kind-missing = Choose what it is.
posts-title-missing = Give it a title, so that everybody knows what it is about. Your text is still there.
# $most (Number) - the limit
posts-title-long = The title is too long: { $most } characters at most. Your text is still there.
posts-words-missing = There is no text yet. Write something and place it then.
posts-words-long = The text is too long: 64 kB at most. Your text is still there; put a part in a file or a second post.
posts-at-wrong = Choose a moment that is still to come. Your text is still there.
posts-placed = It is there.
# $moment (String) - when
posts-planned-done = It comes { $moment }. Until then only you see it.
posts-change = Change
posts-changed = It is changed. The earlier text stays readable.
posts-markdown-question = How do I lay it out?
posts-markdown-answer = With plain signs: **bold**, *italic*, a dash for a list. Look first how it will be.
posts-change-question = Can I change it later?
posts-change-answer = Yes, for thirty days. Readers can see the earlier text. You can always remove it; who got a notice of it before keeps its title and beginning.
posts-edited = changed
posts-follow = Follow
posts-unfollow = No longer follow
posts-save = Save for later
posts-unsave = No longer save
posts-is-saved = Saved. You find it in Community, under Saved.
posts-is-not-saved = It is no longer saved.
posts-pin = Put on top
posts-unpin = Take from the top
posts-close = Close for comments
posts-reopen = Open for comments
posts-answer = Answer
# $name (String) - who
posts-answer-to = Your answer to { $name }
posts-answer-place = Place your answer
posts-say = What do you know or think?
posts-is-closed = This talk is closed. What you typed was not placed.
posts-more = Report or remove
posts-report = Report
posts-report-why = What is wrong with it?
posts-report-hint = Not required, but it helps.
posts-report-who = The managers of this space read this. Your name is not with it.
posts-reported = Thank you. The managers of the space look at it and let you know.
posts-remove = Remove
posts-remove-means = The post and everything under it disappears, from search too. Who got a notice of it before can still see its title and beginning there.
posts-removed = The post is gone.
posts-comment-removed = The comment is gone.
posts-comment-gone = This comment was taken away.
# $name (String) - who asked
posts-accepted-tag = This helped { $name }
posts-accept = This helped
posts-unaccept = This did not help after all
posts-accepted-done = The question is answered. Whoever wrote it hears it.
posts-follow-question = Do I hear of this?
posts-follow-yes = Yes, you follow this: you hear when something is added.
posts-follow-no = No, you do not follow this. When somebody calls you, you do hear it.
posts-versions = How it was
posts-versions-standfirst = Everybody who may read the post sees this.
posts-versions-none = Nothing was changed.
posts-back = Back to the post
posts-saved-title = Saved
posts-saved-none = You saved nothing yet
posts-saved-teaches = Choose ‘Save for later’ at a post you want to find back.
posts-saved-sees = Only you.
posts-reports-title = Reported
# $count (Number) - how many
posts-reports-heading = { $count ->
    [0] Nothing waits
    [1] 1 report waits for you
   *[other] { $count } reports wait for you
}
posts-reports-standfirst = From the spaces you manage, the oldest first.
posts-reports-none = Nothing was reported
posts-reports-teaches = When somebody finds something out of place, it stands here.
posts-reports-who-question = Who reported this?
posts-reports-who = You do not see that. It is about what is written.
posts-report-no-words = No reason was given.
# $words (String) - what was typed
posts-report-words = The reason: { $words }
posts-settle-keep = It stays
posts-settle-delete = Take it away
posts-settled = Settled. Whoever reported it hears that it was looked at.
# $count (Number) - how many
posts-card-reports = { $count ->
    [0] Nothing was reported
    [1] Something was reported in your space
   *[other] { $count } things were reported in your spaces
}
posts-card-reports-text = See whether it can stay.
posts-card-reports-act = Look
# $who (String) - who
# $title (String) - the post
posts-notice-called = { $who } calls you in ‘{ $title }’
# $who (String) - who
# $title (String) - the post
posts-notice-said = { $who } comments on ‘{ $title }’
# $title (String) - the post
posts-notice-announced = Announcement: { $title }
# $title (String) - the question
posts-notice-accepted = Your answer helped: ‘{ $title }’
# $title (String) - the post
posts-notice-reported = Reported in your space: ‘{ $title }’
# $title (String) - the post
posts-notice-settled = What you reported was looked at: ‘{ $title }’
posts-notice-why-called = Somebody calls your name.
posts-notice-why-follow = You follow this post.
posts-notice-why-member = You are a member of the space.
posts-notice-why-answered = You gave this answer.
posts-notice-why-manager = You manage this space.
posts-notice-why-reported = You reported this.
posts-text = The post
posts-to-people = Colleagues
posts-live-said = Somebody added something.
posts-live-begun = Something new was said.
posts-live-show = Something new was said. Show it
# $moment (String) - when it was kept
posts-draft-of = Your draft of { $moment }.
posts-draft-throw = Throw away
posts-draft-keep = Keep as draft
posts-draft-kept = Your draft is kept. Only you see it; after thirty days it goes.
posts-draft-gone = The draft is gone.
posts-field-ends = Until when?
posts-field-ends-hint = Empty stays. After that only you and the managers still see it.
posts-ends-wrong = Choose an end that is still to come, after the moment it is placed. Your text is still here.
# $moment (String) - when its time is over
posts-ends = This stays until { $moment }. Only its author and the managers see this line.
posts-ended = The time of this post is over. Only its author and the managers can still read it.
posts-revive = Bring it back
posts-revived = It is back, without an end.
posts-mute = Hear nothing more of it
posts-unmute = Hear of it again
posts-mute-yes = No, you hear nothing more of this post, not even when somebody calls you by name.
posts-mute-no = You hear of this post again.
# $title (String) - of the post
posts-notice-must-read = Tomorrow is the last day to read: ‘{ $title }’
posts-notice-why-must-read = Everybody in this space was asked to read this. This is the only reminder.
posts-must-read-heading = Everybody reads this
posts-must-read-by = By
posts-must-read-hint = Members see it on Today until they have read it or the day has passed. Who has not read it gets one reminder. Nobody sees who.
posts-must-read-ask = Ask everybody to read this
posts-must-read-stop = Ask it no more
posts-must-read-asked = It is on the Today of all members.
posts-must-read-no-more = It is asked no more.
posts-must-read-wrong = Choose a day that is still to come, within three months. Nothing has changed.
# $day (String) - the last day
posts-must-read-until = Read this by { $day }.
# $day (String) - the last day
posts-must-read-over = This had to be read by { $day }. It is not asked any more.
posts-must-read-button = I have read this
posts-must-read-done = Thank you. It is gone from Today.
posts-must-read-yes = You have read this.
posts-must-read-own = Only you see whether you read it. The managers see a number at most.
# $read (Number) - members who said that they read it
# $of (Number) - members who are asked
posts-must-read-part = { $read } of { $of } members have read it.
posts-must-read-few = Fewer than five members have read it so far.
posts-must-read-nearly = All but fewer than five have read it.
posts-must-read-all = Everybody has read it.
posts-must-read-too-small = This space is too small for a number: it would point at somebody.
posts-must-read-sum-means = For managers only. There is no list of who did or did not.
# $title (String) - of the post
posts-must-read-card = To read: { $title }
posts-must-read-act = Read it
# $space (String) - its name
posts-must-read-why = You are a member of { $space }; everybody there reads this.
posts-share = Share in another space
posts-share-title = Share this in another space
posts-share-what = You share:
posts-share-nowhere = There is no other space where you can post yet
posts-share-nowhere-teaches = Join another space. Then you can share this there.
posts-share-space = In which space?
posts-share-words = Why do you share this?
posts-share-words-hint = One line of your own. The post itself stands below it as a card.
posts-share-who = Your line: whoever reads in that space.
posts-share-do = Share
posts-share-question = Who can read the post?
posts-share-open = Everybody in the organisation, as long as it is there.
# $space (String) - its name
posts-share-closed = Only who is in { $space }. Others see your line and an empty card.
posts-share-space-missing = Choose a space where you may post. Your text is still here.
posts-share-words-missing = Write one line: why is this for that space?
# $space (String) - its name
posts-shared = It is now in { $space } as well.
# $space (String) - its name
posts-original-in = from { $space }
posts-original-unseen = You cannot read this post: it is gone, or it is for another group.
# $title (String) - what it was about
posts-notice-not-placed = Not placed: ‘{ $title }’. You cannot post in that space any more
posts-notice-why-planned = You had planned this post.
# $minutes (Number) - until then
posts-too-often = You placed a lot in the past hour. Your text is still here. You can place it in { $minutes } minutes.
posts-mention-offered = Colleagues
