presence-open = { $name } heeft dit open.
presence-writes = { $name } schrijft een antwoord.
