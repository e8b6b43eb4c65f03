"""A round under way: codes, links, what to send, counts; closed, revealed, run again."""

from collections.abc import Callable
from html.parser import HTMLParser
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from assessment.bootstrap import Site
from assessment.domain.access import hash_key
from assessment.domain.join_code import in_print
from assessment.domain.round_settings import SettingsFields, typed_settings
from assessment.domain.rounds import RoundState
from assessment.errors import Damaged, NotFound
from assessment.messages import msg
from pages.round import current, turning
from pages.round.invitations import mailto
from pages.shared import register
from pages.shared.reader import plain
from tests.assessment.services.workshops import CRM, HERE, Workshop
from tests.browser import hostile
from tests.pages.round.conftest import Look
from tests.pages.screen import Visitor

PEOPLE = ("ann", "bob", "cleo", "dora")
MAILS = "round-mails-0"


def read(visitor: Visitor) -> str:
    return visitor.text.replace("\\", "")


def code_blocks(visitor: Visitor) -> list[str]:
    return [one.value for one in visitor.screen.code]


def mail_links(visitor: Visitor) -> list[str]:
    return [one.proto.url for one in visitor.screen.get("link_button")]


def state_of(workshop: Workshop) -> RoundState:
    return workshop.site.rounds.see(workshop.owner, workshop.round).of_group.state


def table(visitor: Visitor) -> list[list[str]]:
    [found] = visitor.screen.table
    return [list(map(str, row)) for row in found.value.to_numpy()]


def flashes(visitor: Visitor) -> list[str]:
    return [one.value.replace("\\", "") for one in visitor.screen.success]


def way_back(visitor: Visitor) -> str:
    """The link to the engagement."""
    bodies = [one.proto.body for one in visitor.screen.get("html")]
    return next(str(one) for one in bodies if "/engagement?" in one)


def tags(body: str) -> list[str]:
    """Those that a browser finds in it."""
    found: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
            found.append(tag)

    Reader().feed(body)
    return found


def confirms(visitor: Visitor, key: str) -> None:
    visitor.press(f"{key}.ask")
    visitor.press(f"{key}.yes")


def test_each_group_has_its_code_and_its_link(workshop: Workshop, look: Look) -> None:
    visitor = look(workshop.opened(), workshop.owner)
    codes = [workshop.code(group) for group in ("France", "Spain")]
    found = [one.proto.body for one in visitor.screen.get("html")]
    assert [f"<p>{in_print(one)}</p>" for one in codes] == [one for one in found if "<p>" in one]
    assert [link.rpartition("/")[2] for link in code_blocks(visitor)] == [
        f"join?code={one}" for one in codes
    ]
    assert [one.value for one in visitor.screen.header] == ["France", "Spain"]


def test_what_to_send_names_the_round_its_link_its_code_and_its_promise(
    workshop: Workshop, look: Look
) -> None:
    visitor = look(workshop.opened(), workshop.owner).unfold(MAILS)
    link, invitation, reminder, _ = code_blocks(visitor)
    code = in_print(workshop.code("France"))
    for words in (invitation, reminder):
        assert link in words
        assert code in words
        assert "Spring survey" in words
    assert "no name is taken" in invitation
    assert "of Nordwind" in invitation
    for words, url in zip((invitation, reminder), mail_links(visitor), strict=True):
        assert unquote(url.partition("&body=")[2]) == words.replace("\n", "\r\n")


@pytest.mark.parametrize("words", [*hostile.TEXTS.values(), "a&bcc=x@evil.example#?%0A", "\ud800"])
def test_a_mail_holds_what_was_typed_as_its_text_and_nothing_else(words: str) -> None:
    found = urlsplit(mailto(words, f"{words}\nend"))
    assert (found.scheme, found.netloc, found.path, found.fragment) == ("mailto", "", "", "")
    assert set(parse_qs(found.query, keep_blank_values=True)) == {"subject", "body"}
    assert found.query.isascii()
    assert not set(found.query) & set(" \"'<>\r\n")


@pytest.mark.parametrize("words", hostile.TEXTS.values(), ids=hostile.TEXTS)
def test_hostile_words_are_text_on_the_page(words: str, site: Site, look: Look) -> None:
    workshop = Workshop(site, words)
    fields = SettingsFields(words, (words,), (words,), (words,), anonymous=False)
    settings = typed_settings(fields)
    workshop.round = site.rounds.draft(workshop.owner, CRM, settings, "hostile")
    workshop.opened()
    code = workshop.code(settings.groups[0])
    joining = site.participation.admission(code, HERE)
    assert joining.group == settings.groups[0]
    visitor = look(workshop, workshop.owner).unfold(MAILS)
    assert list(visitor.screen.exception) == []
    assert [one.value for one in visitor.screen.title] == [plain(settings.title)]
    assert [one.value for one in visitor.screen.header] == [plain(settings.groups[0])]
    assert tags(way_back(visitor)) == ["a"]


def test_counts_are_rough_by_group_where_the_round_is_anonymous(
    workshop: Workshop, look: Look
) -> None:
    workshop.opened().submits(*PEOPLE, "emil")
    visitor = look(workshop, workshop.owner)
    assert "5 people have joined, and 5 finished." in read(visitor)
    assert table(visitor) == [
        ["France", "at least 3", "at least 3"],
        ["Spain", "fewer than 3", "fewer than 3"],
    ]


def test_counts_are_exact_where_it_is_named(named: Workshop, look: Look) -> None:
    named.submits("ann")
    named.joins("bob")
    visitor = look(named, named.owner)
    assert table(visitor) == [["France", "2", "1"], ["Spain", "0", "0"]]
    assert "2 people have joined, and 1 finished." in read(visitor)


def test_a_page_that_is_left_open_counts_on(
    workshop: Workshop, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor = look(workshop.opened(), workshop.owner)
    seen: list[current.Current] = []
    with monkeypatch.context() as patched:
        patched.setattr(turning, "watch", seen.append)
        visitor.screen.run()
    drawn: list[bool] = []
    monkeypatch.setattr("streamlit.rerun", lambda: drawn.append(True))
    turning.draw_changes(seen[0])
    assert drawn == []
    workshop.joins("ann")
    turning.draw_changes(seen[0])
    assert drawn == [True]


@pytest.mark.parametrize("error", [NotFound(msg("Gone.")), Damaged(msg("A file is damaged."))])
def test_a_round_that_cannot_be_read_is_said(
    error: Exception, workshop: Workshop, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    def counts(*_: object) -> None:
        raise error

    workshop.opened()
    monkeypatch.setattr("assessment.services.rounds.Rounds.counts", counts)
    visitor = look(workshop, workshop.owner)
    assert list(visitor.screen.exception) == []
    unreadable = isinstance(error, Damaged)
    expected = "This round cannot be read at the moment" if unreadable else "No round is open here"
    assert visitor.heading == expected


def test_it_is_closed_once_that_was_asked_twice(workshop: Workshop, look: Look) -> None:
    visitor = look(workshop.opened(), workshop.owner)
    visitor.press("round.close.ask")
    assert state_of(workshop) is RoundState.OPEN
    visitor.press("round.close.no")
    assert state_of(workshop) is RoundState.OPEN
    confirms(visitor, "round.close")
    assert state_of(workshop) is RoundState.CLOSED
    assert flashes(visitor) == ["The round is closed."]
    assert code_blocks(visitor) == []


def test_a_closed_one_is_opened_again_with_the_same_codes(workshop: Workshop, look: Look) -> None:
    visitor = look(workshop.opened().closed(), workshop.owner)
    visitor.press("round.reopen")
    assert state_of(workshop) is RoundState.OPEN
    assert workshop.code("France") in code_blocks(visitor)[0]


def test_too_few_are_not_revealed_and_it_is_said_why(workshop: Workshop, look: Look) -> None:
    workshop.opened().submits("ann", "bob")
    visitor = look(workshop.closed(), workshop.owner)
    confirms(visitor, "round.reveal")
    [error] = visitor.screen.error
    assert "Too few have finished: 2, and results are shown from 3 on." in error.value.replace(
        "\\", ""
    )
    assert state_of(workshop) is RoundState.CLOSED


def test_revealing_is_asked_twice_and_leads_to_the_results(workshop: Workshop, look: Look) -> None:
    workshop.opened().submits(*PEOPLE)
    visitor = look(workshop.closed(), workshop.owner)
    visitor.press("round.reveal.ask")
    assert state_of(workshop) is RoundState.CLOSED
    visitor.press("round.reveal.yes")
    assert state_of(workshop) is RoundState.REVEALED
    links = "".join(one.proto.body for one in visitor.screen.get("html"))
    engagement = workshop.site.engagements.see(workshop.owner).id
    query = f"{register.OF}={engagement}&amp;{register.ROUND_ID}={workshop.round}"
    assert f"/round-result?{query}" in links
    assert [one.key for one in visitor.screen.button] == ["round.again"]


def test_it_is_run_again_once_as_a_new_draft_whose_page_opens(
    workshop: Workshop, look: Look
) -> None:
    workshop.opened().submits(*PEOPLE)
    workshop.closed().revealed()
    visitor = look(workshop, workshop.owner)
    visitor.press("round.again")
    rounds = workshop.site.engagements.see(workshop.owner).rounds
    assert len(rounds) == 2
    assert visitor.heading == "Set up the round"
    assert visitor.screen.query_params[register.ROUND_ID] == rounds[1].id
    assert rounds[1].of_group.settings == rounds[0].of_group.settings


def test_nobody_is_listed_in_an_anonymous_round(workshop: Workshop, look: Look) -> None:
    workshop.opened().joins("ann")
    visitor = look(workshop, workshop.owner)
    assert "has not finished" not in "".join(one.label for one in visitor.screen.expander)


def test_who_has_not_finished_is_listed_and_gets_a_new_link(named: Workshop, look: Look) -> None:
    named.submits("ann")
    lost = named.joins("**Bob**")
    visitor = look(named, named.owner).unfold("round-unfinished")
    assert [one.value for one in visitor.screen.text] == ["**Bob**"]
    [bob] = [
        one for one in named.site.rounds.participants(named.owner, named.round) if not one.finished
    ]
    confirms(visitor, f"round.renew.{bob.id}")
    new = next(one for one in code_blocks(visitor) if "/enter/" in one).rpartition("/")[2]
    assert hash_key(new) != hash_key(lost)
    assert named.site.assessments.visit(new).response.head.ref.response == bob.id
    with pytest.raises(NotFound):
        named.site.assessments.visit(lost)


@pytest.mark.parametrize("answers", [True, False])
def test_a_facilitator_who_answers_is_told_how(site: Site, look: Look, *, answers: bool) -> None:
    workshop = Workshop(site)
    settings = typed_settings(SettingsFields("Spring", facilitator_answers=answers))
    workshop.round = site.rounds.draft(workshop.owner, CRM, settings, "alone")
    visitor = look(workshop.opened(), workshop.owner)
    assert ("You answer too" in read(visitor)) is answers
    assert [one.value for one in visitor.screen.header] == ["Join code"]
    assert list(visitor.screen.table) == []


CHANGES: dict[str, Callable[[Workshop], object]] = {
    "round.close": lambda workshop: workshop.closed(),
    "round.reveal": lambda workshop: workshop.revealed(),
}


@pytest.mark.parametrize("key", CHANGES)
def test_what_another_window_did_already_is_no_error_that_breaks_the_page(
    key: str, workshop: Workshop, look: Look
) -> None:
    workshop.opened().submits(*PEOPLE)
    if key == "round.reveal":
        workshop.closed()
    visitor = look(workshop, workshop.owner)
    visitor.press(f"{key}.ask")
    CHANGES[key](workshop)
    visitor.screen.run()
    assert list(visitor.screen.exception) == []
