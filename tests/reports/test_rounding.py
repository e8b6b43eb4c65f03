"""Two numbers that differ read differently, wherever they stand beside each other."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.domain.comparison import Change, Comparison, StageChange
from assessment.messages import Level, Percent
from assessment.messages import Score as Figure
from assessment.reports.charts.staircase import Stair
from assessment.reports.sentences.arithmetic import filling
from assessment.reports.sentences.caps import caps
from assessment.reports.sentences.comparison import comparison, difference
from assessment.reports.sentences.gates import gates
from assessment.reports.sentences.headline import mean_and_stage, need, plain_headline
from assessment.reports.sentences.leapfrogs import leapfrogs
from assessment.reports.sentences.names import Names
from assessment.reports.sentences.path import path
from assessment.reports.sentences.reliability import interval, reproducible
from scoring import (
    Capped,
    Coverage,
    FillLeapfrog,
    Interval,
    ItemScore,
    Measure,
    Path,
    Raise,
    Reproducibility,
    Requirement,
    Score,
    Scored,
    StagedGate,
    Staging,
)
from tests.reports.charted import (
    bar_rows,
    bars,
    describe_bars,
    staircase,
    staircase_rows,
)
from tests.reports.english import english
from tests.scoring.notation import F

NAMES = Names(
    items={"use": "Use"},
    dimensions={"a": "Alpha", "b": "Beta"},
    levels={"use": {F(3): "Good"}},
)
TINY = F(1, 10**9)
NEARLY = F(125, 36)  # 3.4722…, which one decimal makes 3.5
exact = st.fractions(min_value=-100, max_value=100, max_denominator=10**6)


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def short(measure: Measure, target: str | None, value: F, needed: F) -> Requirement:
    return Requirement(measure, target, needed, value, value >= needed, needed - value)


@given(exact, exact)
def test_numbers_that_differ_read_differently_and_in_their_order(one: F, other: F) -> None:
    foot, head = sorted((one, other))
    scores = english((Figure(foot, (head,)), Figure(head, (foot,))))
    levels = english((Level(foot, (head,)), Level(head, (foot,))))
    shares = english((Percent(foot, (head,)), Percent(head, (foot,))))
    for texts in (scores, levels):
        assert (texts[0] == texts[1]) == (one == other)
        assert F(texts[0].replace(",", "")) <= F(texts[1].replace(",", ""))
    assert (shares[0] == shares[1]) == (one == other)


@given(st.floats(-100, 100), st.floats(-100, 100))
def test_so_do_floats(one: float, other: float) -> None:
    texts = english((Figure(one, (other,)), Figure(other, (one,))))
    assert (texts[0] == texts[1]) == (F(one) == F(other))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        pytest.param(F(2), F(3), ("2.0", "3.0"), id="one place is enough"),
        pytest.param(NEARLY, F(7, 2), ("3.47", "3.50"), id="a mean just below"),
        pytest.param(F(267, 100), F(267, 100) + TINY, ("2.670000000", "2.670000001"), id="tiny"),
        pytest.param(F("3.3333"), F("3.3334"), ("3.3333", "3.3334"), id="ten thousandths"),
        pytest.param(F(3), F(3), ("3.0", "3.0"), id="the same"),
    ],
)
def test_a_rise_takes_as_many_places_as_it_needs(
    before: F, after: F, said: tuple[str, str]
) -> None:
    texts = english((Figure(before, (after,)), Figure(after, (before,))))
    assert texts == said


def test_a_shut_gate_never_reads_as_one_that_is_open() -> None:
    mean = short(Measure.OVERALL, None, NEARLY, F(7, 2))
    fill = short(Measure.FILL, "a", F(699, 10), F(70))
    gate = StagedGate(4, (mean, fill), holds=False, open=False)
    [said] = english(gates(Staging(3, (gate,), (), (), 4), NAMES))

    assert said == (
        "Stage 4 is not reached. Not met: the overall score 3.47 (at least 3.50) and Alpha 69.9% "
        "(at least 70.0%)."
    )


@given(exact, exact)
def test_no_condition_reads_the_same_on_both_sides_unless_it_is(value: F, needed: F) -> None:
    one = short(Measure.OVERALL, None, value, needed)
    gate = StagedGate(4, (one,), holds=one.holds, open=one.holds)
    [said] = english(gates(Staging(3, (gate,), (), (), 4), NAMES))
    has, least = (
        said.replace(",", "").partition("score ")[2].removesuffix(").").split(" (at least ")
    )
    assert (has == least) == (value == needed)
    assert (F(has) >= F(least)) == one.holds


def test_what_is_needed_is_more_than_there_is() -> None:
    fill = short(Measure.FILL, "a", F(70) - TINY, F(70))
    assert english(need(fill, NAMES)) == "Alpha to rise from 69.999999999% to 70.000000000%"
    item = short(Measure.ITEM, "use", F(3) - F(1, 1000), F(3))
    assert english(need(item, NAMES)) == "“Use” to rise from 2.999 to 3 (Good)"


def test_the_mean_that_is_not_enough_does_not_read_as_if_it_were() -> None:
    enough = short(Measure.OVERALL, None, NEARLY, F(5, 2))
    more = short(Measure.OVERALL, None, NEARLY, F(7, 2))
    part = short(Measure.DIMENSION, "a", F(1), F(2))
    shut = [
        StagedGate(stage, conditions, holds=False, open=False)
        for stage, conditions in ((3, (enough, part)), (4, (more, part)))
    ]
    said = mean_and_stage(
        Staging(2, tuple(shut), (part,), (), 3), Scored(Score(NEARLY, Coverage(10)), {}, {}), NAMES
    )
    assert (english(said) or "").startswith("The mean of 3.47 alone would be enough for stage 3;")


def test_a_score_below_a_band_does_not_read_as_if_it_were_in_it() -> None:
    said = plain_headline(F(249, 100), F(1), F(5), "Low", edges=(F(1), F(5, 2), F(5)))
    assert english(said) == "Overall 2.49 on a scale from 1 to 5: Low."


@pytest.mark.parametrize(
    ("before", "now", "said", "sign"),
    [
        pytest.param(F("3.3333"), F("3.3334"), "overall from 3.3333 to 3.3334", "+0.0001", id="up"),
        pytest.param(F(1, 3), F(1, 3), "overall still 0.3", "0.0", id="the same"),
    ],
)
def test_a_comparison_says_still_only_of_what_is_the_same(
    before: F, now: F, said: str, sign: str
) -> None:
    change = Change(before, now, broken=False)
    stage = StageChange(None, None, broken=False)
    [sentence] = comparison(Comparison(change, {}, {}, stage), date(2026, 3, 1), NAMES)
    assert said in english(sentence)
    assert english(difference(change)) == sign


def test_a_raise_and_a_claim_read_as_a_difference() -> None:
    step = Raise("use", F(267, 100), F(8, 3), F(1))
    assert english(path(Path((step,), effort=F(1)), 3, NAMES)[1]) == (
        "Bring “Use” down from 2.67 to 2.667 (effort 1)."
    )
    of = ItemScore(F(33, 10), Coverage(3), claimed=F(333, 100))
    fell = Capped(0, "use", F(5), F(3), confirmed=1, needed=3)
    [said] = caps([fell], NAMES, Scored(of, {}, {"use": of}), respondents=3)
    assert english(said).endswith("it counts as 3.30 instead of 3.33.")


def test_shares_that_differ_read_differently() -> None:
    [ahead] = leapfrogs([FillLeapfrog("a", "b", F(672, 10), F(668, 10))], NAMES)
    assert "(67.2%) than Beta (66.8%)" in english(ahead)
    few = reproducible(Reproducibility(responses=10_000, errors=1_004, minimal=F(1, 2)))
    assert "reproduce 89.96% of them, where 90.00% is asked for" in (english(few) or "")
    assert "between 3.46 and 3.54" in english(interval(Interval(3.46, 3.54), 900))


def test_a_fill_short_of_what_opens_its_stage_is_not_shown_as_that() -> None:
    stair = Stair(2, "Programmes", F(699, 10), needed=F(70), before=F(698, 10))
    assert plain(english(stair.words)) == "stage 2 Programmes 69.9% (was 69.8%)"
    [row] = staircase_rows([stair])
    assert (plain(row["In place"]), plain(row["Needed"])) == ("69.9%", "70.0%")
    assert plain(row["Before"]) == "69.8%"
    drawn = staircase([stair], 1)
    texts = [plain(one.text) for one in drawn.layout.annotations]
    assert "<b>69.9%</b>" in texts


def test_the_arithmetic_of_a_fill_does_not_read_as_what_opens_the_stage() -> None:
    nearly = Score(F(2097, 1000), Coverage(6), (), F(0), F(3))
    assert english(filling(nearly, F(70))).endswith("that is 69.9% of the way.")
    assert english(filling(nearly, F(60))).endswith("that is 70% of the way.")


def test_charts_say_a_difference_between_now_before_and_the_target() -> None:
    values = ["Use"], [F("3.44")], [F("3.41")], [F("3.43")]
    assert "Use 3.44 (was 3.41, target 3.43)" in describe_bars(*values)
    [row] = bar_rows(*values)
    assert (row["Now"], row["Before"], row["Target"]) == ("3.44", "3.41", "3.43")
    texts = [one.text for one in bars(*values).layout.annotations]
    assert any("was 3.41 · aim 3.43" in text and "<b>3.44</b>" in text for text in texts)
