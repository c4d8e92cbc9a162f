watch-elsewhere-title = LinkedIn, X and Facebook
watch-elsewhere-heading = What do LinkedIn, X and Facebook ask?
watch-elsewhere-standfirst = These networks give their posts to nobody for free. Without a token you do not hear them here, and “no mentions” says nothing about them.
watch-elsewhere-offers = What the official access offers:
watch-elsewhere-costs = What it costs:
watch-elsewhere-needs = What it asks:
watch-elsewhere-ours = What you can do here:
# $name (String) - the network
watch-elsewhere-source = What { $name } says about it
# $day (String) - when
watch-elsewhere-read-on = This is what we knew on { $day }. Networks change their terms and prices: read their own page before you decide.
watch-elsewhere-why-question = Has the connection with a token been tried?
watch-elsewhere-why = Not against the real network: that takes a real token. We built it after what each network itself describes, and the budget is kept on our side.
watch-elsewhere-law-question = Why do you not read their pages?
watch-elsewhere-law = The Dutch privacy authority says that scraping by companies is almost never allowed. And their terms forbid it.
watch-elsewhere-linkedin-offers = Posts and comments on pages of your own organisation, and of members who gave permission. No search through what others say.
watch-elsewhere-linkedin-costs = We found no price; access is given after approval.
watch-elsewhere-linkedin-needs = An approved application for Community Management. Who connects signs in again every 60 days. Reading posts of members is for selected developers only.
watch-elsewhere-linkedin-ours = Bring the tables that your page exports, and mentions as CSV. A monitor that has access can bring its findings as another program.
watch-elsewhere-x-offers = Searching recent posts, and placing posts.
watch-elsewhere-x-costs = Paid by use: 0.005 dollar a post that is read, so 50 dollars for 10,000. Placing costs 0.015 dollar, with a link 0.20.
watch-elsewhere-x-needs = A paid developer account with a token, and a budget a month; at most 2 million posts a month are read.
watch-elsewhere-x-ours = Bring your own archive or a table as CSV, or let a monitor that has access bring its findings as another program.
watch-elsewhere-meta-offers = Comments on pages that your organisation manages. No search through what people say on their own profiles; placing on those ended in August 2018.
watch-elsewhere-meta-costs = We found no price; access is given after a review.
watch-elsewhere-meta-needs = A reviewed application, and somebody who manages the page. Who connects signs in again every 60 days.
watch-elsewhere-meta-ours = Bring the tables that your page exports, and mentions as CSV. A monitor that has access can bring its findings as another program.
