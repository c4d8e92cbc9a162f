channels-title = Accounts
channels-about = Accounts on social networks
# $many (Number) - how many accounts
channels-heading-well = { $many ->
    [one] We speak with one account
   *[other] We speak with { $many } accounts
 }
# $many (Number) - how many accounts
channels-heading-closed = { $many ->
    [one] One account does not work
   *[other] { $many } accounts do not work
 }
channels-heading-none = We do not speak anywhere yet
channels-standfirst = With these accounts of the organisation you answer mentions where they stand.
channels-add = Add account
channels-none = No accounts yet
channels-none-teaching = Add the account of your organisation on Mastodon or Bluesky. Then you answer from Listen, and the answer stands under the message.
# $moment (String) - since when
channels-closed-since = Does not work since { $moment }
# $network (String) - the network
# $server (String) - the server
# $most (Number) - how many characters
channels-line = { $network }, on { $server }. A message has at most { $most } characters.
# $moment (String) - when it last worked
channels-worked = It last worked { $moment }.
# $name (String) - its name
channels-check = Check { $name } now
# $name (String) - its name
channels-checked = { $name } works.
# $name (String) - its name
channels-more = More with { $name }
# $name (String) - its name
channels-secret-new = New password or token for { $name }
channels-secret-hint = We sign in with it at once. The old one is forgotten when that works.
channels-secret-keep = Use this one
# $name (String) - its name
channels-secret-kept = { $name } works with the new password or token. The old one is forgotten.
# $why (String) - what is wrong
channels-secret-not-kept = The new password or token is not kept, the old one stays. { $why }
# $other (String) - the account that opened
# $name (String) - the account that was meant
channels-secret-of-another = This opens { $other }, not { $name }. Nothing has changed.
channels-remove-note = We forget the password or token, and which answers were placed. What was said stays on the network. Withdraw the token there too.
# $name (String) - its name
channels-remove = Take { $name } away
# $name (String) - its name
channels-removed = { $name } is taken away, with its password or token.
channels-add-heading = With which account do you want to answer?
channels-add-standfirst = We sign in at once to see that it works. Only then is it kept.
channels-network = Network
channels-no-network = Choose Mastodon or Bluesky.
channels-server = Server
channels-server-hint = For Mastodon the server of the account, such as mastodon.nl. For Bluesky leave it empty, unless you have a server of your own.
channels-no-server = This is no address of a server. Type it as mastodon.nl.
channels-name = Name of the account
channels-name-hint = For Bluesky only, such as organisation.bsky.social. A token of Mastodon says itself whose it is.
channels-no-name = Type the name with which you sign in to Bluesky.
channels-secret = App password or token
channels-secret-how = Bluesky: Settings, Privacy and security, App passwords. Mastodon: Preferences, Development, New application, with the rights read:accounts, read:search, read:statuses and write:statuses.
channels-secret-who = nobody. It is kept sealed and never shown again.
channels-no-secret = Type the app password or the token.
channels-reach = Who sees the answers?
channels-reach-hint = For Mastodon. On Bluesky answers are always public.
channels-reach-public = Everybody, also in public timelines
channels-reach-quiet = Everybody who looks, not in public timelines
# $name (String) - its name
channels-added = { $name } is added, and signing in works.
# $name (String) - its name
channels-known = { $name } is there already. Give it a new password or token in the list.
# $most (Number) - the most there may be
channels-full = There are { $most } accounts already. Yours is not kept. Take one away that you no longer need.
channels-note-secret-question = What happens with the password?
channels-note-secret = It is sealed with a key that is only on the server, not in the database and in no backup. Nobody can read it back, not even an administrator.
channels-note-others-question = And LinkedIn, X and Facebook?
channels-note-others = There you answer by hand, through the link of the mention. What their official access offers and costs differs per network.
channels-note-password-question = Why no ordinary password?
channels-note-password = An app password or token opens only this, and you can withdraw it on its own.
channels-trouble-key-lost = The key of this server does not open the password any more, for instance after a restored backup. Give a new password or token.
channels-trouble-bad-address = This is no address of a server. Check it and try again.
channels-trouble-denied = The network does not accept the password or token. Make a new one there, with the right to read and to write.
channels-trouble-busy = The network asks us to wait. Try again in a quarter of an hour.
channels-trouble-server = The network is broken for the moment. Try again later.
channels-trouble-too-slow = The network took too long. Try again later.
channels-trouble-odd = There answers something else than this network. Check the server.
channels-trouble-unreachable = Nobody answers at this server. Check it, or try again later.
# $most (Number) - how many it may have
# $used (Number) - how many it has
# $over (Number) - how many too many
channels-too-long = A message has at most { $most } characters here; yours has { $used }. Make it { $over } shorter.
channels-account-gone = The account is taken away. Your text is kept; choose another account.
channels-other-network = This account is on another network than the message. Your text is kept; choose another account.
channels-other-text = With this key another text was placed. Nothing is placed; begin the answer anew.
channels-not-placed-denied = The network does not let this account speak. Nothing is placed, your text is kept. Look at the account.
channels-not-placed-not-there = The message is not there any more, or the account may not see it. Nothing is placed, your text is kept.
channels-not-placed-refused = The network does not take this text. Nothing is placed, your text is kept. Change it and try again.
channels-not-placed-busy = The network asks us to wait. Nothing is placed yet, your text is kept.
channels-not-placed-unknown = We do not know whether the network took it. Try again: it is placed once at most.
# $name (String) - its name
channels-told-closed = { $name } does not work any more
channels-told-closed-text = The network does not accept its password or token. Nothing can be answered with it until somebody gives a new one.
channels-told-why = You keep the accounts of the organisation.
# $name (String) - its name
channels-change-added = Account ‘{ $name }’ added
# $name (String) - its name
channels-change-removed = Account ‘{ $name }’ taken away
