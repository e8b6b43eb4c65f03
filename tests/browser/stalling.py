"""A connection that stalls: a proxy before the site holds back what the browser sends."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Event, Thread

from tests.server.process import HOST

A_PIECE = 65_536  # bytes


@dataclass
class Stalling:
    """Passes everything on, or while it stalls nothing that the browser sends."""

    target: int
    server: socket.socket = field(default_factory=lambda: socket.create_server((HOST, 0)))
    flows: Event = field(default_factory=Event)
    ends: list[socket.socket] = field(default_factory=list)
    threads: list[Thread] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Where the site answers through this."""
        return f"http://{HOST}:{self.server.getsockname()[1]}"

    def accept(self) -> None:
        """Connect whoever comes, until the proxy is closed."""
        with suppress(OSError):
            while True:
                browser, _ = self.server.accept()
                site = socket.create_connection((HOST, self.target))
                self._start(self._pass, browser, site, self.flows)
                self._start(self._pass, site, browser, None)

    def open(self) -> None:
        """Begin to accept, at first without a stall."""
        self.flows.set()
        self._start(self.accept)

    def drop(self) -> None:
        """End every connection, with all that was held back. Whoever comes again gets through."""
        for one in self.ends:
            _end(one)
        self.ends.clear()
        self.flows.set()

    def close(self) -> None:
        """End every connection, and wait until that is done."""
        self.drop()
        _end(self.server)
        for thread in self.threads:
            thread.join()
        self.server.close()

    def _start(self, work: Callable[..., None], *of: object) -> None:
        self.ends += [one for one in of[:1] if isinstance(one, socket.socket)]
        self.threads.append(Thread(target=work, args=of, daemon=True))
        self.threads[-1].start()

    def _pass(self, source: socket.socket, sink: socket.socket, flows: Event | None) -> None:
        with source, suppress(OSError):  # the other direction closes the sink
            while piece := source.recv(A_PIECE):
                if flows:
                    flows.wait()
                sink.sendall(piece)
            _end(sink)


def _end(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)


@contextmanager
def stalling(port: int) -> Iterator[Stalling]:
    """A proxy before the site at that port."""
    proxy = Stalling(port)
    proxy.open()
    try:
        yield proxy
    finally:
        proxy.close()
