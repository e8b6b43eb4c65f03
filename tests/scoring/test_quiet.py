"""Quiet: standard output comes back whatever happens, and is nobody's business meanwhile."""

import os
import subprocess
import sys

import pytest

BEGINNING = """
import os, sys
from scoring.quiet import quiet
def write(text):
    os.write(1, text.encode())
"""


def printed(script: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-c", BEGINNING + script],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env={**os.environ, "PYTHONUNBUFFERED": ""},
    )
    return ran.stdout


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        pytest.param(
            "write('before ')\nwith quiet(): write('noise ')\nwrite('after')",
            "before after",
            id="within it is quiet",
        ),
        pytest.param(
            "with quiet():\n with quiet(): write('noise ')\n write('still ')\nwrite('after')",
            "after",
            id="quiet within quiet ends with the outer one",
        ),
        pytest.param(
            "try:\n with quiet(): raise KeyError\nexcept KeyError: write('after')",
            "after",
            id="an error brings it back",
        ),
        pytest.param(
            "for n in range(3):\n with quiet(): write('noise ')\n write(str(n))",
            "012",
            id="again and again",
        ),
        pytest.param(
            "with quiet(): print('Python waits', end='')",
            "Python waits",
            id="what Python prints waits in its buffer",
        ),
        pytest.param(
            "import ctypes\nputs = ctypes.CDLL(None).puts\nputs(b'early')\n"
            "with quiet(): puts(b'noise')\nputs(b'late')",
            "early\nlate\n",
            id="what C has in its buffer goes where it was meant to",
        ),
        pytest.param(
            "os.close(1)\nwith quiet(): pass\nwith quiet(): pass\nos.dup2(2, 1)",
            "",
            id="without a standard output nothing is lost",
        ),
    ],
)
def test_what_reaches_the_standard_output(script: str, expected: str) -> None:
    assert printed(script) == expected


def test_no_descriptor_is_left_open() -> None:
    script = """
with quiet(): pass
before = len(os.listdir('/proc/self/fd')) if os.path.isdir('/proc/self/fd') else 0
for _ in range(20):
    with quiet(): pass
after = len(os.listdir('/proc/self/fd')) if os.path.isdir('/proc/self/fd') else 0
write(str(after - before))
"""
    assert printed(script) == "0"
