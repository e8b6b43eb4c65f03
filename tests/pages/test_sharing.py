"""Links with which others read a result: made and withdrawn by its owner, read without a change."""

from collections.abc import Callable

import pytest

from assessment.domain.access import hash_key
from assessment.domain.context import Context
from assessment.errors import Damaged, NotSaved
from assessment.messages import msg
from assessment.storage.store import Store
from assessment.web.keyring import BETWEEN_KEYS, NAME
from tests.pages.screen import Visitor
from tests.pages.test_results import ITEMS

OWN, SHARED, START = "results/page.py", "results/shared_page.py", "start/page.py"
COMMENT = "The board has never heard of it"


@pytest.fixture
def owner(executive: Visitor) -> Visitor:
    """Somebody of Nordwind whose result is there."""
    for item in ITEMS:
        executive.put(item, choice="3")
    executive.put("leadership", comment=COMMENT)
    executive.site.assessments.describe(executive.visit, Context(organisation="Nordwind Ltd"))
    executive.site.assessments.submit(executive.visit)
    return executive


def reads(owner: Visitor, *others: str) -> tuple[Visitor, str]:
    """Another browser with a fresh link for readers in front, and that link's key."""
    key = owner.site.readers.add(owner.key)
    cookies = {NAME: BETWEEN_KEYS.join([key, *others])}
    owner.cookies.update(cookies)
    return owner.loads_anew(SHARED), key


def links(visitor: Visitor) -> list[str]:
    return [one.value.rpartition("/")[2] for one in visitor.screen.code]


def test_nothing_is_offered_while_the_fold_is_closed(owner: Visitor) -> None:
    owner.site.readers.add(owner.key)
    assert links(owner.open(OWN)) == []


def test_the_owner_makes_links_and_finds_them_again_after_a_reload(owner: Visitor) -> None:
    owner.open(OWN).unfold("result-share")
    assert "every answer, comment, piece of evidence and action" in owner.text
    for number in (1, 2):
        owner.press("result.share.add")
        assert len(links(owner)) == number
        assert len(owner.site.readers.all(owner.key)) == number
    again = owner.loads_anew(OWN).unfold("result-share")
    assert links(again) == links(owner)
    assert [hash_key(one) for one in links(again)] == [
        one.key_hash for one in again.site.readers.all(again.key)
    ]
    assert again.text.count("Made on ") == 2
    assert again.text.count("UTC") >= 2


def test_a_link_is_withdrawn_once_it_was_asked_twice(owner: Visitor) -> None:
    for _ in range(2):
        owner.site.readers.add(owner.key)
    first, second = owner.site.readers.all(owner.key)
    owner.open(OWN).unfold("result-share")
    key = f"result.share.withdraw.{first.id}"
    owner.press(f"{key}.ask")
    assert len(owner.site.readers.all(owner.key)) == 2
    owner.press(f"{key}.no")
    owner.press(f"{key}.ask")
    owner.press(f"{key}.yes")
    assert owner.site.readers.all(owner.key) == (second,)
    assert len(links(owner)) == 1
    assert ["The link is withdrawn" in one.value for one in owner.screen.success] == [True]


def test_a_disk_that_refuses_makes_no_link_and_says_so(
    owner: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise NotSaved(msg("The disk is full."))

    monkeypatch.setattr(Store, "add_reader", full)
    owner.open(OWN).unfold("result-share").press("result.share.add")
    assert "The disk is full" in owner.text
    assert links(owner) == []


def test_a_reader_reads_the_result_and_is_offered_nothing_that_changes_it(owner: Visitor) -> None:
    reader, _ = reads(owner)
    assert reader.heading.startswith("Stage ")
    assert "You read this with a link of " in reader.text
    assert "Nordwind Ltd" in reader.text
    assert COMMENT in reader.text
    assert "The answers, comments and evidence" in [one.label for one in reader.screen.expander]
    assert [str(one.key) for one in reader.screen.button] == []
    assert not reader.screen.text_input
    [report] = reader.screen.get("download_button")
    assert report.proto.label == "Download the board report (PDF)"
    assert links(reader) == []


def test_a_reader_follows_the_path_and_the_arithmetic(owner: Visitor) -> None:
    reader, _ = reads(owner)
    reader.screen.selectbox(key="result.path.target").set_value(5).run()
    assert not reader.screen.exception
    assert reader.screen.selectbox(key="result.explained").value == ""


def test_a_reader_chooses_among_later_assessments(owner: Visitor) -> None:
    key = owner.key
    owner.site.assessments.repeat(key)
    owner.put("leadership", choice="4")
    owner.site.assessments.submit(owner.visit)
    reader, _ = reads(owner)
    reader.screen.selectbox(key="result.round").set_value("1").run()
    assert not reader.screen.exception


def test_while_the_answers_are_taken_back_a_reader_is_told_so(owner: Visitor) -> None:
    owner.site.assessments.reopen(owner.visit)
    reader, _ = reads(owner)
    assert reader.heading == "No result yet"
    assert COMMENT not in reader.text


def test_a_withdrawn_link_says_so_on_an_open_page_and_after_a_reload(owner: Visitor) -> None:
    own = owner.key
    reader, key = reads(owner)
    owner.site.readers.withdraw(own, hash_key(key))
    reader.screen.run()
    for page in (reader, reader.loads_anew(SHARED)):
        assert page.heading == "This link was withdrawn"
        assert COMMENT not in page.text


def test_a_deleted_result_says_so_on_an_open_page_and_after_a_reload(owner: Visitor) -> None:
    own = owner.key
    reader, _ = reads(owner)
    owner.site.engagements.delete(own)
    reader.screen.run()
    for page in (reader, reader.loads_anew(SHARED)):
        assert page.heading == "This result was deleted"


@pytest.mark.parametrize("front", [True, False])
def test_somebody_elses_link_never_becomes_ones_own_assessment(
    stranger: Visitor, owner: Visitor, *, front: bool
) -> None:
    own = stranger.site.assessments.begin("crm-maturity")
    reading = owner.site.readers.add(owner.key)
    keys = [reading, own] if front else [own, reading]
    stranger.cookies[NAME] = BETWEEN_KEYS.join(keys)
    assert stranger.loads_anew("answer/page.py").screen.radio
    assert stranger.loads_anew(OWN).heading == "No result yet"
    shared = stranger.loads_anew(SHARED)
    assert COMMENT in shared.text


def test_a_browser_with_nothing_but_a_link_for_readers_has_no_assessment(owner: Visitor) -> None:
    reader, _ = reads(owner)
    for page in ("answer/page.py", "answer/check_page.py", OWN):
        assert reader.loads_anew(page).heading == "Nothing to continue here"


def test_the_start_page_leads_to_it_and_leaving_shows_the_link(owner: Visitor) -> None:
    reader, key = reads(owner)
    start = reader.loads_anew(START)
    assert "Read the result of **Nordwind Ltd**" in start.text
    assert f'href="/enter/{key}"' in "".join(one.proto.body for one in start.screen.get("html"))
    assert "delete.ask" not in {str(one.key) for one in start.screen.button}
    start.press("start.leave.ask")
    assert links(start) == [key]


def test_of_several_links_the_one_entered_last_is_read_and_the_others_are_offered(
    owner: Visitor,
) -> None:
    other = owner.site.assessments.begin("cx-progression")
    offered = owner.site.readers.add(other)
    reader, _ = reads(owner, offered)
    assert reader.heading.startswith("Stage ")
    assert "Other results that you may read" in reader.text
    assert f'href="/enter/{offered}"' in "".join(
        one.proto.body for one in reader.screen.get("html")
    )


def test_a_result_that_cannot_be_read_is_not_called_withdrawn(
    owner: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader, _ = reads(owner)

    def hurt(*_: object) -> None:
        raise Damaged(msg("It is broken."))

    monkeypatch.setattr(Store, "engagement", hurt)
    reader.screen.run()
    assert reader.heading == "A shared result"
    assert "cannot be read at the moment" in reader.text


@pytest.mark.parametrize(
    ("reason", "words"), [("withdrawn", "withdrawn by whoever gave it"), ("deleted", "deleted")]
)
def test_the_start_page_says_what_became_of_a_link(
    stranger: Visitor, reason: str, words: str
) -> None:
    stranger.open(START, link=reason)
    assert words in stranger.text


def test_a_withdrawn_link_that_is_pasted_says_so(owner: Visitor) -> None:
    own = owner.key
    key = owner.site.readers.add(own)
    owner.site.readers.withdraw(own, hash_key(key))
    owner.open(START)
    owner.screen.text_input(key="start.link").set_value(f"https://site/enter/{key}")
    [button] = [one for one in owner.screen.button if one.label == "Open"]
    button.click().run()
    assert "withdrawn by whoever gave it" in owner.text


def test_the_day_of_the_link_is_the_readers_with_its_zone(
    owner: Visitor, abroad: Callable[[str | None], None]
) -> None:
    abroad("Asia/Tokyo")
    reader, _ = reads(owner)
    [notice] = [one.value for one in reader.screen.markdown if "You read this" in one.value]
    assert "UTC+9" in notice.replace("\\", "")
