"""The client against a real page: it must see and do what a browser would."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from tests.load.screen import NotOnScreen
from tests.load.visitor import HELD, Reply, Visitor
from tests.load.widget import NotPossible
from tests.load.wire import Dropped, NoAnswer
from tests.server.process import Site

pytestmark = [pytest.mark.server, pytest.mark.anyio]


@pytest.fixture
async def ann(site: Site) -> AsyncIterator[Visitor]:
    cookies = {"theme": "dark", "waypoint": "ann"}
    async with Visitor(site.url, query="code=ABCD", cookies=cookies, patience=20) as visitor:
        yield visitor


def lines(visitor: Visitor) -> set[str]:
    return set(visitor.text.splitlines())


def radios(visitor: Visitor) -> list[str]:
    return [radio.key for radio in visitor.screen.widgets("radio", key_starts="answer.")]


async def test_a_visitor_sees_the_page_with_its_own_cookie_and_query(ann: Visitor) -> None:
    assert {"Sample", "run 1 of ann", "query ABCD", "3 Defined", "Comment"} <= lines(ann)
    assert ann.exceptions == []


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        pytest.param("answer.choice-0", None, id="a radio without a choice"),
        pytest.param("Language", "en", id="a select box with a default, by its label"),
        pytest.param("answer.comment", "", id="an empty text area"),
        pytest.param("agree", False, id="a check box"),
        pytest.param("colour", (), id="pills without a choice"),
        pytest.param("share", (40.0,), id="a slider"),
        pytest.param("span", ("low", "high"), id="a select slider"),
        pytest.param("years", 3.0, id="a number"),
        pytest.param("topics", ("people",), id="a multiselect"),
    ],
)
async def test_a_widget_starts_with_its_default(ann: Visitor, name: str, holds: object) -> None:
    assert holds == ann.value(name)


@pytest.mark.parametrize(
    ("option", "chosen"),
    [
        pytest.param(1, "2 Emerging", id="by index"),
        pytest.param("3 Defined", "3 Defined", id="by text"),
        pytest.param("1", "1 Ad hoc", id="by the start of the text"),
    ],
)
async def test_a_choice_in_a_fragment_reruns_the_fragment_alone(
    ann: Visitor, option: int | str, chosen: str
) -> None:
    reply = await ann.choose("answer.choice-0", option)
    assert chosen == ann.value("answer.choice-0")
    assert {f"Saved {chosen}", "run 1 of ann"} <= lines(ann)
    assert 0 < reply.first <= reply.finished < 10


async def test_what_a_fragment_does_not_show_again_is_gone(ann: Visitor) -> None:
    await ann.choose("answer.choice-0", 0)
    await ann.press("answer.next")
    assert "Saved" not in ann.text
    assert radios(ann) == ["answer.choice-1"]
    assert {"Sample", "tick 0"} <= lines(ann)
    with pytest.raises(NotOnScreen, match=r"no widget 'answer\.choice-0'; .*'answer\.choice-1'"):
        ann.screen.widget("answer.choice-0")


async def test_a_full_rerun_keeps_every_value(ann: Visitor) -> None:
    await ann.choose("answer.choice-0", 2)
    await ann.type("answer.comment", "Grüße ✓")
    await ann.set("years", 7)
    await ann.rerun()
    assert {"Saved 3 Defined", "7 years"} <= lines(ann)
    assert ann.value("answer.comment") == "Grüße ✓"


async def test_a_value_that_the_page_sets_is_the_value(ann: Visitor) -> None:
    await ann.type("answer.comment", "a comment")
    await ann.press("Clear the comment")
    assert not ann.value("answer.comment")


async def test_an_error_on_the_page_is_told_and_goes_again(ann: Visitor) -> None:
    await ann.type("answer.comment", "fail")
    assert ann.exceptions == ["ValueError: asked to fail"]
    await ann.type("answer.comment", "fine")
    assert ann.exceptions == []


async def test_a_form_is_sent_by_its_button_and_not_before(ann: Visitor) -> None:
    assert await ann.type("Name", "Ann") is HELD
    assert await ann.choose("colour", "green") is HELD
    await ann.set("agree", value=True)
    assert {"agreed", "name not sent, colour None"} <= lines(ann)
    await ann.press("Send")
    assert "name Ann, colour green" in lines(ann)


async def test_a_widget_that_says_nothing_is_heard_with_the_next(ann: Visitor) -> None:
    assert await ann.choose("topics", "process") is HELD
    await ann.set("agree", value=True)
    assert "topics process" in lines(ann)


async def test_a_button_is_pressed_once(ann: Visitor) -> None:
    await ann.press("Next")
    await ann.rerun()
    assert radios(ann) == ["answer.choice-1"]


async def test_the_navigation_leads_to_another_page_and_back(ann: Visitor) -> None:
    await ann.choose("Language", "cs")
    await ann.go("second")
    assert "Second page" in lines(ann)
    assert radios(ann) == []
    assert ann.value("Language") == "cs"
    await ann.go("", query="code=EFGH")
    assert "query EFGH" in lines(ann)
    with pytest.raises(NotOnScreen, match="'second'"):
        await ann.go("third")


async def test_a_deep_link_opens_the_page_it_names_and_stays_there(site: Site) -> None:
    async with Visitor(site.url, page="second") as visitor:
        assert "Second page" in lines(visitor)
        await visitor.rerun()
        assert "Second page" in lines(visitor)


async def test_a_timer_ticks_when_asked(ann: Visitor) -> None:
    assert list(ann.tab.polls.values()) == [60]
    assert len(await ann.poll()) == 1
    assert {"tick 1", "run 1 of ann"} <= lines(ann)


async def test_a_dropped_visitor_comes_back_to_the_same_session(ann: Visitor) -> None:
    session = ann.session
    await ann.choose("answer.choice-0", 1)
    await ann.drop()
    with pytest.raises(Dropped):
        await ann.press("answer.next")
    await ann.come_back()
    assert session == ann.session
    assert {"Saved 2 Emerging", "run 2 of ann"} <= lines(ann)


async def test_a_visitor_who_only_looked_comes_back_after_a_restart(
    site: Site, ann: Visitor
) -> None:
    session = ann.session
    site.kill()
    site.start()
    await ann.come_back()  # the page has a timer; without one the front end would not ask again
    assert session != ann.session
    await ann.choose("answer.choice-0", 1)
    assert "Saved 2 Emerging" in lines(ann)


async def test_a_reload_is_a_new_session(ann: Visitor) -> None:
    session = ann.session
    await ann.choose("answer.choice-0", 1)
    await ann.close()
    await ann.open()
    assert session != ann.session
    assert "run 1 of ann" in lines(ann)
    assert ann.value("answer.choice-0") is None


@pytest.mark.parametrize(
    ("act", "refusal"),
    [
        pytest.param(lambda v: v.choose("answer.choice-0", 3), "not one of", id="no such option"),
        pytest.param(lambda v: v.choose("answer.choice-0", -1), "not one of", id="negative"),
        pytest.param(lambda v: v.press("Locked"), "disabled", id="switched off"),
        pytest.param(lambda v: v.press("Name"), "not a button", id="not a button"),
    ],
)
async def test_what_a_person_could_not_do_is_refused(
    ann: Visitor, act: Callable[[Visitor], Awaitable[Reply]], refusal: str
) -> None:
    with pytest.raises(NotPossible, match=refusal):
        await act(ann)


async def test_a_fragment_that_is_gone_gets_no_answer(ann: Visitor) -> None:
    ann.patience = 1
    with pytest.raises(NoAnswer):
        await ann._ask(ann.tab.request("no such fragment"))
