"""A round's result as blocks: in every medium, in its order, and without anything of a few."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings

from assessment.domain.group_disclosure import Attribute, RevealedResponse
from assessment.domain.group_result import GroupResult, group_result
from assessment.reports.blocks import Block, Chart, Fold, Quote, Table, walk
from assessment.reports.views.group.comments import comments
from assessment.reports.views.group.items import disagreements, every_distribution, item_blocks
from assessment.reports.views.group.overview import firmness, overview, stages
from assessment.reports.views.group.round_result import round_result
from assessment.reports.views.group.slices import slices
from assessment.reports.wording import wording
from assessment.services.sample_round import sample_round
from questionnaires.library import Library
from tests.assessment.domain.group_rounds import (
    CRM,
    ITEMS,
    NAMED,
    response,
    rounds,
    scored,
    too_few,
)
from tests.reports.views.test_every_medium import MEDIA, on, on_screen, squeezed
from tests.reports.views.values import texts

ENGLISH = wording()
SAMPLE = sample_round(CRM)
ALL = round_result(SAMPLE, "Nordwind")
ALL_OF_CRM = {item.id: "3" for item in CRM.items}
FIRST = ITEMS[0]
HOSTILE = "<b>*Sales*</b> =1+1"


def said(*blocks: Block) -> list[str]:
    return texts(blocks, ENGLISH)


def in_stages() -> GroupResult:
    """A progression that twelve people answered."""
    progression = Library().get("cx-progression")
    given = [
        response({item.id: "3" if at < 8 else "1" for item in progression.items})
        for at in range(12)
    ]
    return group_result(progression, given, NAMED, 12)


@pytest.mark.parametrize("medium", MEDIA)
def test_all_of_it_is_in_every_medium(medium: str) -> None:
    expected = texts(ALL, ENGLISH, drawn=medium == "PDF")
    assert len(expected) > 300
    there = squeezed(MEDIA[medium](ALL))
    assert [one for one in expected if squeezed(one) not in there] == []


def test_all_of_it_is_on_the_screen() -> None:
    there = squeezed(on_screen(ALL))
    assert [one for one in said(*ALL) if not on(there, one)] == []


def test_every_block_has_an_id_of_its_own() -> None:
    for found in (ALL, round_result(in_stages())):
        ids = [one.id for one in walk(found)]
        assert len(ids) == len(set(ids))


def test_the_headline_says_of_how_many_it_is_and_how_firm() -> None:
    found = said(overview(SAMPLE, "Nordwind"))
    assert found[0] == "Nordwind · CRM at Nordwind, autumn round · Ten questions on CRM maturity"
    assert found[1] == "Stage 3: Defined"
    [people] = [one for one in found if "of 31 people answered" in one]
    assert people == ("24 of 31 people answered. The overall score is 2.8, between 2.7 and 2.9.")


def test_what_people_disagree_on_most_stands_openly_and_the_rest_is_folded() -> None:
    title, label, *opened = disagreements(SAMPLE)
    assert said(title, label) == ["Where you disagree", "Active use"]
    folds = [one for one in opened if isinstance(one, Fold) and not one.small]
    assert [said(one)[0] for one in folds][:2] == [
        "Internal conversation · mixed views",
        "Leadership · mixed views",
    ]
    assert len(folds) == 9


def test_where_everybody_agrees_nobody_is_said_to_disagree() -> None:
    title, *_ = disagreements(scored([response(ALL_OF_CRM)] * 8))
    assert said(title) == ["How far you agree"]


def test_a_question_shows_its_contested_levels_in_their_words() -> None:
    [item] = [one for one in SAMPLE.items if one.spec.id == "active-use"]
    found = said(*item_blocks(item, SAMPLE))
    assert "The mean of 24 answers is 2.7." in found
    assert any(one.startswith("People are in two camps") for one in found)
    assert [one.split(":")[0] for one in found if one[1:3] == ", "] == [
        *("1, Ad hoc", "2, Emerging", "5, Customer-centric")
    ]


def test_a_question_that_too_few_answered_shows_nothing_of_what_they_said() -> None:
    people = [response({FIRST: "5"})] * 2 + [response({FIRST: "dk"})] * 4
    found = scored(people)
    [item] = [one for one in found.items if one.spec.id == FIRST]
    blocks = item_blocks(item, found)
    assert not [one for one in blocks if isinstance(one, Chart)]
    assert said(*blocks)[1].startswith("Some of this is not shown")


def test_one_sentence_stands_for_every_reason_of_hiding() -> None:
    found = said(*slices(SAMPLE))
    [sentence] = [one for one in found if "not shown" in one]
    assert sentence == (
        "Some of this is not shown: something could be worked out of fewer than five people."
    )
    assert "Finance" not in " ".join(found)
    assert "Marketing" not in " ".join(found)


def test_without_roles_and_departments_there_is_nothing_of_them() -> None:
    bare = NAMED.model_copy(update={"roles": (), "departments": (), "groups": ()})
    assert slices(scored([response(ALL_OF_CRM)] * 3, bare)) == ()


def test_comments_are_of_everybody_and_never_of_a_part() -> None:
    fold = comments(SAMPLE)
    assert fold is not None
    found = [one for one in walk((fold,)) if isinstance(one, Quote)]
    assert len(found) == 11
    assert said(fold)[0] == "What people wrote · 11 texts"
    elsewhere = [one for one in ALL if one != fold]
    assert not [one for one in walk(elsewhere) if isinstance(one, Quote)]
    assert comments(scored([response(ALL_OF_CRM)] * 3)) is None


def test_what_people_typed_is_text_in_every_medium() -> None:
    people = [response(ALL_OF_CRM, comment=HOSTILE)] * 3
    found = round_result(scored(people))
    for made in MEDIA.values():
        assert squeezed(HOSTILE) in squeezed(made(found))
    assert on(squeezed(on_screen(found)), f"Comment: {HOSTILE}")


def test_a_progression_shows_its_stairs_and_whether_its_stages_build_on_each_other() -> None:
    found = said(firmness(in_stages()))
    assert any("the stages" in one and "reproduce" in one for one in found)
    assert [one for one in walk((overview(in_stages()),)) if isinstance(one, Chart)]


def test_everybody_stands_at_one_stage() -> None:
    [_, table] = stages(SAMPLE)
    assert isinstance(table, Table)
    assert sum(int(str(row[1])) for row in table.rows) == 24


def test_all_answers_are_in_one_picture_in_the_order_of_discussion() -> None:
    [chart] = every_distribution(SAMPLE).blocks
    assert isinstance(chart, Chart)
    assert chart.table is not None
    labels = [row[0] for row in chart.table.rows]
    assert labels == [one.spec.label for one in SAMPLE.items]


@settings(max_examples=40, deadline=None)
@given(rounds())
def test_nothing_of_a_few_follows_from_what_is_shown(people: list[RevealedResponse]) -> None:
    """Over the values of the view itself: which means stand in it, and of whom."""
    found = scored(people)
    blocks = round_result(found)
    shown = dict(_shown(found, blocks))
    assert not too_few(people, None, [None, *shown])
    charts = [one.table for one in walk(blocks) if isinstance(one, Chart)]
    rows = {row[0] for table in charts if table for row in table.rows}
    for item in ITEMS:
        published: list[tuple[str, str | None] | None] = [
            of for of, labels in shown.items() if CRM.item(item).label in labels
        ]
        everybody = [None] if CRM.item(item).label in rows else []
        if found.result.item(item).value is not None:
            assert not too_few(people, item, [*published, *everybody])


def _shown(
    found: GroupResult, blocks: tuple[Block, ...]
) -> Iterator[tuple[tuple[str, str | None], set[str]]]:
    """Each slice that has a fold, with the questions of which a mean stands in it."""
    values = {
        attribute: [one.value for one in found.slices.shown if one.attribute is attribute]
        for attribute in Attribute
    }
    for fold in walk(blocks):
        if isinstance(fold, Fold) and fold.id.split("-")[1] in set(Attribute):
            _, attribute, at = fold.id.split("-")
            labels = {
                str(row[0])
                for one in fold.blocks
                if isinstance(one, Table) and one.id.endswith("items")
                for row in one.rows
            }
            yield (attribute, values[Attribute(attribute)][int(at) - 1]), labels
