"""A mail server that takes messages, is silent, refuses them for now, or is stopped."""

from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import Message
from enum import Enum
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Event, Thread

from tests.deploy.servers import free_port


class Mood(Enum):
    TAKES = "takes messages"
    SILENT = "accepts connections, and says nothing"
    BUSY = "greets with a refusal"
    POSTPONES = "takes no recipient for now"
    HOLDS = "takes a message, and does not say so"


class Conversation(StreamRequestHandler):
    server: "Listener"

    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())

    def handle(self) -> None:
        mood = self.server.owner.mood
        if mood is Mood.SILENT:
            self.rfile.read(1)  # until the other goes
            return
        self.say("421 later" if mood is Mood.BUSY else "220 ready")
        while (line := self.rfile.readline()) and not line.upper().startswith(b"QUIT"):
            if line.startswith(b"rcpt") and mood is Mood.POSTPONES:
                self.say("450 later")
            elif line.startswith(b"data"):
                self.take()
            else:
                self.say("250 ok")

    def take(self) -> None:
        self.say("354 go on")
        lines = iter(self.rfile.readline, b".\r\n")
        self.server.owner.taken.append(message_from_bytes(b"".join(lines)))
        if self.server.owner.mood is Mood.HOLDS:
            self.server.owner.is_held.set()
            self.rfile.read(1)
        self.say("250 ok")


class Listener(ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True
    block_on_close = False
    owner: "MailServer"

    def handle_error(self, *arguments: object) -> None:
        """Say nothing of clients that go."""


class MailServer:
    """It keeps its port when it is stopped and started again."""

    def __init__(self) -> None:
        self.port = free_port()
        self.mood = Mood.TAKES
        self.taken: list[Message] = []
        self.is_held = Event()
        self._listener: Listener | None = None

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}"

    def start(self) -> None:
        self._listener = Listener(("127.0.0.1", self.port), Conversation)
        self._listener.owner = self
        Thread(target=self._listener.serve_forever, daemon=True).start()

    def stop(self) -> None:
        if self._listener:
            self._listener.shutdown()
            self._listener.server_close()
            self._listener = None


@contextmanager
def mail_server() -> Iterator[MailServer]:
    server = MailServer()
    server.start()
    try:
        yield server
    finally:
        server.stop()
