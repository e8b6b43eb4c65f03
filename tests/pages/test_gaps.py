"""The result page where answers are missing, or do not apply."""

from tests.pages.screen import Visitor
from tests.pages.test_results import ITEMS, PAGE, submit


def passages(visitor: Visitor) -> list[str]:
    """The paragraphs and lists of the page, in order, as they are read."""
    return [one.value.replace("\\", "") for one in visitor.screen.markdown]


def at(said: list[str], beginning: str) -> int:
    """The place of the first passage that begins so."""
    return next(place for place, one in enumerate(said) if one.startswith(beginning))


def test_with_gaps_the_title_says_provisional_with_the_range_and_what_to_answer_first(
    executive: Visitor,
) -> None:
    submit(executive, "2", willing_use="dk", active_use="dk")
    executive.open(PAGE)
    assert executive.heading == "Stage 2: Emerging (provisional)"
    said = passages(executive)
    order = [
        "So far you stand at stage 2 of 5",
        "The two missing answers and the six unanswered yes-or-no checks could put you anywhere",
        "The next stage needs",
        "**Missing answers.** Find out and answer “Willing use” and “Active use”.",
        "**Shared meaning.**",
        "From what is answered so far, the least effort to stage 3 is",
    ]
    places = [at(said, beginning) for beginning in order]
    assert places == sorted(places)


def test_too_few_answers_give_no_stage_and_show_what_there_is(executive: Visitor) -> None:
    for item in ITEMS[1:]:
        executive.put(item, choice="na", reason="No sales team.")
    executive.put(ITEMS[0], choice="5")
    executive.site.assessments.submit(executive.visit)
    executive.open(PAGE)
    assert executive.heading == "Too few answers for a stage"
    said = passages(executive)
    assert said[at(said, "One of ten")] == (
        "One of ten questions has a level; at least five are needed."
    )
    assert not any("Stage 5" in one or "stage 5" in one for one in said)
    assert at(said, "1 of 1 answered; 9 not applicable and left out.")
    alternatives = [chart.proto.alt for chart in executive.screen.get("plotly_chart")]
    assert [one.split(" o")[0] for one in alternatives] == ["Bars", "A radar"]


def test_what_does_not_apply_is_said_beside_the_stage(executive: Visitor) -> None:
    people = ["internal-conversation", "leadership", "willing-use", "active-use"]
    for item in ITEMS:
        if item in people:
            executive.put(item, choice="na", reason="No sales team.")
        else:
            executive.put(item, choice="3")
    executive.site.assessments.submit(executive.visit)
    executive.open(PAGE)
    assert executive.heading == "Stage 3: Defined"
    said = passages(executive)
    assert at(said, "This is without People, which does not apply.") < at(said, "The next stage")
