posts-notices-about = Posts: mentions, answers, announcements
posts-kind-talk = Conversation
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
posts-heading = What people are saying
posts-standfirst = In your spaces, newest first.
posts-to-spaces = All spaces
posts-to-others = See which spaces there are
# $count (Number) - how many members
posts-about-space = About this space, { $count } members
posts-begin = Ask or share something
posts-planned = Scheduled
posts-untitled = Untitled
# $moment (String) - when
posts-comes = to be posted { $moment }
posts-pinned = Pinned
posts-said = Posts
posts-none = Nobody has said anything here yet
posts-none-teaches = Start with a question. It gets a conversation going better than an announcement.
posts-none-mine = Nothing has been said in your spaces yet
posts-none-mine-teaches = Join a space about something you work on.
posts-why-question = Why do I see this?
posts-why-answer = You are a member of these spaces and have not muted them. There is no ranking: the newest comes first.
posts-your-spaces = Your spaces
posts-older = Older
posts-newest = Back to the newest
# $name (String) - who
posts-by = { $name } wrote
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
posts-first-comments = Back to the start
posts-write-heading = What would you like to ask or share?
posts-preview-heading = This is how it will look
posts-preview = Preview
posts-place = Post
posts-field-kind = What is it?
posts-field-title = Title
posts-field-title-hint = For a question: a whole sentence. A conversation needs no title.
posts-field-words = Text
posts-field-words-hint = **bold**, *italic*, - list, [words](address). Mention a colleague with @ and their full name.
posts-field-at = Post later
posts-field-at-hint = Leave empty to post now. Times are in the organisation’s time zone.
posts-times = Post later, or until a day
posts-times-end = Show it until a day
posts-kind-missing = Choose what it is.
posts-title-missing = Give it a title, so that everybody knows what it is about. Your text is still there.
# $most (Number) - the limit
posts-title-long = The title is too long: { $most } characters at most. Your text is still there.
posts-words-missing = There is no text yet. Write something, then post it.
posts-words-long = The text is too long: 64 kB at most. Your text is still there; move part of it to a file or a second post.
posts-at-wrong = Choose a moment that is still to come. Your text is still there.
posts-placed = It is posted.
# $moment (String) - when
posts-planned-done = It will be posted { $moment }. Until then only you can see it.
posts-change = Edit
posts-changed = Your changes are saved. The earlier text can still be read.
posts-markdown-question = How do I format it?
posts-markdown-answer = With plain characters: **bold**, *italic*, a dash for a list. Use the preview to see the result.
posts-change-question = Can I edit it later?
posts-change-answer = Yes, for thirty days. Readers can see the earlier text. You can delete it at any time; people who were already notified keep its title and first lines.
posts-edited = edited
posts-follow = Follow
posts-unfollow = Stop following
posts-save = Save for later
posts-unsave = Remove from saved
posts-is-saved = Saved. You will find it in Community, under Saved.
posts-is-not-saved = It is no longer saved.
posts-pin = Pin to the top
posts-unpin = Unpin
posts-close = Close for comments
posts-reopen = Open for comments
posts-answer = Reply
# $name (String) - who
posts-answer-to = Your reply to { $name }
posts-answer-place = Post your answer
posts-say = What do you know or think?
posts-say-more = What would you like to say about this?
posts-comment-place = Post your comment
posts-closed = This conversation is closed. You can still read it.
posts-is-closed = This conversation is closed. What you typed was not posted.
posts-more = More with this post
posts-report = Report
posts-report-why = What is wrong with it?
posts-report-hint = Optional, but it helps.
posts-report-who = The managers of this space will read this. They do not see your name.
posts-report-send = Report this
posts-reported = Thank you. The managers of the space will look at it and let you know.
posts-remove = Delete
posts-remove-post = Delete the post
posts-remove-comment = Delete this comment
posts-remove-comment-means = The comment is then gone, from search as well. It cannot be brought back.
posts-remove-means = The post and everything under it disappears, from search too. People who were already notified can still see its title and first lines.
posts-removed = The post is deleted.
posts-comment-removed = The comment is deleted.
posts-comment-gone = This comment was deleted.
# $name (String) - who asked
posts-accepted-tag = This helped { $name }
posts-accept = This helped
posts-unaccept = This did not help after all
posts-accepted-done = The question is answered. We let the author of the answer know.
posts-follow-question = Will I be notified?
posts-follow-yes = Yes, you follow this: we tell you when something is added.
posts-follow-no = No, you do not follow this. If somebody mentions you, we do tell you.
posts-versions = Earlier versions
posts-versions-standfirst = Everybody who may read the post can see these.
posts-versions-none = Nothing has been changed.
posts-back = Back to the post
posts-saved-title = Saved
posts-saved-none = You have not saved anything yet
posts-saved-teaches = Choose ‘Save for later’ on a post you want to find again.
posts-saved-sees = Only you.
posts-reports-title = Reported
# $count (Number) - how many
posts-reports-heading = { $count ->
    [0] Nothing is waiting
    [1] 1 report is waiting for you
   *[other] { $count } reports are waiting for you
}
posts-reports-standfirst = From the spaces you manage, the oldest first.
posts-reports-none = Nothing was reported
posts-reports-teaches = If somebody finds something out of place, it shows up here.
posts-reports-who-question = Who reported this?
posts-reports-who = You cannot see that. What matters is what was written.
posts-report-no-words = No reason was given.
# $words (String) - what was typed
posts-report-words = The reason: { $words }
posts-settle-keep = Leave it
posts-settle-delete = Delete it
posts-settled = Done. We tell the person who reported it that somebody looked at it.
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
posts-notice-called = { $who } mentions you in ‘{ $title }’
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
posts-notice-settled = Somebody looked at what you reported: ‘{ $title }’
posts-notice-why-called = Somebody mentioned you.
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
posts-draft-of = Your draft from { $moment }.
posts-draft-throw = Discard
posts-draft-keep = Save as draft
posts-draft-kept = Your draft is saved. Only you can see it; it goes after thirty days.
posts-draft-gone = The draft is discarded.
posts-field-ends = Until when?
posts-field-ends-hint = Leave empty to keep it. After this only you and the managers can see it.
posts-ends-wrong = Choose an end in the future, after the moment it is posted. Your text is still here.
# $moment (String) - when its time is over
posts-ends = This stays up until { $moment }. Only the author and the managers see this line.
posts-ended = This post has expired. Only its author and the managers can still read it.
posts-revive = Bring it back
posts-revived = It is back, without an end.
posts-mute = Mute this post
posts-unmute = Unmute this post
posts-mute-yes = No, you muted this post. You hear nothing more of it, not even when somebody mentions you.
posts-mute-no = You will hear about this post again.
# $title (String) - of the post
posts-notice-must-read = Tomorrow is the last day to read: ‘{ $title }’
posts-notice-why-must-read = Everybody in this space was asked to read this. This is the only reminder.
posts-must-read-heading = For everybody to read
posts-must-read-by = By
posts-must-read-hint = Members see it on Today until they have read it or the day has passed. Members who have not read it get one reminder. Nobody sees who they are.
posts-must-read-ask = Ask everybody to read this
posts-must-read-stop = Stop asking
posts-must-read-asked = All members now see it on Today.
posts-must-read-no-more = Nobody is asked any more.
posts-must-read-wrong = Choose a day that is still to come, within three months. Nothing has changed.
# $day (String) - the last day
posts-must-read-until = Read this by { $day }.
# $day (String) - the last day
posts-must-read-over = This was to be read by { $day }. Nobody is asked any more.
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
posts-must-read-too-small = This space is too small for a number: it would point to one person.
posts-must-read-sum-means = For managers only. There is no list of who did or did not.
# $title (String) - of the post
posts-must-read-card = To read: { $title }
posts-must-read-act = Read it
# $space (String) - its name
posts-must-read-why = You are a member of { $space }; everybody there is asked to read this.
posts-share = Share in another space
posts-share-title = Share this in another space
posts-share-what = You are sharing:
posts-share-nowhere = There is no other space you can post in yet
posts-share-nowhere-teaches = Join another space. Then you can share this there.
posts-share-space = In which space?
posts-share-words = Why are you sharing this?
posts-share-words-hint = One line of your own. The post itself stands below it as a card.
posts-share-who = Your line: everybody who reads that space.
posts-share-do = Share
posts-share-question = Who can read the post?
posts-share-open = Everybody in the organisation, as long as it is there.
# $space (String) - its name
posts-share-closed = Only members of { $space }. Others see your line and an empty card.
posts-share-space-missing = Choose a space where you may post. Your text is still here.
posts-share-words-missing = Write one line: why is this for that space?
# $space (String) - its name
posts-shared = It is now in { $space } as well.
# $space (String) - its name
posts-original-in = from { $space }
posts-original-unseen = You cannot read this post: it is gone, or it is for another group.
# $title (String) - what it was about
posts-notice-not-placed = Not posted: ‘{ $title }’. You can no longer post in that space
posts-notice-why-planned = You had planned this post.
# $minutes (Number) - until then
posts-too-often = You have posted a lot in the past hour. Your text is still here. You can post it in { $minutes } minutes.
posts-mention-offered = Colleagues
