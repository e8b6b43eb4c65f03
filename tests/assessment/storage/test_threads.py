"""Many threads at once, truly racing: nothing is lost, nothing counts twice. For every adapter."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from assessment.domain.engagement import Snapshot
from assessment.domain.response import Answer
from assessment.errors import AlreadyExists, Stale
from assessment.storage.store import Store
from tests.assessment.storage.adapters import Adapter
from tests.assessment.storage.samples import (
    answer,
    begun,
    engagement,
    level,
    ref,
    response,
    round_of,
)

THREADS = 16


def race(count: int, act: Callable[[int], object]) -> list[object]:
    """What each of so many threads got, or was told, when all started at one moment."""
    start = threading.Barrier(count)

    def run(number: int) -> object:
        start.wait()
        try:
            return act(number)
        except (AlreadyExists, Stale) as told:
            return type(told)

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(run, range(count)))


def test_two_tabs_answering_different_items_lose_neither(adapter: Adapter) -> None:
    store = begun(adapter.open())
    items = ("vision", "data")

    def tab(number: int) -> None:
        for choice in range(50):
            answer(store, items[number], str(choice))

    race(2, tab)
    expected = response(vision=level("49", 50), data=level("49", 50))
    assert store.response(ref()) == expected
    assert adapter.open().response(ref()) == expected


def test_the_same_answer_from_many_tabs_counts_once(asked: Store) -> None:
    told = race(THREADS, lambda _: asked.write_answer(ref(), "vision", level("3")))
    assert told == [level("3", 1)] * THREADS
    assert asked.response(ref()) == response(vision=level("3", 1))


def test_of_different_answers_on_one_revision_exactly_one_stands(asked: Store) -> None:
    told = race(THREADS, lambda n: asked.write_answer(ref(), "vision", level(str(n))))
    stood = [record for record in told if isinstance(record, Answer)]
    assert told.count(Stale) == THREADS - 1
    assert asked.response(ref()).answers == {"vision": stood[0]}


def test_sixteen_respondents_with_many_answers_lose_none(adapter: Adapter) -> None:
    names = [f"person-{number:02}" for number in range(THREADS)]
    store = begun(adapter.open(), *names)

    def respond(number: int) -> None:
        for turn in range(20):
            answer(store, f"item-{turn % 5}", f"{number}/{turn}", names[number])

    race(THREADS, respond)
    expected = [
        response(name, "acme", **{f"item-{k}": level(f"{number}/{15 + k}", 4) for k in range(5)})
        for number, name in enumerate(names)
    ]
    assert store.responses("acme") == expected
    assert adapter.open().responses("acme") == expected


def test_many_who_join_at_once_are_all_there(asked: Store) -> None:
    race(THREADS, lambda n: asked.add_response(response(f"guest-{n:02}")))
    listed = [one.head.ref.response for one in asked.responses("acme")]
    assert listed == ["ann", *(f"guest-{n:02}" for n in range(THREADS))]


def test_of_many_engagements_with_one_id_exactly_one_is_kept(store: Store) -> None:
    told = race(THREADS, lambda n: store.add_engagement(engagement().with_round(round_of(f"{n}"))))
    assert told.count(AlreadyExists) == THREADS - 1
    winner = told.index(None)
    assert store.engagement("acme") == engagement().with_round(round_of(f"{winner}"))


def test_everybody_may_add_an_edition_at_once(store: Store) -> None:
    assert (
        race(THREADS, lambda _: store.add_edition(Snapshot("f00d", "title: CRM")))
        == [None] * THREADS
    )
    assert store.edition("f00d") == "title: CRM"


def test_every_round_that_was_acknowledged_is_in_the_engagement(asked: Store) -> None:
    def open_round(number: int) -> None:
        while True:
            kept = asked.engagement("acme")
            try:
                asked.replace_engagement(kept.with_round(round_of(f"round-{number:02}")))
            except Stale:
                continue
            return

    race(THREADS, open_round)
    kept = asked.engagement("acme")
    assert sorted(one.id for one in kept.rounds) == [f"round-{n:02}" for n in range(THREADS)]
    assert kept.revision == THREADS


def test_who_reads_while_others_write_sees_whole_answers_that_only_move_on(asked: Store) -> None:
    done = threading.Event()

    def write(_: int) -> None:
        for turn in range(60):
            text = str(turn)
            asked.write_answer(
                ref(), "vision", Answer(choice=text, comment=text * 500, revision=turn)
            )
        done.set()

    def watch(_: int) -> None:
        before = 0
        while not done.is_set():
            seen = asked.response(ref()).answer("vision")
            assert seen.comment == (seen.choice or "") * 500
            assert seen.revision >= before
            before = seen.revision

    race(4, lambda number: (write if number == 0 else watch)(number))
