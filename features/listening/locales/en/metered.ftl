# $name (String) - the network
metered-set-up = Hear { $name } with a token
# $name (String) - the network
metered-heading = Hear { $name } through its official access
metered-standfirst = First you see what you hear, what it asks and what it costs. Nothing is read before you confirm the sum.
metered-before = Before you begin
metered-label-hears = What you hear:
metered-label-misses = What you do not hear:
metered-label-needs = What it asks:
metered-label-costs = What it costs:
metered-x-hears = Public posts on X with your words, of the last seven days and from then on every quarter of an hour.
metered-x-misses = Posts of closed accounts, posts older than seven days, and who said it: that you see on X itself. What is deleted on X goes here only when your query's time to keep is over.
metered-x-needs = A developer account at X with credit, and the bearer token of your app.
metered-x-costs = X charges for each post that is read, 0.005 dollar on its price list. The same post counts here once. Enter the price of your own contract, in euros.
metered-facebook-hears = Public posts on Facebook in which your own page is tagged.
metered-facebook-misses = Posts without a tag, comments, groups and profiles, and who said it. Facebook lets nobody search those.
metered-facebook-needs = A reviewed app with pages_read_user_content and pages_show_list, and a page token of somebody who manages the page.
metered-facebook-costs = No money. Facebook limits the number of questions; so here you set a limit a month.
metered-linkedin-hears = Posts on LinkedIn that name the page of your organisation, and comments on the posts of that page.
metered-linkedin-misses = Posts that do not name your page, and conversations of members. LinkedIn lets nobody search those and keeps this for 60 days.
metered-linkedin-needs = An approved app for Community Management, and a token with rw_organization_admin of an administrator of the page. The token ends after 60 days.
metered-linkedin-costs = No money. LinkedIn limits the number of questions a day; so here you set a limit a month.
metered-words = Words to look for
metered-words-hint = In the language of X, for example: pumping -is:retweet. A query here then decides what becomes a mention.
# $name (String) - the network
metered-number = Number of your page on { $name }
metered-number-hint = Digits only. You find it in the settings of the page.
metered-token = Token
metered-token-hint = We keep the token sealed. Nobody can read it back here.
metered-price = Price of a post, in euros
metered-price-hint = For example 0.005. Look in your own contract; prices and rates change.
metered-budget = Budget a month, in euros
metered-budget-hint = For example 25. When it is used, we wait until the first of the next month.
metered-questions = Questions a month, at most
metered-questions-hint = A question every quarter of an hour is about 3,000 a month.
metered-not-yet = Next you see what this budget buys. Only when you confirm that, we begin.
metered-next = Keep and look at the sum
# $name (String) - the network
metered-off = { $name } is off.
metered-off-how = Whoever runs the server switches it on in draagvlak.toml and starts again:
metered-setting = Setting
metered-note-once-question = Can it cost more than the budget?
metered-note-once = No. We take the most that a question can cost out of the budget before we ask, and give back what the network did not count. When something breaks we rather count too much than too little.
metered-note-people-question = Can I follow a colleague?
metered-note-people = No. We refuse the name of somebody who works here.
metered-note-lost-question = Does this agree with the bill?
metered-note-lost = The bill is the network's. We count what we got at the price you entered. Set a limit at the network itself as well.
metered-sum = What it may cost
# $budget (String) - an amount
# $price (String) - an amount
# $most (String) - a number
metered-buys-posts = { $budget } a month, at { $price } a post: at most { $most } posts a month.
# $most (String) - a number
metered-buys-questions = At most { $most } questions a month. It costs no money.
metered-waits = Nothing is read yet. Is the sum right?
metered-confirm = Yes, begin to read
metered-is-on = This is confirmed. We read every quarter of an hour.
metered-used = Used this month
# $pieces (String) - a number
# $used (String) - an amount
# $budget (String) - an amount
metered-spent-posts = { $pieces } posts, { $used } of { $budget }.
# $pieces (String) - a number
# $budget (String) - a number
metered-spent-questions = { $pieces } of { $budget } questions.
# $day (String) - a day
metered-turns = On { $day } a new month begins.
metered-change = Change price, budget or token
metered-new-token = New token
metered-new-token-hint = Leave empty to keep the token that is there.
metered-change-keep = Change
metered-changed = Kept. Confirm the new sum; until then we read nothing.
metered-confirmed = Confirmed. Within a minute we begin to read.
metered-other-sum = Somebody changed the sum meanwhile. Look at it again and then confirm.
metered-open = Price, budget and use
metered-budget-used = The budget of this month is used. We read again from the first of the next month. Raise the budget if you do not want to wait.
# $name (String) - the source
metered-told-budget = The budget of { $name } is used for this month
# $name (String) - the source
metered-change-price = changed price, budget or token of { $name }
# $name (String) - the source
metered-change-confirmed = confirmed what { $name } may cost
metered-no-words = Enter words that X can look for, at most 512 characters.
metered-no-number = Enter the number of the page, digits only.
metered-no-price = Enter a price in euros, for example 0.005, without a mark for thousands.
metered-no-budget = Enter a budget in euros, for example 25, without a mark for thousands.
metered-no-questions = Enter a number, for example 3000.
metered-budget-too-small = This buys not a single question: X gives at least ten posts at a time. Raise the budget.
