"""A real SMTP server (aiosmtpd) that writes what it got, read by Python's own mail parser, as a JSON line per letter.

The name before the @ of the receiver says how it behaves: later (451), never (550), after (554 after the letter),
lost (the connection breaks after the letter, before the answer).
"""

import asyncio
import email
import email.policy
import json
import sys

from aiosmtpd.smtp import SMTP


class Office:
    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "later":
            return "451 not now"
        if name == "never":
            return "550 no such person"
        envelope.rcpt_tos.append(address)
        return "250 fine"

    async def handle_DATA(self, server, session, envelope):
        raw = envelope.original_content
        letter = email.message_from_bytes(raw, policy=email.policy.default)
        parts = [part for part in letter.walk() if not part.is_multipart()]
        print(json.dumps({
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "headers": [[name, str(value)] for name, value in letter.items()],
            "parts": [[part.get_content_type(), part.get_payload(decode=True).decode("utf-8")] for part in parts],
            "longest": max(len(line) for line in raw.split(b"\r\n")),
            "lone": raw.replace(b"\r\n", b"").count(b"\r") + raw.replace(b"\r\n", b"").count(b"\n"),
            "ascii": raw.isascii(),
        }), flush=True)
        name = envelope.rcpt_tos[0].split("@")[0]
        if name == "lost":
            server.transport.abort()
            return "250 nobody hears this"
        return "554 not this" if name == "after" else "250 taken"


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Office(), enable_SMTPUTF8=True), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(main())
