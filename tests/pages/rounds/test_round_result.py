"""The result of a revealed round on its page: who reads it, in which order, what is not in it."""

import pytest
from streamlit.testing.v1 import AppTest

from assessment.bootstrap import Site
from assessment.domain.group_disclosure import disclosed
from assessment.errors import Damaged
from assessment.messages import msg
from assessment.storage.store import Store
from pages.shared import register
from tests.assessment.services.workshops import begun
from tests.pages.screen import MAIN, Visitor
from tests.revealed import Revealed, play
from tests.sample_round import SETTINGS

PAGE = register.ROUND_RESULT.file
HOSTILE = "*Spring* [x](y) <b>"


@pytest.fixture
def revealed(site: Site) -> Revealed:
    return play(site)


def opens(visitor: Visitor, at: Revealed, key: str | None = None) -> Visitor:
    if key:
        visitor.hold(key)
    query = {register.OF: at.engagement, register.ROUND_ID: at.round}
    return visitor.open(PAGE, **query)


def said(visitor: Visitor) -> str:
    """All that is written, as it is read."""
    return visitor.text.replace("\\", "")


def labels(visitor: Visitor) -> list[str]:
    return [one.label.replace("\\", "") for one in visitor.screen.expander]


def test_its_owner_reads_it(stranger: Visitor, revealed: Revealed) -> None:
    opens(stranger, revealed, revealed.owner)
    assert stranger.heading == "Stage 3: Defined"
    assert "Nordwind · CRM at Nordwind, autumn round" in said(stranger)
    assert "24 of 31 people answered." in said(stranger)


def test_a_reader_reads_the_same(stranger: Visitor, revealed: Revealed) -> None:
    own = opens(stranger, revealed, revealed.owner).text
    other = Visitor(
        stranger.site, stranger.cookies, AppTest.from_file(str(MAIN), default_timeout=30)
    )
    assert opens(other, revealed, stranger.site.readers.add(revealed.owner)).text == own


@pytest.mark.parametrize("who", ["participant", "stranger", "owner of another", "withdrawn reader"])
def test_nobody_else_reads_anything(stranger: Visitor, revealed: Revealed, who: str) -> None:
    site = stranger.site
    key = None
    if who == "participant":
        key = revealed.participant
    elif who == "owner of another":
        key = begun(site, "Another")
    elif who == "withdrawn reader":
        key = site.readers.add(revealed.owner)
        [reader] = site.readers.all(revealed.owner)
        site.readers.withdraw(revealed.owner, reader.key_hash)
    opens(stranger, revealed, key)
    assert stranger.heading == "Nothing to read here"
    assert "Nordwind" not in said(stranger)
    assert labels(stranger) == []


def test_a_round_that_is_not_there_is_nothing(stranger: Visitor, revealed: Revealed) -> None:
    assert opens(stranger, revealed._replace(round="no"), revealed.owner).heading == (
        "Nothing to read here"
    )


def test_a_round_of_another_engagement_is_nothing(stranger: Visitor, revealed: Revealed) -> None:
    other = begun(stranger.site, "Another")
    stranger.hold(other)
    at = revealed._replace(engagement=stranger.site.engagements.see(other).id)
    assert opens(stranger, at).heading == "Nothing to read here"


def test_before_the_reveal_it_says_so_and_shows_nothing(stranger: Visitor, site: Site) -> None:
    at = play(site, revealed=False)
    opens(stranger, at, at.owner)
    assert stranger.heading == "Not revealed yet"
    assert "not revealed yet" in said(stranger)
    assert labels(stranger) == []


def test_what_people_disagree_on_most_is_open_and_the_rest_folded(
    stranger: Visitor, revealed: Revealed
) -> None:
    opens(stranger, revealed, revealed.owner)
    assert "People are in two camps" in said(stranger)
    assert labels(stranger)[0] == "The same as a table"
    assert labels(stranger)[-2:] == ["What people wrote · 11 texts", "How firm this is"]
    questions = [one for one in labels(stranger) if "views" in one or "shared view" in one]
    assert questions[0] == "Internal conversation · mixed views"
    assert len(questions) == 9
    assert "Views are mixed." not in said(stranger)
    stranger.unfold("group-leadership")
    assert "Views are mixed." in said(stranger)


def test_the_headings_stand_in_their_order(stranger: Visitor, revealed: Revealed) -> None:
    opens(stranger, revealed, revealed.owner)
    assert [one.value for one in stranger.screen.header] == [
        "Where you disagree",
        "What comes next",
        "Roles and departments",
    ]


def test_small_departments_are_not_named(stranger: Visitor, revealed: Revealed) -> None:
    opens(stranger, revealed, revealed.owner)
    everything = "\n".join((said(stranger), *labels(stranger)))
    assert "Sales · 8 people" in everything
    assert "Some of this is not shown" in everything
    for hidden in ("Finance", "Marketing"):
        assert hidden not in everything


def test_a_slice_shows_its_means_once_it_is_open(stranger: Visitor, revealed: Revealed) -> None:
    opens(stranger, revealed, revealed.owner).unfold("group-role-1")
    cells = [
        str(cell)
        for table in stranger.screen.table
        for row in table.value.to_numpy().tolist()
        for cell in row
    ]
    assert "+1.9" in [cell.replace("\\", "") for cell in cells]


def test_comments_are_folded_and_text(stranger: Visitor, revealed: Revealed) -> None:
    opens(stranger, revealed, revealed.owner)
    assert "mailboxes" not in said(stranger)
    stranger.unfold("group-comments")
    assert "Half of the cases are still in mailboxes." in said(stranger)


def test_it_can_be_taken_along(stranger: Visitor, revealed: Revealed) -> None:
    opens(stranger, revealed, revealed.owner)
    buttons = [one.proto.label for one in stranger.screen.get("download_button")]
    assert buttons == [
        "Download as PDF",
        "Download as CSV",
        "Download as JSON",
    ]


def test_a_damaged_file_is_an_error_that_names_nothing(
    stranger: Visitor, revealed: Revealed, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(*_: object) -> None:
        raise Damaged(msg("It cannot be read."), "nordwind.json")

    monkeypatch.setattr(Store, "responses", damaged)
    opens(stranger, revealed, revealed.owner)
    assert [one.value for one in stranger.screen.error]
    assert "nordwind.json" not in said(stranger)


def test_the_decision_is_made_once_for_all_reruns(stranger: Visitor, revealed: Revealed) -> None:
    opens(stranger, revealed, revealed.owner)
    people = [
        one.given for one in stranger.site.rounds.revealed(revealed.owner, revealed.round).responses
    ]
    settings = stranger.site.rounds.see(revealed.owner, revealed.round).of_group.settings
    assert disclosed(people, settings) is disclosed(people[::-1], settings)


@pytest.mark.parametrize("is_revealed", [True, False])
def test_a_reader_comes_to_it_from_the_page_of_their_link(
    stranger: Visitor, site: Site, *, is_revealed: bool
) -> None:
    settings = SETTINGS.model_copy(update={"title": HOSTILE})
    at = play(site, settings, revealed=is_revealed)
    stranger.hold(site.readers.add(at.owner))
    stranger.open(register.SHARED.file)
    assert stranger.heading == ("Results of rounds" if is_revealed else "No result yet")
    ways = [one.proto for one in stranger.screen.get("page_link")]
    titles = [one.label.replace("\\", "") for one in ways if one.page == "round-result"]
    assert titles == ([HOSTILE] if is_revealed else [])
    assert list(stranger.screen.exception) == []
