"""Which items must be asked again after a change of wording."""

import pytest

from questionnaires.loader import accepted, read
from questionnaires.meaning import changed_in_meaning, declared
from questionnaires.schema import Instrument
from tests.questionnaires.sample import NEWEST_CHANGE, changed

OLD = changed(('version: "1.1"\ntitle', 'version: "1.0"\ntitle'), (NEWEST_CHANGE, ""))
MIDDLE_MOVE = """\
      2:
        - do: Write it down.
          done_when: It hangs at the door.
"""
ANCHOR = ("Some could say.", "A few could say.")
SAME, CHANGED = "level: 2, meaning: same", "level: 2, meaning: changed"


def instrument(text: str) -> Instrument:
    return accepted(read(text, "x.yaml"))


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param([], (), id="nothing changed"),
        pytest.param([ANCHOR], (), id="declared the same"),
        pytest.param([ANCHOR, (SAME, CHANGED)], ("shared-meaning",), id="declared changed"),
        pytest.param([(SAME, CHANGED)], (), id="declared, but the words are the same"),
        pytest.param([("Nobody could say.", "No one.")], ("shared-meaning",), id="not declared"),
        pytest.param([("Nobody has seen it", "Unseen")], ("hidden-agendas",), id="by the scale"),
        pytest.param([("What is it for?", "Why?")], (), id="only the question"),
        pytest.param([("id: hidden-agendas", "id: hidden-plans")], (), id="a new item"),
        pytest.param(
            [
                ("      - {value: 2, name: Middle}\n", ""),
                ("      2: Some could say.\n", ""),
                ("      - {level: 2, confirmed: 1}\n", ""),
                (MIDDLE_MOVE, ""),
                (SAME, "level: 3, meaning: same"),
            ],
            ("shared-meaning",),
            id="other levels",
        ),
    ],
)  # fmt: skip
def test_what_must_be_asked_again(edits: list[tuple[str, str]], expected: tuple[str, ...]) -> None:
    assert expected == changed_in_meaning(instrument(OLD), instrument(changed(*edits)))


def test_going_back_to_an_older_wording_is_not_declared_and_so_a_change() -> None:
    new = instrument(changed(ANCHOR))
    assert changed_in_meaning(new, instrument(OLD)) == ("shared-meaning",)


@pytest.mark.parametrize(
    ("after", "until", "expected"),
    [
        pytest.param("1.0", "1.1", [False], id="the version between"),
        pytest.param("0.9", "1.1", [False], id="several versions"),
        pytest.param("1.1", "1.1", [], id="nothing since"),
        pytest.param("1.0", "1.0", [], id="not yet"),
    ],
)
def test_declarations_are_those_of_the_versions_between(
    after: str, until: str, expected: list[bool]
) -> None:
    changes = instrument(changed()).changes
    assert expected == list(declared(changes, after, until).values())


def test_an_anchor_declared_more_than_once_has_changed_if_any_version_says_so() -> None:
    first = instrument(changed((SAME, CHANGED))).changes[0]
    second = first.model_copy(
        update={"version": "1.2", "anchors": instrument(changed()).changes[0].anchors}
    )
    anchor = next(iter(declared([first], "1.0", "1.2")))
    assert declared([first, second], "1.0", "1.2") == {anchor: True}
    assert declared([first, second], "1.1", "1.2") == {anchor: False}
