value-menu = Value
ledger-title = Ledger
ledger-heading = What it brought, confirmed by those who received it
ledger-standfirst = An entry counts as soon as the colleague who received it says: this is so.
ledger-entries = Entries
ledger-tabs = Parts of the ledger
ledger-tab-proposed = To confirm
ledger-tab-confirmed = Confirmed
ledger-tab-declined = Not so
ledger-add = Add an entry
ledger-to-updates = To the updates
ledger-empty-title = Nothing here yet
ledger-empty-text = Solve a case in Listen. If it brought something, an entry appears here by itself.
ledger-empty-next = Go to the cases
ledger-older = Older entries
ledger-newest = Newest entries
ledger-counts-question = What counts?
ledger-counts-answer = Only confirmed entries. A is measured, B is said by the customer, C is judged by a colleague. We never quietly add them up.
ledger-sees-question = Who sees this?
ledger-sees-own = You see what you received yourself. Communication sees all entries.
ledger-sees-all = Communication and the directors see all entries. Other colleagues see only what they received themselves.
ledger-sees-entry = The colleague who received it, communication and the directors. Your name is in no update.
ledger-kind-early-complaint = Complaints found early and solved
ledger-kind-enquiry = Enquiries answered
ledger-kind-appointment = Appointments made
ledger-kind-press-pickup = Stories picked up by the press
ledger-kind-idea = Ideas taken up
ledger-grade-measured = Measured in a case, link or form of our own
ledger-grade-stated = Said by the customer
ledger-grade-judged = Judged by a colleague
ledger-state-proposed = waits for confirmation
ledger-state-confirmed = confirmed
ledger-state-declined = not so
ledger-fact-day = Day
ledger-fact-grade = How certain
ledger-fact-amount = Amount
ledger-fact-receiver = Received by
# $amount (Number) - hours
ledger-hours = { $amount ->
    [one] { $amount } hour
   *[other] { $amount } hours
}
# $amount (Number) - people
ledger-people = { $amount ->
    [one] { $amount } person
   *[other] { $amount } people
}
ledger-evidence = What shows it
ledger-evidence-none = There is no evidence with this entry.
# $title (String) - the case
ledger-evidence-case = Case: { $title }
# $source (String) - where it was said
ledger-evidence-source = What was said on { $source }
# $title (String) - the idea
ledger-evidence-idea = Idea: { $title }
ledger-evidence-from-post = The idea began in a conversation in a space
ledger-evidence-from-project = The idea began in a project
ledger-evidence-from-event = The idea began at a meeting
ledger-evidence-from-mention = The idea began with something said outside
ledger-decide-question = Is this so?
ledger-decide-words = In your own words
ledger-decide-hint = You may leave this empty. What changed because of it?
ledger-decide-who = Communication and the directors
ledger-confirm = Yes, this is so
ledger-decline = No, this is not so
ledger-not-yours = Only the colleague who received it can confirm this.
ledger-decided-before = Somebody has already decided this. Nothing was changed.
ledger-confirmed-done = Thank you. From now on it counts in the updates.
ledger-declined-done = Thank you. It stays in the list and does not count.
ledger-correct = Correct something
ledger-correct-save = Save the correction
ledger-corrected-done = Corrected. What was there before stays readable in the log.
ledger-correction-wrong = Nothing was changed: a field is empty or cannot be read. Give an amount as a whole number, together with its unit.
ledger-correction-same = Nothing was changed: everything is as it was.
ledger-reason-missing = Nothing was changed. Say in a few words why you correct it.
ledger-reason-hint = For example: the customer came back and named the amount.
ledger-field-kind = Kind
ledger-field-grade = How certain
ledger-field-title = What happened
ledger-field-meaning = What it meant
ledger-field-amount = Amount
ledger-field-unit = Unit
ledger-field-reason = Why do you correct it?
ledger-field-evidence = What shows it
ledger-field-link = Address of the evidence
ledger-field-receiver = Received by
ledger-amount-hint = A whole number, or leave it empty.
ledger-unit-none = no amount
ledger-unit-euro = euro
ledger-unit-hours = hours
ledger-unit-people = people
ledger-log = What was done
# $who (String) - colleague
# $words (String) - their words
ledger-log-confirmed = { $who } confirmed it. { $words }
# $who (String) - colleague
# $words (String) - their words
ledger-log-declined = { $who } said that it is not so. { $words }
# $who (String) - colleague
# $field (String) - field
# $before (String) - old
# $after (String) - new
# $reason (String) - why
ledger-log-corrected = { $who } changed { $field } from ‘{ $before }’ to ‘{ $after }’: { $reason }
ledger-former-colleague = a former colleague
ledger-a-colleague = A colleague
# $title (String) - the entry
ledger-notice-title = Did this bring something? { $title }
ledger-notice-text = Your case is solved. Say whether it brought what we think it did.
ledger-notice-why = You solved this case or received what it brought.
ledger-notice-idea = You said that this idea will be done. Say whether it brought what we think it did.
ledger-notice-idea-why = You gave the answer that took this idea up.
ledger-notice-pickup = Another site took something of ours over. Say whether it brought what we think it did.
ledger-notice-pickup-why = Communication confirms what the press takes over.
ledger-card-text = Your case is solved. If you confirm what it brought, it counts in the updates.
ledger-card-idea = You took up this idea. If you confirm what it brought, it counts in the updates.
ledger-card-action = Confirm what it brought
ledger-card-why = You received this. Only you can confirm it.
ledger-add-heading = What did it bring?
ledger-add-standfirst = For what came in another way than through a case. The colleague who received it is asked to confirm.
ledger-add-save = Ask to confirm
ledger-added-done = Added. The colleague is asked to confirm it.
ledger-cancel = Never mind
ledger-title-hint = One sentence, for example: A school booked three guest lessons.
ledger-title-missing = Say in one sentence what happened.
ledger-meaning-hint = What changed because of it, and for whom?
ledger-evidence-hint = A quotation, a document or a page. Without evidence it does not count.
ledger-evidence-missing = Say what shows that it is so.
ledger-day-wrong = Choose a day that is not in the future.
ledger-amount-wrong = Give a whole number together with its unit, or leave both empty.
ledger-link-wrong = An address begins with https://
ledger-kind-missing = Choose what it brought.
ledger-grade-missing = Choose how certain it is.
ledger-receiver-hint = The mail address of the colleague who received it.
ledger-receiver-unknown = No colleague has this mail address.
ledger-receiver-who = Communication. The name is in no update.
updates-title = Updates
updates-heading = What it brought, told to each in their own words
updates-index-standfirst = One page per reader, from the same ledger.
updates-to-ledger = Open the ledger
updates-earlier = Also:
updates-why-question = Why no follower counts?
updates-why-answer = They say how loud it was, not what it meant. Every figure here can be followed to the entries behind it.
updates-sees-question = Who sees this?
updates-sees-answer = Communication, directors, HR, legal, IT, the works council and the administrator. There are no names of colleagues in an update.
updates-for-board = Update for the board
updates-for-sales = Update for sales
updates-for-service = Update for customer service
updates-for-it = Update for IT
updates-for-hr = Update for HR
updates-for-legal = Update for legal
updates-question-board = What did it bring, and what waits for us?
updates-question-sales = Which conversations did it start?
updates-question-service = What did we solve before somebody called?
updates-question-it = What went wrong with our systems, as people said it outside?
updates-question-hr = What did our people make possible?
updates-question-legal = What was at stake, and was it solved in time?
# $year (String) - year
updates-quarter-one = first quarter of { $year }
# $year (String) - year
updates-quarter-two = second quarter of { $year }
# $year (String) - year
updates-quarter-three = third quarter of { $year }
# $year (String) - year
updates-quarter-four = fourth quarter of { $year }
# $count (Number) - how many
updates-headline-early-complaint = { $count ->
    [one] We solved one complaint before anyone called
   *[other] We solved { $count } complaints before anyone called
}
# $count (Number) - how many
updates-headline-enquiry = { $count ->
    [one] One person with a question was helped
   *[other] { $count } people with a question were helped
}
# $count (Number) - how many
updates-headline-appointment = { $count ->
    [one] One conversation led to an appointment
   *[other] { $count } conversations led to an appointment
}
# $count (Number) - how many
updates-headline-press-pickup = { $count ->
    [one] The press picked up one of our stories
   *[other] The press picked up { $count } of our stories
}
# $count (Number) - how many
updates-headline-idea = { $count ->
    [one] We took up one idea from outside
   *[other] We took up { $count } ideas from outside
}
updates-headline-none = Nothing has been confirmed in this period yet
updates-standfirst-none = As soon as a colleague confirms what a case brought, it stands here.
# $period (String) - the period before
updates-before-none = In { $period } there were none.
# $period (String) - the period before
updates-before-same = In { $period } the number was the same.
# $count (Number) - how many
# $period (String) - the period before
updates-before-count = { $count ->
    [one] In { $period } there was one.
   *[other] In { $period } there were { $count }.
}
# $count (Number) - how many
updates-certainty-measured = { $count ->
    [one] Measured: one case, confirmed by the colleague who received it.
   *[other] Measured: { $count } cases, each confirmed by the colleague who received it.
}
# $count (Number) - how many
updates-certainty-stated = { $count ->
    [one] Said by the customer: one.
   *[other] Said by the customer: { $count }.
}
# $count (Number) - how many
updates-certainty-judged = { $count ->
    [one] Judged by a colleague: one.
   *[other] Judged by a colleague: { $count }.
}
updates-how-known = How do we know this?
updates-how-known-nothing = There is nothing to count yet.
updates-not-said-question = What it does not say
updates-not-said = We do not know what would have happened without it. Entries that nobody has confirmed yet are not counted.
updates-figures = The figures behind it
updates-column-meaning = What it means
updates-column-source = Source
updates-column-grade = How certain
updates-source = Entries in the ledger
updates-nothing = nothing yet
updates-decision = A decision that waits for you
updates-letters = What the letters mean
updates-letters-question = How certain are we?
updates-letters-answer = A is measured in a case, link or form of our own. B is said by the customer. C is judged by a colleague. The table shows them beside each other. Reach and follower counts are left out on purpose.
updates-running = so far
updates-edit = Write a note with it
updates-edit-heading = What do you want to say with it?
# $period (String) - the period
updates-edit-standfirst = The figures of { $period } come from the ledger. You add what they meant.
updates-download = Download the figures (CSV)
updates-all = All updates
updates-words-label = Your words below the headline
updates-words-hint = Why did it go like this, and what did you change?
updates-decision-label = The decision you ask for
updates-decision-hint = One question that can be answered with yes or no. Leave it empty when nothing waits.
updates-words-save = Keep these words
updates-words-kept = Your words stand below the headline.
# $word (String) - the word that was found
updates-vanity = Your text is not placed yet, but it is kept here. ‘{ $word }’ says how loud it was, not what it meant. Say what it changed for the reader.
updates-vanity-question = Why is a word refused?
updates-vanity-answer = Counts of followers, likes and reach may not lead an update. A director asks: what did it change?
updates-send = Send this update
updates-send-to = Mail addresses of colleagues
updates-send-hint = With a comma between them. Leave it empty to send it to everyone with the role of this reader.
updates-send-who = The log keeps to how many it was sent, and when.
updates-send-act = Send the update by mail
# $address (String) - the address
updates-send-unknown = Nothing was sent. { $address } is no colleague who may read updates.
updates-send-nobody = Nothing was sent: nobody has the role of this reader. Fill in addresses.
# $most (Number) - how many at most
updates-send-too-many = Nothing was sent. You can send an update to at most { $most } colleagues at a time.
# $letters (Number) - how many
updates-send-done = { $letters ->
    [one] The update goes to one colleague.
   *[other] The update goes to { $letters } colleagues.
}
updates-send-chosen = colleagues by address
# $letters (Number) - how many
# $audience (String) - to whom
updates-sent-line = { $letters ->
    [one] One letter: { $audience }
   *[other] { $letters } letters: { $audience }
}
# $reader (String) - for whom it is
# $period (String) - the month or quarter
updates-card-sent = { $reader }, { $period }. The editors sent it.
# $reader (String) - for whom it is
# $period (String) - the month
updates-card-ready = { $reader }, { $period }. The month is over, so the figures are complete.
# $reader (String) - for whom the update is
# $days (Number) - how many days the card stays
updates-card-why = You see this because the editors make it for your role ({ $reader }). The card stays for { $days } days. We do not keep whether you read the update.
updates-mail-button = Read the whole update
updates-mail-why = You get this because the editor sent you this update. The link only shows it.
# $name (String) - what was counted
# $now (String) - this period
# $before (String) - the period before
# $parts (String) - per grade
updates-mail-figure = { $name }: { $now } (before: { $before }). { $parts }

ledger-about = what it brought
ledger-offered = What it brought
