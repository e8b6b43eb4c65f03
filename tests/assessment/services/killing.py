"""A process that acknowledges what it has done, line by line, until it is killed at any moment."""

import random
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]


def acknowledged_until_killed(
    module: str, *arguments: str, lines: tuple[int, int], chance: random.Random
) -> list[str]:
    """All lines of the module after its "ready"; it is killed after so many of them, or more."""
    command = [sys.executable, "-m", module, *arguments]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "ready\n"
        said = [process.stdout.readline() for _ in range(chance.randint(*lines))]
        process.send_signal(signal.SIGKILL)
        said += list(process.stdout)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
    return said
