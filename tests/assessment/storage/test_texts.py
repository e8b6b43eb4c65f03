"""People's words come back as they were typed, or are refused in words: for every adapter."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assessment.domain.engagement import Snapshot
from assessment.domain.response import Answer
from assessment.errors import Refused
from assessment.storage.store import Store
from tests.assessment.storage.adapters import Adapter
from tests.assessment.storage.samples import begun, engagement, level, ref, response, round_of

TEXTS = {
    "formula": '=cmd|" /C calc"!A0',
    "script": "<script>alert(1)</script>",
    "right to left": "\N{RIGHT-TO-LEFT OVERRIDE}שלום عليكم",
    "nul": "before\0after",
    "controls": "\a\b\t\v\f\r\n\x1b[31m\x7f",
    "line separators": "a\N{LINE SEPARATOR}b\N{PARAGRAPH SEPARATOR}c\x85d",
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈",
    "not normalised": "e\N{COMBINING ACUTE ACCENT} é",
    "last characters": "\ufffe\uffff\U0010ffff",
    "20 000 characters": "長" * 20_000,
    "looks like JSON": '{"a": [1, "\\u0000"]}\\',
    "spaces": "  kept  ",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_hostile_text_comes_back_as_it_was(adapter: Adapter, text: str) -> None:
    store = begun(adapter.open())
    record = Answer(choice=text, reason=text, comment=text, evidence=text, checks={text: "yes"})
    store.write_answer(ref(), text, record)
    store.add_edition(Snapshot("f00d", text))
    again = adapter.open()
    assert again.response(ref()).answers == {text: record.model_copy(update={"revision": 1})}
    assert again.edition("f00d") == text


@given(st.dictionaries(st.text(max_size=20), st.text(max_size=200), max_size=4))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_text_comes_back_as_it_was(adapter: Adapter, comments: dict[str, str]) -> None:
    store = adapter.open()
    number = len(store.engagement_ids())
    name = f"client-{number}"
    store.add_engagement(engagement(name))
    store.add_response(response("ann", name))
    for item, comment in comments.items():
        store.write_answer(ref("ann", name), item, Answer(comment=comment))
    kept = adapter.open().response(ref("ann", name))
    assert {item: record.comment for item, record in kept.answers.items()} == comments


BROKEN = "half \ud83d a character"
Act = Callable[[Store], object]
UNREADABLE: dict[str, Act] = {
    "half a character in an item": lambda s: s.write_answer(ref(), BROKEN, level("1")),
    "half a character in a comment": lambda s: s.write_answer(
        ref(), "vision", level("1").model_copy(update={"comment": BROKEN})
    ),
    "half a character in a position": lambda s: s.replace_head(
        response().head.model_copy(update={"position": BROKEN})
    ),
    "half a character in an edition": lambda s: s.add_edition(Snapshot("f00d", BROKEN)),
    "a comment that is too long": lambda s: s.write_answer(
        ref(), "vision", level("1").model_copy(update={"comment": "a" * 20_001})
    ),
    "an item that is too long": lambda s: s.write_answer(ref(), "a" * 20_001, level("1")),
    "a level that is not a text": lambda s: s.write_answer(
        ref(), "vision", level("1").model_copy(update={"choice": 3})
    ),
    "a check with another answer": lambda s: s.write_answer(
        ref(), "vision", level("1").model_copy(update={"checks": {"a": "maybe"}})
    ),
    "a role that is too long": lambda s: s.add_response(
        response("bob").model_copy(
            update={"head": response("bob").head.model_copy(update={"role": "a" * 20_001})}
        )
    ),
    "a round with half a character": lambda s: s.replace_engagement(
        engagement().with_round(round_of("first").model_copy(update={"id": BROKEN}))
    ),
}


@pytest.mark.parametrize("act", UNREADABLE.values(), ids=UNREADABLE)
def test_what_could_not_be_read_back_is_refused_in_words(asked: Store, act: Act) -> None:
    with pytest.raises(Refused, match=r"cannot be kept: .+\.$"):
        act(asked)
    assert asked.responses("acme") == [response()]
    assert asked.engagement("acme") == engagement()
