watch-hook-heading = Another program
watch-hook-explained = A program that listens elsewhere brings what it finds: a forum, a monitor you pay for, a script of your own. It signs each message with a secret.
watch-hook-name = What is it called?
watch-hook-add = Add another program
watch-hook-usual-name = Another program
watch-hook-standfirst = Give this page to who writes or sets up the program.
watch-hook-secret = The secret
watch-hook-secret-once = Copy it now. We show it this once; who loses it makes a new one.
watch-hook-has-secret = There is a secret. Nobody can read it back, here either.
watch-hook-no-secret = There is no secret yet, so nothing is taken.
# $moment (String) - until when
watch-hook-old-until = The secret before this one works until { $moment }.
watch-hook-make = Make the secret
watch-hook-renew = Make a new secret
watch-hook-how = How to send
watch-hook-where = Send at most 512 KiB of JSON to this address:
watch-hook-address = Address
watch-hook-signing = Sign it as Standard Webhooks does: webhook-id names the message, webhook-timestamp is the moment in seconds, and webhook-signature is HMAC-SHA256 over id, timestamp and body with dots between, in base64 after “v1,”.
# $most (Number) - how many posts
watch-hook-fields = Fields of each of the posts, at most { $most } in one message
watch-hook-field = Field
watch-hook-meaning = Meaning
watch-hook-field-id = Needed. What makes it the same post the next time.
watch-hook-field-text = Needed. Plain text, no HTML.
watch-hook-field-title = The title, when there is one.
watch-hook-field-url = Where people read it.
watch-hook-field-language = Two letters, such as nl. Without it we look at the words.
watch-hook-field-published = When it was said. What is older than 30 days is passed over.
watch-hook-example = An example for the command line, with the secret in SECRET:
watch-hook-answers = 200 means taken, or that it came before. 401 means not signed, or not within five minutes of now. 409 means paused, 413 too large, and 422 says which field is wrong. 429 means too often (300 messages a minute); Retry-After says after how many seconds you may go on.
# $moment (String) - when it last came
watch-hook-last = The last message came { $moment }.
watch-hook-never = No message came yet.
watch-hook-open = How to send to it
watch-hook-note-kept-question = What is kept?
watch-hook-note-kept = Only what a query wants, with its purpose and as long as it says. There is no field for a name of who wrote it.
watch-hook-note-twice-question = What when it sends something twice?
watch-hook-note-twice = The same message counts once, the same post stays one mention. So a program may safely try again.
# $name (String) - its name
watch-change-source-secret = New secret for source ‘{ $name }’
