community-menu = Community
spaces-notices-about = Spaces: requests, invitations and upkeep
spaces-title = Spaces
spaces-heading = What we talk about
spaces-standfirst = A space is about one subject or one team. You choose where you take part.
spaces-new = New space
spaces-choose = In which space?
spaces-choose-post = Choose where your question or post belongs.
spaces-choose-poll = Choose who may vote.
spaces-choose-proposal = Choose whom the proposal concerns.
spaces-choose-gathering = Choose whom you bring together.
spaces-choose-none = You cannot post anywhere yet
spaces-choose-none-teaches = Join a space about something you are working on. Then you can ask and tell there.
spaces-choose-why-question = Why a space?
spaces-choose-why = Only people who read the space see what you post. So everybody gets only what concerns them.
spaces-invited = You are invited
# $count (Number) - how many
spaces-members = { $count ->
    [0] No members yet
    [1] 1 member
   *[other] { $count } members
}
# $moment (String) - when
spaces-last = last active { $moment }
spaces-tabs = Which spaces
spaces-tab-mine = Mine
spaces-tab-others = Others
spaces-tab-archived = Archived
spaces-none-mine = You are not in any space yet
spaces-none-mine-teaches = Look at the other spaces, and join where you know something or want to ask something.
spaces-none-others = There are no other spaces
spaces-none-others-teaches = Is a subject missing? Start a space with a colleague.
spaces-none-archived = Nothing is archived yet
spaces-none-archived-teaches = A space that has been silent for months ends up here. Everything can still be read.
spaces-older = Older
spaces-newest = Back to the start
spaces-kind-open = Open
spaces-kind-closed = Closed
spaces-kind-hidden = Hidden
spaces-kind-open-means = Everybody reads and can join.
spaces-kind-closed-means = Everybody sees that the space exists. Managers let people in.
spaces-kind-hidden-means = Only members and those invited know that the space exists.
spaces-kinds-question = What is open, closed and hidden?
spaces-kinds-answer = Everybody reads an open space. You ask to be let into a closed one. You see a hidden one only with an invitation.
spaces-hidden-question = Can a system administrator read along?
spaces-hidden-answer = No, not in the product. No role opens a closed or hidden space. Whoever runs the machine can reach the file.
spaces-new-heading = Start a space
spaces-new-standfirst = Choose a subject, not a department: then everybody knows what belongs in it.
spaces-change = Edit the space
# $name (String) - the space
spaces-change-heading = Edit { $name }
spaces-field-name = Name
spaces-field-name-hint = For example: Smart pumping station
spaces-field-about = What is it about?
spaces-field-about-hint = One or two sentences. Markdown is fine.
spaces-field-kind = Who may look inside?
spaces-field-posting = Only managers start a post; members reply
spaces-field-second = Who manages the space with you?
spaces-field-second-hint = The e-e-mail address of a colleague who has signed in before.
spaces-field-department = Does this space follow a department?
spaces-field-department-hint = People in that department become members automatically, and leave when they change departments.
spaces-department-none = No, people join themselves
spaces-two-question = Why two managers?
spaces-two-answer = One person falls ill or leaves. With two there is always somebody who lets people in.
spaces-make = Create the space
spaces-keep = Save
spaces-cancel = Cancel
spaces-name-missing = Give the space a name.
# $most (Number) - the limit
spaces-name-long = The name is too long: { $most } characters at most.
spaces-name-taken = There is a space with this name already. Choose another, or join that one.
# $most (Number) - the limit
spaces-about-long = This text is too long: { $most } characters at most. Your text is still there.
spaces-kind-missing = Choose who may look inside.
spaces-second-unknown = We know no colleague with this address who has signed in before. Choose somebody other than yourself.
# $name (String) - the space
spaces-made = The space ‘{ $name }’ is ready.
spaces-kept = Your changes are saved.
spaces-archived = archived
# $department (String) - its name
spaces-follows = The members follow the department { $department }
spaces-join = Join
# $name (String) - the space
spaces-joined = You joined ‘{ $name }’.
spaces-about = What is it about?
spaces-ask-heading = Do you want to join?
spaces-ask-words = Why do you want to join?
spaces-ask-hint = Optional. It helps the managers.
spaces-ask-who = The managers of this space see this, until they answer.
spaces-ask = Ask to join
spaces-asked-done = The managers know that you want to join. You will hear it here and in your notices.
spaces-waiting = Waiting to join
spaces-let-in-act = Let in
spaces-not-now = Not now
# $name (String) - who
spaces-let-in = { $name } is in.
# $name (String) - who
spaces-not-let-in = We tell { $name } that it is not possible now.
spaces-request-gone = Another manager has answered already.
spaces-who = Members
spaces-manager = manager
spaces-to-member = Remove as manager
spaces-to-manager = Make manager
spaces-take-out = Remove from the space
spaces-members-before = Previous
spaces-members-after = Next
spaces-invite = Invite somebody
spaces-invite-mail = E-e-mail address of a colleague
spaces-invite-hint = Your colleague decides whether to join.
spaces-invite-act = Invite
# $mail (String) - what was typed
spaces-invite-unknown = We know no colleague with the address ‘{ $mail }’ who has signed in before. Nobody was invited.
# $name (String) - who
spaces-invite-is-in = { $name } is already a member.
# $name (String) - who
spaces-invited-done = { $name } is invited.
spaces-me = You in this space
spaces-mute = Mute
spaces-mute-means = You stay a member. You hear nothing more about it until you unmute it.
spaces-is-muted = You muted this space.
spaces-unmute = Unmute
spaces-muted = The space is muted.
spaces-unmuted = You will hear about this space again.
spaces-by-department = You are a member because you work in this department.
spaces-leave = Leave
spaces-leave-means = What you wrote stays.
# $name (String) - the space
spaces-left = You left ‘{ $name }’.
spaces-last-manager = Not yet: this is the only manager. First make somebody else manager.
spaces-one-manager = This space has one manager left. Make a member manager.
spaces-silent-heading = Can this space be closed?
spaces-silent-text = Nothing was said here for four months. If nobody answers, the space goes to the archive. Everything stays readable.
spaces-silent-stay = Keep it open
spaces-silent-close = Move to the archive
spaces-stays = The space stays open.
spaces-closed = The space is archived. Everything can still be read.
spaces-sees-question = Who sees this?
spaces-sees-open = Every colleague who is signed in.
spaces-sees-members = The members, and nobody else. Not even administrators of the system.
# $who (String) - who asks
# $name (String) - the space
spaces-notice-asked = { $who } wants to join ‘{ $name }’
spaces-notice-asked-text = You decide on the page of the space.
# $name (String) - the space
spaces-notice-in = You are now a member of ‘{ $name }’
spaces-notice-in-text = You can read along and join in.
# $name (String) - the space
spaces-notice-not-in = Joining ‘{ $name }’ is not possible now
spaces-notice-not-in-text = The managers said no for now. Feel free to ask them why.
# $who (String) - who invites
# $name (String) - the space
spaces-notice-invited = { $who } invites you to ‘{ $name }’
spaces-notice-invited-text = You choose whether you join.
# $name (String) - the space
spaces-notice-one-left = ‘{ $name }’ has one manager left
spaces-notice-one-left-text = Make a member manager, so that somebody is always there.
# $name (String) - the space
spaces-notice-silent = Can ‘{ $name }’ be closed?
spaces-notice-silent-text = Nothing was said for four months. In three weeks the space goes to the archive, unless you keep it open.
spaces-notice-why-asked = You asked to join.
spaces-notice-why-invited = A manager of the space named you.
spaces-notice-why-manager = You manage this space.
# $name (String) - the space
spaces-card-one = ‘{ $name }’ has one manager left
spaces-card-one-text = Make a member manager, so that somebody is always there to let people in.
spaces-card-one-act = Choose a manager
# $name (String) - the space
spaces-card-silent = Can ‘{ $name }’ be closed?
spaces-card-silent-act = Decide
# $name (String) - the space
spaces-card-asked = Somebody wants to join ‘{ $name }’
spaces-card-asked-text = Say whether it is possible. Waiting at a door is no fun.
spaces-card-asked-act = View
spaces-card-why = You manage this space.
