ideas-notices-about = Ideas: answers to ideas you had or support
ideas-title = Ideas
ideas-heading = What we would do differently
ideas-standfirst = Every idea gets an answer with a reason. Everybody who supports it hears that answer too.
ideas-new = Share an idea
ideas-tabs = Which ideas
ideas-tab-open = Open
ideas-none = There are no ideas here yet
ideas-none-teaches = A good idea is often small: one thing that can be easier tomorrow.
ideas-by-support = Most supported first.
ideas-by-newest = Newest first.
ideas-to-newest = Put the newest first
ideas-to-support = Put the most supported first
ideas-more = More ideas
# $count (Number) - how many
ideas-supports = { $count ->
    [0] No support yet
    [1] 1 colleague supports this
   *[other] { $count } colleagues support this
}
ideas-support-question = Who sees that I support something?
ideas-support-answer = Only you. Others see the number, no names.
ideas-against-question = Why can I not vote against?
ideas-against-answer = A reason helps more than a thumb down. Say it in the conversation about it.
ideas-answer-question = Who answers?
ideas-answer-answer = The managers of the space: under discussion, we are doing it, done, or not now, always with a reason.
ideas-status-placed = No answer yet
ideas-status-talk = Under discussion
ideas-status-doing = We are doing it
ideas-status-done = Done
ideas-status-not-now = Not now
ideas-status-gone = Withdrawn
ideas-status-merged = Merged
ideas-origin-own = Somebody’s own idea.
ideas-origin-post = Came from a conversation in a space.
ideas-origin-project = Came from a project.
ideas-origin-mention = Came from something said outside.
ideas-origin-event = Came from a meeting.
ideas-to-source = See where it began
ideas-new-heading = What would you do differently?
ideas-new-standfirst = Say what, and why. How comes later.
ideas-change = Edit the text
ideas-change-standfirst = Add what the conversation brought up. The earlier text can still be read.
ideas-field-space-hint = The managers of that space will answer.
ideas-field-title = Your idea in one sentence
ideas-field-title-hint = For example: a company bike for trips under five kilometres.
ideas-field-why = Why?
ideas-field-why-hint = What gets better, and for whom? Markdown is allowed.
ideas-space-missing = Choose a space in which you may take part. Your text is still there.
ideas-title-missing = Say your idea in one sentence. Your text is still there.
ideas-why-missing = Say why: then others know whether they support it.
ideas-alike = Does this look like your idea?
ideas-alike-teaches = Then support that one: together it counts for more. Your text is still below.
ideas-place = Share your idea
ideas-place-anyway = It is something else: share it
ideas-placed = Your idea is posted. You will hear what becomes of it.
ideas-text-question = Can I edit the text later?
ideas-text-answer = Yes, at any time, so that it can follow the conversation. Everybody can see the earlier text.
ideas-give = Support this idea
ideas-take = Withdraw my support
ideas-you-support = You support this. You will hear what becomes of it.
ideas-supported = You support this idea.
ideas-not-supported = You no longer support this idea.
ideas-became = What becomes of it
ideas-why = Why
ideas-to-talk = Read the conversation about it
ideas-talk = Start a conversation about it
ideas-talk-words = What do you think of this idea?
ideas-talk-begun = The conversation has begun.
ideas-answer-heading = Give an answer
ideas-field-status = What will it be?
ideas-field-answer = Why?
ideas-field-answer-hint = Write it to who had the idea. Also say when you look at it again.
ideas-answer-who = Who may read this space. Who had or supports the idea is told.
ideas-answer-send = Give this answer
ideas-status-missing = Choose what it will be.
ideas-answer-missing = Write why. An answer without a reason is no answer.
# $most (Number) - characters at most
ideas-answer-long = Your answer is too long: { $most } characters is the most. Your text is still there.
ideas-answered = The answer is there. Who had or supports the idea hears it.
ideas-answered-before = Somebody was before you. Below is how it stands now.
ideas-is-merged = This is the same idea as
ideas-is-merged-means = The support counts there; who supported both counts once.
ideas-unmerge = Take them apart again
ideas-unmerged = The ideas stand apart again, each with its own support.
ideas-merged-here = Merged with this
ideas-field-into = Is this the same as another idea?
ideas-field-into-hint = Paste the address of the idea that stays. It stands in the same space.
ideas-merge = Merge them
ideas-merged = The ideas are merged. The support counts here.
ideas-merged-before = These ideas were merged before. This is the one that stays.
ideas-merge-wrong = That address is no other idea in this space. Nothing was merged.
ideas-field-remove = Why do you take it away?
ideas-field-remove-hint = Who supports it gets to read this.
ideas-remove = Delete the idea
ideas-other = Merge or delete
ideas-remove-why-missing = Write why: colleagues support this idea. It is still there.
ideas-removed = The idea is gone. Who supported it hears why.
ideas-versions-standfirst = The opening follows the conversation. This stood there before.
ideas-back = Back to the idea
ideas-beside = Ideas that came from this
ideas-from-post = Make an idea of it
# $status (String) - the answer
# $title (String) - the idea
ideas-notice-answered = { $status }: { $title }
# $title (String) - the idea
ideas-notice-merged = ‘{ $title }’ goes on with another idea
ideas-notice-removed = An idea you supported was taken away
ideas-notice-why = You had this idea or support it.
# $count (Number) - how many
ideas-card = { $count ->
    [1] 1 idea waits for an answer
   *[other] { $count } ideas wait for an answer
}
ideas-card-text = For more than two weeks. ‘Not now, because’ is an answer too.
ideas-card-act = Look at the ideas
# $count (Number) - how many
ideas-digest-new = { $count ->
    [0] A new idea.
    [1] A new idea, 1 colleague supports it.
   *[other] A new idea, { $count } colleagues support it.
}
