"""What stays on the page and what goes, message by message."""

import pytest
from streamlit.proto.Delta_pb2 import Delta

from tests.load.screen import Path, Run, Screen

FULL, NEXT = Run("full"), Run("next")
ASKED = Run("asked", ("question",))


def say(words: str, fragment: str = "") -> Delta:
    delta = Delta(fragment_id=fragment)
    delta.new_element.text.body = words
    return delta


def box(kind: str = "vertical", fragment: str = "") -> Delta:
    delta = Delta(fragment_id=fragment)
    getattr(delta.add_block, kind).SetInParent()
    return delta


def spinner() -> Delta:
    delta = Delta()
    delta.new_transient.elements.add().spinner.text = "wait"
    return delta


def shown(*runs: tuple[Run, dict[Path, Delta]]) -> list[str]:
    screen = Screen()
    for run, deltas in runs:
        screen.begin(run)
        for path, delta in deltas.items():
            screen.place(path, delta)
        screen.finish()
    return screen.text.split()


PAGE = {
    (0, 0): say("title"),
    (0, 1): box(fragment="question"),
    (0, 1, 0): say("ask", "question"),
    (0, 1, 1): box(fragment="question"),
    (0, 1, 1, 0): say("saved", "question"),
    (0, 2): box(fragment="clock"),
    (0, 2, 0): say("tick", "clock"),
    (1, 0): say("side"),
}


@pytest.mark.parametrize(
    ("run", "deltas", "left"),
    [
        pytest.param(
            NEXT, {(0, 0): say("new")}, ["new"], id="a run of the page drops all that it left out"
        ),
        pytest.param(
            ASKED,
            {(0, 1): box(fragment="question"), (0, 1, 0): say("ask2", "question")},
            ["title", "ask2", "tick", "side"],
            id="a run of a fragment drops what the fragment left out",
        ),
        pytest.param(
            ASKED,
            {
                (0, 1): box(fragment="question"),
                (0, 1, 0): say("ask", "question"),
                (0, 1, 1): box(fragment="question"),
                (0, 1, 1, 0): say("saved2", "question"),
            },
            ["title", "ask", "saved2", "tick", "side"],
            id="and keeps what it sent again",
        ),
        pytest.param(
            ASKED, {}, ["title", "ask", "saved", "tick", "side"], id="a run that sent nothing"
        ),
        pytest.param(
            ASKED,
            {(0, 1): say("gone", "question")},
            ["title", "gone", "tick", "side"],
            id="an element in place of a block takes the block's children away",
        ),
        pytest.param(
            ASKED,
            {(0, 1): box("expandable", "question")},
            ["title", "tick", "side"],
            id="so does a block of another kind",
        ),
        pytest.param(
            ASKED,
            {(0, 0): spinner()},
            ["title", "ask", "saved", "tick", "side"],
            id="a spinner passes",
        ),
    ],
)
def test_a_page_after_a_second_run(run: Run, deltas: dict[Path, Delta], left: list[str]) -> None:
    assert left == shown((FULL, PAGE), (run, deltas))


def test_styles_scripts_and_tags_are_not_read() -> None:
    delta = Delta()
    delta.new_element.html.body = "<style>a > b {}</style><b>bold</b> <SCRIPT>x\n</SCRIPT>word"
    assert shown((FULL, {(0, 0): delta})) == ["bold", "word"]
