"""A real server in a process of its own, on this machine alone, always stopped in the end.

with waypoint(folder) as site:
    page.goto(site.url)
    site.kill()
    site.start()  # the same folder, the same address
"""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Self

import psutil

ROOT = Path(__file__).parents[2]
ENTRY = "streamlit_app.py"
HOST = "127.0.0.1"
OURS = ("STREAMLIT_", "WAYPOINT_", "PORT", "HOST")  # never inherited: a test sets what it means
A_LOOK = 0.005  # seconds between two looks at the health address
A_TAIL = 3000  # characters of the log that an error shows


class NotHealthy(RuntimeError):
    """The server ended, or did not answer in time; the message carries the end of its log."""


@dataclass(slots=True)
class Site:
    """A server that can be started, stopped, killed and started again at the same address."""

    command: Sequence[str]
    folder: Path  # its working directory
    log: Path
    health: str
    port: int
    settings: Mapping[str, str] = field(default_factory=dict)
    patience: float = 60
    start_seconds: float = 0  # from the start of the process to the first healthy answer
    _process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://{HOST}:{self.port}"

    @property
    def pid(self) -> int:
        """The process that serves.

        Raises:
            NotHealthy: it does not run.
        """
        if self._process is None:
            raise NotHealthy(f"not running: {self.command}")
        return self._process.pid

    @property
    def cpu_seconds(self) -> float:
        """CPU time that the server has used since its start, in all threads."""
        used = psutil.Process(self.pid).cpu_times()
        return used.user + used.system

    @property
    def resident_bytes(self) -> int:
        """Memory that the server holds now."""
        return psutil.Process(self.pid).memory_info().rss

    def start(self) -> Self:
        """Start it and wait until it is healthy. Raises NotHealthy."""
        began = time.perf_counter()
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                self.command, cwd=self.folder, env=self._environment(), stdout=log, stderr=log
            )
        try:
            self._wait_until_healthy(began)
        except BaseException:
            self.kill()
            raise
        self.start_seconds = time.perf_counter() - began
        return self

    def stop(self) -> None:
        """Ask it to end, and make it end if it does not. Nothing happens when it has ended."""
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()
        self._forget()

    def kill(self) -> None:
        """End it at once, as a power cut would: SIGKILL."""
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
        self._forget()

    def _forget(self) -> None:
        if self._process is not None:
            self._process.wait(10)
        self._process = None

    def restart(self) -> Self:
        """Stop it and start it again."""
        self.stop()
        return self.start()

    def _environment(self) -> dict[str, str]:
        inherited = {name: text for name, text in os.environ.items() if not name.startswith(OURS)}
        quiet = {"HOME": str(self.log.parent), "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false"}
        return {**inherited, **quiet, **self.settings}

    def _wait_until_healthy(self, began: float) -> None:
        while time.perf_counter() - began < self.patience:
            if self._process is not None and self._process.poll() is not None:
                raise NotHealthy(f"ended with {self._process.returncode}:\n{self._tail()}")
            if answers(self.port, self.health):
                return
            time.sleep(A_LOOK)
        raise NotHealthy(f"not healthy after {self.patience:g} s:\n{self._tail()}")

    def _tail(self) -> str:
        return self.log.read_text(errors="replace")[-A_TAIL:]


def answers(port: int, path: str) -> bool:
    """Whether a GET of that path on this machine is answered with 200 now."""
    connection = HTTPConnection(HOST, port, timeout=2)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def free_port() -> int:
    """A port that nobody uses at this moment."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(site: Site) -> Iterator[Site]:
    """The site, started; stopped when the block ends, however it ends."""
    try:
        yield site.start()
    finally:
        site.stop()


def the_site(
    work: Path, settings: Mapping[str, str] | None = None, flags: Sequence[str] = ()
) -> Site:
    """Our site, not yet started; data in `work`/data; `settings` go into its environment.

    With `flags` it is started by `streamlit run`, which takes Streamlit's own options.
    """
    port = free_port()
    ours = {"PORT": str(port), "HOST": HOST, "WAYPOINT_DATA": str(work / "data")}
    by_flags = ("-m", "streamlit", "run", ENTRY, *_place(port), *flags)
    return Site(
        command=(sys.executable, *(by_flags if flags else (ENTRY,))),
        folder=ROOT,
        log=work / "site.log",
        health="/healthz",
        port=port,
        settings={**ours, **(settings or {})},
    )


def a_script(script: Path, work: Path, settings: Mapping[str, str] | None = None) -> Site:
    """`streamlit run script`, not yet started, in an empty folder: no settings of ours apply.

    Only what keeps it on this machine, and headless, is set.
    """
    port = free_port()
    folder = work / "empty"
    folder.mkdir(parents=True, exist_ok=True)
    return Site(
        command=(sys.executable, "-m", "streamlit", "run", str(script), *_place(port)),
        folder=folder,
        log=work / "script.log",
        health="/_stcore/health",
        port=port,
        settings=settings or {},
    )


def _place(port: int) -> tuple[str, ...]:
    return ("--server.address", HOST, "--server.port", str(port), "--server.headless", "true")
