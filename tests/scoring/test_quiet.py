"""Quiet: standard output comes back whatever happens, and is nobody's business meanwhile."""

import ctypes
import os
import subprocess
import sys

import pytest

from scoring.quiet import STANDARD_OUTPUT, quiet

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


def test_beside_other_code_of_the_process_only_what_is_within_is_quiet(
    capfd: pytest.CaptureFixture[str],
) -> None:
    os.write(STANDARD_OUTPUT, b"before ")
    with quiet():
        os.write(STANDARD_OUTPUT, b"noise ")
        with quiet():
            os.write(STANDARD_OUTPUT, b"noise ")
        os.write(STANDARD_OUTPUT, b"noise ")
    os.write(STANDARD_OUTPUT, b"after")
    assert capfd.readouterr().out == "before after"


@pytest.mark.parametrize("refusal", [AttributeError, OSError, TypeError])
def test_it_is_quiet_where_the_c_library_has_no_handle(
    refusal: type[Exception], capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_handle(_name: None) -> None:
        raise refusal

    monkeypatch.setattr(ctypes, "CDLL", no_handle)
    with quiet():
        os.write(STANDARD_OUTPUT, b"noise ")
    os.write(STANDARD_OUTPUT, b"after")
    assert capfd.readouterr().out == "after"


def test_without_a_standard_output_there_is_nothing_to_bring_back() -> None:
    kept = os.dup(STANDARD_OUTPUT)
    os.close(STANDARD_OUTPUT)
    try:
        for _ in range(2):
            with quiet(), pytest.raises(OSError, match="descriptor"):
                os.fstat(STANDARD_OUTPUT)
    finally:
        os.dup2(kept, STANDARD_OUTPUT)
        os.close(kept)
