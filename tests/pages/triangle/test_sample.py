"""The sample project: every part of it as a reader sees it, public, and nothing on it writes."""

import json
from itertools import pairwise

import pytest

from assessment.services.sample_project import sample_project
from pages.shared import register
from tests.pages.pseudo import english
from tests.pages.screen import Visitor
from tests.pages.triangle.pseudo import A_FINGERPRINT, A_KEY
from tests.pages.words import words_of

PAGE = register.SAMPLE_PROJECT.file
NOTICE = "An invented project of three sponsors."
SAID = {
    "project": "Version 1 is in force since 22 September 2026",
    "together": "Paul: time gets 45 of 100 points, cost 35.",
    "agreement": "In force: version 1, What we agreed in September",
    "variations": "3. The portal after all, in place of the reports",
    "record": "Checked now. Nothing is broken up to event 21 of",
}


def shown(visitor: Visitor, part: str) -> str:
    return visitor.open(PAGE, part=part).text.replace("\\", "")


@pytest.mark.parametrize("part", SAID)
def test_each_part_is_shown_under_the_notice(stranger: Visitor, part: str) -> None:
    text = shown(stranger, part)
    assert list(stranger.screen.exception) == []
    assert NOTICE in text
    assert SAID[part] in text
    assert "As it stands today" in text


@pytest.mark.parametrize("part", SAID)
def test_nothing_on_it_writes(stranger: Visitor, part: str) -> None:
    stranger.open(PAGE, part=part)
    for kind in ("text_input", "text_area", "number_input", "date_input", "checkbox"):
        assert list(stranger.screen.get(kind)) == []
    assert stranger.site.store.engagement_ids() == []
    assert stranger.screen.get("link_button") == []


def test_without_a_part_or_with_one_that_is_none_the_project_is_shown(stranger: Visitor) -> None:
    stranger.open(PAGE)
    assert stranger.heading == "One customer record for sales and service"
    stranger.open(PAGE, part="position")
    assert stranger.heading == "One customer record for sales and service"


def test_the_start_page_leads_to_it(stranger: Visitor) -> None:
    stranger.open(register.START.file)
    labels = {one.proto.page: one.proto.label for one in stranger.screen.get("page_link")}
    assert labels["sample-project"] == "See a sample project"


def test_its_parts_lead_from_one_to_the_next(stranger: Visitor) -> None:
    for part, after in pairwise((*SAID, None)):
        stranger.open(PAGE, part=str(part))
        links = [
            one.proto.body for one in stranger.screen.get("html") if "?part=" in one.proto.body
        ]
        around, *onwards = links
        assert f'part={part}" target="_self" aria-current="page"' in around
        assert [f"part={after}" in one for one in onwards] == ([True] if after else [])


def test_who_has_a_project_of_their_own_sees_the_sample_all_the_same(stranger: Visitor) -> None:
    stranger.hold(stranger.site.projects.begin("Our own"))
    stranger.open(PAGE)
    assert stranger.heading == "One customer record for sales and service"
    assert "Our own" not in stranger.text


def test_one_byte_is_changed_and_then_another(stranger: Visitor) -> None:
    stranger.open(PAGE, part="record")
    assert list(stranger.screen.error) == []
    assert stranger.screen.button(key="sample.change").label == "Change one byte"
    stranger.press("sample.change")
    [said] = stranger.screen.error
    assert said.value.replace("\\", "").startswith("Event 8 (proposed a version) was changed")
    assert "€980,000 and no longer €480,000" in stranger.text.replace("\\", "")
    stranger.press("sample.change")
    assert "may now move by 9 days" in stranger.text
    labels = [one.proto.label for one in stranger.screen.get("download_button")]
    assert "Download the changed record" in labels


def test_the_command_to_copy_holds_the_record_against_its_head(stranger: Visitor) -> None:
    stranger.open(PAGE, part="record")
    head = sample_project().verdict.head
    commands = [one.value for one in stranger.screen.code]
    assert f"python3 verify.py agreement.json --head {head}" in commands


@pytest.mark.usefixtures("pseudo_locale")
def test_what_the_verifier_says_of_a_changed_byte_is_translated(stranger: Visitor) -> None:
    stranger.open(PAGE, part="record")
    stranger.press("sample.change")
    assert english(stranger, *written(), "proposed") == []


@pytest.mark.usefixtures("pseudo_locale")
@pytest.mark.parametrize("part", SAID)
def test_every_word_but_those_of_its_people_is_translated(stranger: Visitor, part: str) -> None:
    stranger.open(PAGE, part=part)
    prints = [one for text in words_of(stranger.screen) for one in A_FINGERPRINT.findall(text)]
    assert english(stranger, *written(), *prints) == []


def written() -> list[str]:
    """Whatever its people wrote, the longest first."""
    found: set[str] = set()

    def collect(of: object) -> None:
        if isinstance(of, str):
            found.add(of)
        for one in of.values() if isinstance(of, dict) else of if isinstance(of, list) else ():
            collect(one)

    collect(json.loads(sample_project().record))
    return sorted((one for one in found if not A_KEY.fullmatch(one)), key=len, reverse=True)
