"""The desk between two clicks that run at the same time."""

from concurrent.futures import ThreadPoolExecutor, wait
from threading import Event
from types import SimpleNamespace

import pytest

from assessment.domain.response import Answer
from pages.answer import draft as module
from pages.answer.draft import AnswerDraft
from tests.pages.screen import Visitor

FIRST = "shared-meaning"


def test_next_beside_a_save_that_is_under_way_waits_for_it_and_saves_nothing_twice(
    executive: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = AnswerDraft(executive.visit, FIRST)
    draft.pending[FIRST] = Answer(comment="Typed last.")
    inside, go_on, saved = Event(), Event(), []

    def slow(_visit: object, _owner: str, record: Answer) -> Answer:
        saved.append(record)
        inside.set()
        go_on.wait(10)
        return record

    slowly = SimpleNamespace(assessments=SimpleNamespace(save=slow))
    monkeypatch.setattr(module, "site", lambda: slowly)
    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(draft.keep)
        assert inside.wait(10)
        second = threads.submit(draft.leave)
        wait([second], timeout=0.3)  # without a lock it has saved a second time by now
        go_on.set()
        first.result(10)
        assert second.result(10)
    assert saved == [Answer(comment="Typed last.")]
    assert draft.answers[FIRST].comment == "Typed last."
