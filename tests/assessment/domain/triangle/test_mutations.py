"""Ten thousand mutated exports: each is broken in words, or says exactly what it said."""

import random

import pytest

from assessment.domain.triangle import verify
from tests.assessment.domain.triangle.test_chain import EXPORTED, LINES

RUNS = 10_000
SHARES = 10
WHOLE = verify.verify(EXPORTED).events
PIECES = [
    b"", b"\0", b"\xff", b'"', b",", b",\n", b"\n", b"\r\n", b"{", b"}", b"[", b"]", b"null",
    b"NaN", b"-1", b"1e999", b"9" * 5000, b"0.1", b"true", b"\\ud800", b"\xed\xa0\x80",
    b"\xef\xbb\xbf", b'"hash"', b'"events":[', b'],"head":"', b'"seq":1,', b" ", b"a" * 64,
    LINES[2], LINES[-2],
]  # fmt: skip


def mutated(chance: random.Random) -> bytes:
    """The export with up to three stretches replaced, lines shuffled or ended anew, or cut off."""
    source = EXPORTED
    for _ in range(chance.randint(0, 3)):
        start = chance.randrange(len(source) + 1)
        end = min(len(source), start + chance.choice((0, 0, 1, 1, 2, 8, 64, 700)))
        source = source[:start] + chance.choice(PIECES) + source[end:]
    if chance.random() < 0.1:
        lines = source.split(b"\n")
        chance.shuffle(lines)
        source = b"\n".join(lines)
    if chance.random() < 0.2:
        source = source.replace(b"\n", chance.choice((b"\r\n", b"\r")))
    return source[: chance.randrange(len(source) + 1)] if chance.random() < 0.1 else source


@pytest.mark.no_cover  # the same lines ten thousand times: traced, it takes twice as long
@pytest.mark.parametrize("share", range(SHARES))
def test_a_mutated_export_is_broken_or_says_what_it_said(share: int) -> None:
    chance = random.Random(share)
    intact = 0
    for _ in range(RUNS // SHARES):
        try:
            events = verify.verify(mutated(chance)).events
        except verify.Broken:
            continue
        assert events == WHOLE
        intact += 1
    assert 0 < intact < RUNS // SHARES // 2


def test_a_byte_changed_anywhere_in_the_file_is_broken_or_stands_outside_the_chain() -> None:
    """Every other byte, at places of chance: only the first line, which no hash covers, may."""
    chance = random.Random(3)
    for _ in range(3000):
        position, byte = chance.randrange(len(EXPORTED)), bytes([chance.randrange(256)])
        if byte == EXPORTED[position : position + 1]:
            continue
        try:
            tampered = EXPORTED[:position] + byte + EXPORTED[position + 1 :]
            events = verify.verify(tampered).events
        except verify.Broken:
            continue
        assert events == WHOLE
        ends = EXPORTED[position : position + 1] == b"\n" and byte == b"\r"
        assert position < len(LINES[0]) or ends
