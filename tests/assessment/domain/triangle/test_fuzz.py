"""Whatever bytes it is given, the verifier names what is broken, or finds nothing; never more."""

import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assessment.domain.triangle import verify
from tests.assessment.domain.triangle.test_chain import BEGIN, EXPORTED, LINES, run

MUTATED = 10_000
ODD: tuple[Any, ...] = (
    None, True, 0, -1, 10**30, "", "\x1b[2J", "é", [], [[]], {}, {"a": []}, "f" * 64,
)  # fmt: skip


def replaced(chance: random.Random, of: bytes) -> bytes:
    at = chance.randrange(len(of))
    return of[:at] + bytes([chance.randrange(256)]) + of[at + 1 :]


def cut(chance: random.Random, of: bytes) -> bytes:
    start, end = sorted(chance.choices(range(len(of)), k=2))
    return of[:start] + of[end:]


def repeated(chance: random.Random, of: bytes) -> bytes:
    start, end = sorted(chance.choices(range(len(of)), k=2))
    return of[:end] + of[start:]


def swapped(chance: random.Random, of: bytes) -> bytes:
    lines = of.split(b"\n")
    one, other = chance.choices(range(len(lines)), k=2)
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def inserted(chance: random.Random, of: bytes) -> bytes:
    at = chance.randrange(len(of))
    odd = chance.choice([b'"', b"\\ud800", b"[" * 5000, b"1" * 5000, b"NaN", b"1e9", b"\xff", b"{"])
    return of[:at] + odd + of[at:]


MUTATIONS: tuple[Callable[[random.Random, bytes], bytes], ...] = (
    replaced, cut, repeated, swapped, inserted,
)  # fmt: skip


def judged(exported: bytes) -> str:
    """What the verifier says is broken; nothing where all is intact."""
    try:
        verify.verify(exported)
    except verify.Broken as error:
        return str(error)
    return ""


@pytest.mark.no_cover  # the same lines ten thousand times: traced, it takes twice as long
def test_ten_thousand_mutated_exports_never_end_in_a_traceback() -> None:
    chance = random.Random(7)
    named = 0
    for _ in range(MUTATED):
        mutated = EXPORTED
        for _ in range(chance.randint(1, 3)):
            mutated = chance.choice(MUTATIONS)(chance, mutated)
        named += bool(judged(mutated))
    assert named > MUTATED * 0.8


def places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path to every value inside a value."""
    yield at
    if isinstance(value, dict | list):
        inside = value.items() if isinstance(value, dict) else enumerate(value)
        for key, one in inside:
            yield from places(one, (*at, key))


def sealed(events: list[Any]) -> bytes:
    """Events with every hash computed anew, where that can be done, as an export."""
    before, lines = verify.GENESIS, []
    for event in events:
        if isinstance(event, dict):
            event["previous"] = before
            before = event["hash"] = verify.event_hash(event)
        lines.append(verify.canonical(event))
    return b"\n".join((LINES[0], b",\n".join(lines), b'],"head":"' + before.encode() + b'"}', b""))


@pytest.mark.parametrize("odd", ODD, ids=repr)
def test_a_forged_chain_of_odd_values_never_ends_in_a_traceback(odd: object) -> None:
    whole = json.loads(EXPORTED)["events"]
    for path in list(places(whole))[1:]:
        forged = json.loads(EXPORTED)["events"]
        holder = forged
        for key in path[:-1]:
            holder = holder[key]
        holder[path[-1]] = json.loads(json.dumps(odd))
        said = judged(sealed(forged))
        assert said.isprintable()


def test_a_signature_on_nothing_is_named() -> None:
    forged = json.loads(EXPORTED)["events"]
    del forged[5]["body"]["content"], forged[5]["body"]["version"]
    assert judged(sealed(forged)).startswith("Event 6 (signed a version) breaks a rule.")


def test_a_number_that_only_equals_its_own_is_none() -> None:
    forged = json.loads(EXPORTED)["events"]
    forged[0]["seq"] = True
    assert judged(sealed(forged)) == "Event 1 (became a sponsor) says that it is event True."


@pytest.mark.no_cover
def test_every_byte_that_turns_into_its_neighbour_or_its_other_case_names_its_event() -> None:
    """R8 once more: also where what is changed still looks like what it was."""
    for position in range(BEGIN, len(EXPORTED) - len(LINES[-2]) - 1):
        byte = EXPORTED[position]
        if byte == ord("\n"):
            continue
        for bit in (0x01, 0x20):
            tampered = bytes([byte ^ bit])
            if tampered == b"\n":
                continue
            said = judged(EXPORTED[:position] + tampered + EXPORTED[position + 1 :])
            named = re.match(r"Event (\d+)", said)
            assert named, (position, said)
            assert int(named[1]) == EXPORTED[:position].count(b"\n"), position


def test_material_content_is_bound_even_where_the_chain_was_computed_anew() -> None:
    """Every value of the terms: the event that proposed them no longer fits its own hash."""
    whole = json.loads(EXPORTED)["events"]
    terms = whole[4]["body"]["terms"]
    for path in list(places(terms))[1:]:
        forged = json.loads(EXPORTED)["events"]
        holder = forged[4]["body"]["terms"]
        for key in path[:-1]:
            holder = holder[key]
        holder[path[-1]] = "another" if holder[path[-1]] != "another" else "other"
        assert judged(sealed(forged)).startswith("Event 5 (proposed a version) breaks a rule.")


def test_what_it_says_can_be_printed_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    forged = json.loads(EXPORTED)["events"]
    forged[0]["kind"], forged[0]["seq"] = "größer", 9
    (tmp_path / "größer.json").write_bytes(sealed(forged))
    assert run(tmp_path / "größer.json")[0] == 1
    assert run(tmp_path / "höher.json")[0] == 2
    (tmp_path / "deep.json").write_bytes(b'{"a":' + b"[" * 100_000 + b'"events":[\n]\n')
    assert run(tmp_path / "deep.json")[0] == 1
