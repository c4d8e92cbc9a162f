"""A real SMTP server (aiosmtpd) that writes the address of each letter of the day it took, a line a letter; its port comes first.

It takes a letter only when the whole of it came, as every mail server does. It ends with its standard input.
"""

import asyncio
import sys

from aiosmtpd.smtp import SMTP


class Office:
    async def handle_DATA(self, server, session, envelope):
        # Known by the way out of it; a header may go over several lines.
        if b"/digest>" in envelope.content.replace(b"\r\n ", b""):
            print(envelope.rcpt_tos[0], flush=True)
        return "250 taken"


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Office(), enable_SMTPUTF8=True), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(main())
