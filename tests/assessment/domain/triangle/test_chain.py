"""The chain and its verifier: whatever is tampered with is named."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from assessment.domain.base import checked
from assessment.domain.triangle import verify
from assessment.domain.triangle.agreement import amend, propose, sign
from assessment.domain.triangle.decisions import vote
from assessment.domain.triangle.event import Draft, head, person
from assessment.domain.triangle.export import export
from assessment.domain.triangle.terms import Criterion
from assessment.domain.triangle.variation import Outcome
from assessment.domain.triangle.variations import raise_variation
from assessment.errors import Refused
from tests.assessment.domain.triangle.samples import ANN, BEN, CHAIR, TERMS, asks, changed, shown

NAMES = {ANN: "Ann \u202e Lee", BEN: ""}
SCRIPT = Path(verify.__file__)


def sample() -> tuple[bytes, int]:
    """An export with an amended version, signatures and a decision; and its number of events."""
    chain = shown()
    chain.add(propose(chain.ledger, CHAIR, "Move", changed(budget=1), [ANN, BEN]))
    chain.add(sign(chain.ledger, ANN, chain.ledger.agreements[0].content))
    chain.add(amend(chain.ledger, CHAIR, TERMS))
    for who in ANN, BEN:
        chain.add(sign(chain.ledger, who, chain.ledger.agreements[0].content))
    chain.add(raise_variation(chain.ledger, BEN, asks(5, 100, ("speed",), "Größer\x1f =1+1")))
    chain.add(vote(chain.ledger, ANN, 1, Outcome.REFUSED, "Not now."))
    return export("p1", "Move <b>", NAMES, chain.events), len(chain.events)


EXPORTED, COUNT = sample()
LINES = EXPORTED.split(b"\n")
BEGIN = len(LINES[0]) + 1


def run(file: Path, *arguments: str) -> tuple[int, str]:
    """The verifier as somebody else would run it: alone, in a bare Python."""
    command = [sys.executable, "-I", str(SCRIPT), str(file), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout


def test_an_export_is_json_and_intact(tmp_path: Path) -> None:
    whole = json.loads(EXPORTED)
    assert [event["seq"] for event in whole["events"]] == list(range(1, COUNT + 1))
    assert whole["names"] == NAMES
    (tmp_path / "agreement.json").write_bytes(EXPORTED)
    code, said = run(tmp_path / "agreement.json", "--head", whole["head"])
    assert (code, said.split(":")[0]) == (0, "Proved")


def test_an_empty_chain_is_intact() -> None:
    assert verify.verify(export("p", "t", {}, [])).events == []


def line_of(position: int) -> int:
    """The number of the event that this byte belongs to; one past the last is the head."""
    return EXPORTED[:position].count(b"\n")


@pytest.mark.no_cover  # the same lines ten thousand times: traced, it takes twice as long
@pytest.mark.parametrize("how", ["replaced", "removed", "doubled"])
def test_every_changed_byte_of_an_event_or_the_head_is_named(how: str) -> None:
    """R8: each byte in turn. A broken event is named by its number, a broken head as the head."""
    for position in range(BEGIN, len(EXPORTED) - 1):
        byte = EXPORTED[position : position + 1]
        other = {"replaced": b"0" if byte != b"0" else b"1", "removed": b"", "doubled": byte * 2}
        tampered = EXPORTED[:position] + other[how] + EXPORTED[position + 1 :]
        with pytest.raises(verify.Broken) as broken:
            verify.verify(tampered)
        named = re.search(r"[Ee]vent (\d+)", str(broken.value))
        assert named, (position, str(broken.value))
        line = line_of(position)
        between = byte == b"\n"  # two lines become one: the break is before or after it
        assert line - int(named[1]) in ({1, 0, -1} if between else {0, line - COUNT}), position


@pytest.mark.no_cover
@pytest.mark.parametrize("byte", [b" ", b"\xff", b'"', b"\n", b"a", b"\x00"])
def test_every_byte_may_turn_into_anything(byte: bytes) -> None:
    for position in range(BEGIN, len(EXPORTED) - 1):
        if EXPORTED[position : position + 1] == byte:
            continue
        with pytest.raises(verify.Broken):
            verify.verify(EXPORTED[:position] + byte + EXPORTED[position + 1 :])


def rewritten(change: str, by: str) -> bytes:
    """The export with a text changed everywhere, and every hash computed anew."""
    whole = json.loads(EXPORTED.decode().replace(change, by))
    before = verify.GENESIS
    lines = []
    for event in whole["events"]:
        event["previous"] = before
        before = event["hash"] = verify.event_hash(event)
        lines.append(verify.canonical(event))
    return b"\n".join((LINES[0], b",\n".join(lines), b'],"head":"' + before.encode() + b'"}', b""))


def test_a_chain_that_was_computed_anew_does_not_pass_through_the_printed_head(
    tmp_path: Path,
) -> None:
    forged = rewritten("Not now.", "Not yet.")
    assert len(verify.verify(forged).events) == COUNT
    (tmp_path / "forged.json").write_bytes(forged)
    code, said = run(tmp_path / "forged.json", "--head", json.loads(EXPORTED)["head"])
    assert code == 1
    assert re.match(r"BROKEN\. The head \w+ is the hash of no event", said)


def test_a_head_that_was_printed_before_the_chain_grew_still_holds(tmp_path: Path) -> None:
    (tmp_path / "agreement.json").write_bytes(EXPORTED)
    printed = json.loads(EXPORTED)["events"][COUNT - 3]["hash"]
    assert run(tmp_path / "agreement.json", "--head", printed)[0] == 0


def test_a_head_may_come_as_paper_has_broken_it(tmp_path: Path) -> None:
    (tmp_path / "agreement.json").write_bytes(EXPORTED)
    head = json.loads(EXPORTED)["head"]
    broken = f" {head[:24].upper()}\u200b{head[24:48]}\n{head[48:]}"
    assert run(tmp_path / "agreement.json", "--head", broken)[0] == 0


@pytest.mark.parametrize("head", ["", "6d219e15113f2f2a…", "0" * 65])
def test_what_is_no_head_is_not_said_to_be_broken(tmp_path: Path, head: str) -> None:
    (tmp_path / "agreement.json").write_bytes(EXPORTED)
    code, said = run(tmp_path / "agreement.json", "--head", head)
    assert (code, said.split(":")[0]) == (2, "This is no head")


def test_terms_that_do_not_fit_their_hash_are_named_even_if_the_chain_was_computed_anew() -> None:
    with pytest.raises(
        verify.Broken, match=r"Event 5 \(proposed a version\) .*another content hash"
    ):
        verify.verify(rewritten('"days_later":20', '"days_later":90'))


def test_a_removed_event_is_noticed() -> None:
    with pytest.raises(verify.Broken, match=r"says that it is event 4"):
        verify.verify(b"\n".join(LINES[:3] + LINES[4:]))


def test_a_cut_file_is_noticed() -> None:
    with pytest.raises(verify.Broken, match="cut off"):
        verify.verify(EXPORTED[:-3])


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", 1), (b"{}", 1), (b"\xff\xfe", 1), (b"[1,2]\n[3]\n", 1), (None, 2)],
    ids=["empty", "other JSON", "no text", "lines", "no file"],
)
def test_what_is_no_export_is_said_to_be_none(
    tmp_path: Path, content: bytes | None, code: int
) -> None:
    file = tmp_path / "agreement.json"
    if content is not None:
        file.write_bytes(content)
    assert run(file)[0] == code


def test_hashes_hold_no_fractions() -> None:
    with pytest.raises(TypeError, match=r"0\.1 is not a whole number"):
        verify.canonical({"a": [{"b": 0.1}]})


HALF = "half \ud800 a character"


@pytest.mark.parametrize(
    "body",
    [{"title": HALF}, {"terms": {"scope_in": ["fine", HALF]}}, {HALF: 1}],
    ids=["a text", "a text inside", "a name"],
)
def test_half_a_character_is_refused_before_anything_happens(body: dict[str, object]) -> None:
    chain = shown()
    before = chain.events
    with pytest.raises(Refused, match=r"“half  a character” holds half a character\. Delete it"):
        chain.add([Draft("retitled", CHAIR, {"version": 1}), Draft("retitled", CHAIR, body)])
    assert chain.events == before


def test_half_a_character_is_named_with_its_field() -> None:
    with pytest.raises(Refused, match=r"^Criterion: it holds half a character; .*again\.$"):
        checked(Criterion, {"text": "Criterion"}, id="fast", text=HALF)


def test_a_character_that_nobody_sees_is_kept_as_it_was_typed() -> None:
    chain = shown()
    chain.add(raise_variation(chain.agrees().ledger, BEN, asks(1, what="a\0b\x1b")))
    [*_, raised] = verify.verify(export("p", "t", {}, chain.events)).events
    assert json.loads(verify.canonical(raised))["body"]["description"] == "a\0b\x1b"


@pytest.mark.parametrize(
    "day", ["2027-02-31", "2027-13-01", "2027-1-1", "\u0662027-01-01", "2027-01-01\n", "0000-01-01"]
)
def test_a_day_is_one_of_the_calendar(day: str) -> None:
    with pytest.raises(ValidationError, match="start"):
        changed(start=day)


def test_an_erased_name_does_not_touch_the_chain() -> None:
    chain = shown().agrees()
    named = export("p", "t", {ANN: "Ann"}, chain.events)
    erased = export("p", "t", {ANN: ""}, chain.events)
    assert verify.verify(named).events == verify.verify(erased).events
    assert head(chain.events).encode() in erased


def test_a_person_is_another_hash_in_every_project() -> None:
    assert len({person(project, who) for project in "ab" for who in "cd"}) == 4
