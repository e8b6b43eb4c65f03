"""What the verifier says it proves, against which heads, and what it undoes before."""

import ast
import json
from pathlib import Path

import pytest

from assessment.domain.triangle import verify
from assessment.domain.triangle.decisions import vote
from assessment.domain.triangle.export import export
from assessment.domain.triangle.terms import AllSigners, AnyTwo, DecisionRule, NamedSponsor
from assessment.domain.triangle.variation import Outcome
from assessment.domain.triangle.variations import raise_variation
from tests.assessment.domain.triangle.forgeries import CHAIN, EXPORTED, after, anew
from tests.assessment.domain.triangle.samples import ANN, BEN, asks, changed, shown
from tests.assessment.domain.triangle.test_chain import run

LAST = len(CHAIN)
NAMES = "The names and the title are not proved: they stand outside the chain."
MARKED = "A mark (BOM) that a program put before it was taken off."
ENDS = "The ends of its lines had been changed: that was undone."
LAST_END = "The end of its last line was missing: it was added."


def said(exported: bytes, *heads: str) -> list[str]:
    return [str(one) for one in verify.verify(exported, *heads).statements()]


def test_without_a_head_nothing_outside_the_file_proves_it() -> None:
    whole, unproved, names = said(EXPORTED)
    assert whole == "Nothing is broken up to event 29 of 2026-11-26T09:00:28Z."
    assert unproved.startswith("Nothing outside this record proves it: whoever has it could have")
    assert names == NAMES


def test_the_last_head_proves_all_of_it() -> None:
    proved = "Proved: intact up to event 29 of 2026-11-26T09:00:28Z."
    assert said(EXPORTED, CHAIN[-1].hash) == [proved, NAMES]


def test_an_earlier_head_proves_what_stands_up_to_it() -> None:
    assert said(EXPORTED, CHAIN[10].hash) == [
        "Proved: intact up to event 11 of 2026-11-26T09:00:09Z.",
        "What came after, up to event 29, is not proved.",
        NAMES,
    ]


def test_of_several_heads_the_latest_counts_and_all_must_be_in_the_chain(tmp_path: Path) -> None:
    file = tmp_path / "agreement.json"
    file.write_bytes(EXPORTED)
    first, second = CHAIN[5].hash, CHAIN[8].hash
    code, printed = run(file, "--head", second, "--head", first)
    assert (code, printed.startswith("Proved: intact up to event 9 of")) == (0, True)
    assert run(file, "--head", second, "--head", "0" * 64)[0] == 1


def test_the_head_is_printed_to_be_compared(tmp_path: Path) -> None:
    (tmp_path / "agreement.json").write_bytes(EXPORTED)
    code, printed = run(tmp_path / "agreement.json")
    assert (code, printed.splitlines()[-1]) == (0, f"Head: {CHAIN[-1].hash}")


@pytest.mark.parametrize(
    ("changed", "undone"),
    [
        pytest.param(EXPORTED.replace(b"\n", b"\r\n"), [ENDS], id="Windows"),
        pytest.param(EXPORTED.replace(b"\n", b"\r"), [ENDS], id="an old Mac"),
        pytest.param(EXPORTED.replace(b"\n", b"\r\n", 9), [ENDS], id="some of them"),
        pytest.param(EXPORTED[:-1], [LAST_END], id="no last one"),
        pytest.param(verify.MARK + EXPORTED, [MARKED], id="a byte order mark"),
        pytest.param(
            verify.MARK + EXPORTED.replace(b"\n", b"\r\n")[:-2],
            [MARKED, ENDS, LAST_END],
            id="all of it",
        ),
    ],
)
def test_what_programs_do_to_a_file_is_undone_and_said(changed: bytes, undone: list[str]) -> None:
    assert verify.verify(changed).events == verify.verify(EXPORTED).events
    assert [one for one in said(changed) if one in {MARKED, ENDS, LAST_END}] == undone


def test_what_does_not_fit_after_that_is_broken() -> None:
    with pytest.raises(
        verify.Broken, match=r"Event 13 \(accepted or refused a variation\) was changed"
    ):
        verify.verify(EXPORTED.replace(b"\n", b"\r\n").replace(b"Not now.", b"Not yet."))


def test_events_of_an_unknown_kind_are_let_pass_and_counted() -> None:
    later = anew(lambda events: [after(20, "weighed", BEN, why="-")(events) for _ in range(2)])
    assert said(later)[2] == (
        "Events of a kind that this verifier does not know: 2. No rule was held against them."
    )


def test_a_decision_that_is_open_again_is_decided_once_more() -> None:
    body = {"number": 3, "version": 2, "outcome": "refused", "why": "We do not need it."}
    decision = {**body, "by": BEN, "people": [ANN, BEN], "recorded": []}

    def again(events: list[dict[str, object]]) -> None:
        after(26, "decided", BEN, **decision)(events)
        after(26, "voted", BEN, **body)(events)
        after(26, "voted", ANN, **body)(events)

    assert len(verify.verify(anew(again)).events) == LAST + 3


@pytest.mark.parametrize("version", [(3, 8), (3, 11)])
def test_python_3_8_can_read_it(version: tuple[int, int]) -> None:
    ast.parse(Path(verify.__file__).read_text(encoding="ascii"), feature_version=version)


def test_an_older_python_says_that_it_is_too_old(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.version_info", (3, 7, 17, "final", 0))
    assert verify.main(["agreement.json"]) == 2
    assert "too old: verify.py needs 3.8 or newer" in capsys.readouterr().out


NEWER_THAN_2 = (
    ast.AnnAssign, ast.AsyncFunctionDef, ast.Await, ast.JoinedStr, ast.Match, ast.NamedExpr,
    ast.Nonlocal, ast.Starred, ast.YieldFrom,
)  # fmt: skip


def test_nothing_in_it_is_newer_than_python_2_so_that_it_can_say_so() -> None:
    """Starred arguments of a call are older; a cause of an error, and keywords of print, not."""
    tree = ast.parse(Path(verify.__file__).read_text(encoding="ascii"))
    calls = {id(arg) for one in ast.walk(tree) if isinstance(one, ast.Call) for arg in one.args}
    for node in ast.walk(tree):
        assert not isinstance(node, NEWER_THAN_2) or id(node) in calls, ast.unparse(node)
        match node:
            case ast.FunctionDef(args=args, returns=returns):
                typed = [one.annotation for one in args.args if one.annotation]
                assert [*typed, *args.kwonlyargs, *args.posonlyargs, returns] == [None]
            case ast.Raise(cause=cause):
                assert cause is None
            case ast.Call(func=ast.Name(id="print"), keywords=keywords):
                assert keywords == []


def test_the_sample_and_what_it_says_of_itself_are_proved_by_its_head() -> None:
    sample = Path("assessment/samples/agreement.json").read_bytes()
    head = json.loads(sample)["head"]
    assert verify.verify(sample, head).proved == len(json.loads(sample)["events"])


@pytest.mark.parametrize(
    ("rule", "days", "deciders"),
    [
        (AllSigners(), 5, (ANN, BEN)),
        (AnyTwo(), 5, (ANN, BEN)),
        (NamedSponsor(person=ANN, days=5, money=0), 5, (ANN,)),
        (NamedSponsor(person=ANN, days=5, money=0), 6, (ANN, BEN)),
    ],
)
def test_a_variation_that_those_decide_who_were_agreed_is_verified(
    rule: DecisionRule, days: int, deciders: tuple[str, ...]
) -> None:
    chain = shown().agrees(changed(decides=rule))
    chain.add(raise_variation(chain.ledger, BEN, asks(days)))
    for who in deciders:
        assert chain.events[-1].kind != "decided"
        chain.add(vote(chain.ledger, who, 1, Outcome.ACCEPTED, "We can bear it."))
    assert chain.events[-1].kind == "decided"
    exported = export("P", "One CRM", {}, chain.events)
    assert verify.verify(exported).unknown == 0
