"""Scope beside what was signed: a bar for each item, and what was decided of it in words."""

import pytest

from assessment.domain.triangle.current_scope import ScopeEntry, ScopeState
from assessment.domain.triangle.scope import ScopeItem
from assessment.reports.charts import ScopeBaseline
from assessment.reports.charts.plotly.palette import LIGHT
from assessment.reports.charts.scope_baseline import MOST_AS_SIGNED, Measure
from tests.assessment.domain.triangle.samples import item
from tests.reports.charted import rows
from tests.reports.charted_triangle import draw, words
from tests.reports.drawn import drawn, texts, trace

IN, ADDED, DROPPED, REFUSED = ScopeState


def entry(
    one: ScopeItem, state: ScopeState = IN, number: int = 0, was: ScopeItem | None = None
) -> ScopeEntry:
    return ScopeEntry(one, state, number, was)


FORMS = entry(item("forms", 10, 300_000))
PORTAL = entry(item("portal", 8, 500_000), ADDED, 1)
REPORTS = entry(item("reports", 5), DROPPED, 1)
SEARCH = entry(item("search", 4), REFUSED, 2)
EXPORT = entry(item("export", 16), IN, 3, was=item("export", 20))
ALL = (FORMS, PORTAL, REPORTS, SEARCH, EXPORT)


def chart(*entries: ScopeEntry) -> ScopeBaseline:
    return ScopeBaseline(entries, "EUR")


def test_what_moved_stands_first_and_what_stands_as_signed_last() -> None:
    assert [row.name for row in chart(*ALL).rows] == [
        "The portal", "The reports", "The search", "The export", "The forms",
    ]  # fmt: skip


def test_grey_was_signed_the_accent_is_in_scope_and_what_was_refused_is_dotted() -> None:
    figure = draw(chart(*ALL))
    signed, now = trace(figure, "signed"), trace(figure, "now")

    assert signed["x"] == [0.25, 1.0, 0.5]  # the reports, the export, the forms
    assert now["x"] == [0.4, 0.8, 0.5]  # the portal, the export, the forms
    assert set(signed["y"]) - set(now["y"]) == {signed["y"][0]}
    assert (signed["marker"]["line"]["color"], now["marker"]["color"]) == (
        LIGHT.before,
        LIGHT.accent,
    )
    [refused] = drawn(figure)["layout"]["shapes"]
    assert (refused["x1"], refused["line"]["dash"]) == (0.2, "dot")


def test_every_item_says_what_was_decided_of_it() -> None:
    assert words(chart(*ALL)) == (
        "Scope beside what was signed. The portal: added by variation 1: 8 days and €5,000. "
        "The reports: dropped by variation 1: 5 days. "
        "The search: refused in variation 2: 4 days. "
        "The export: changed by variation 3: 16 days, instead of 20 days. "
        "The forms: as signed: 10 days and €3,000."
    )
    for said in ("<b>The portal</b>", "dropped by variation 1: 5 days"):
        assert said in texts(draw(chart(*ALL)))


def test_the_table_has_what_was_signed_beside_what_is_in_scope_now() -> None:
    assert rows(chart(PORTAL, REPORTS, EXPORT)) == [
        {"Scope item": "The portal", "Stands": "added by variation 1", "Signed": "",
         "Now": "8 days and €5,000"},
        {"Scope item": "The reports", "Stands": "dropped by variation 1", "Signed": "5 days",
         "Now": ""},
        {"Scope item": "The export", "Stands": "changed by variation 3", "Signed": "20 days",
         "Now": "16 days"},
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("items", "measure", "lengths"),
    [
        pytest.param([item("a", 4, 900), item("b", 8)], Measure.DAYS, [0.5, 1.0], id="days"),
        pytest.param([item("a", 0, 1), item("b", 0, 4)], Measure.MONEY, [0.25, 1.0], id="money"),
        pytest.param([item("a"), item("b")], Measure.NOTHING, [1.0, 1.0], id="no estimates"),
    ],
)
def test_a_bar_is_as_long_as_what_the_items_have(
    items: list[ScopeItem], measure: Measure, lengths: list[float]
) -> None:
    found = chart(*map(entry, items))
    assert found.measure is measure
    assert [bar.now for bar in found.bars] == lengths


def test_an_item_that_takes_nothing_is_there_still() -> None:
    [nothing, _] = trace(draw(chart(entry(item("a")), FORMS)), "now")["x"]
    assert 0 < nothing < 0.02


def test_of_many_that_stand_as_signed_the_last_are_counted_and_the_table_has_all() -> None:
    many = chart(*(entry(item(f"item-{at}", 1)) for at in range(MOST_AS_SIGNED + 3)), PORTAL)
    assert len(trace(draw(many), "now")["x"]) == MOST_AS_SIGNED + 1
    assert texts(draw(many))[-1] == "3 more items as signed"
    assert len(rows(many)) == MOST_AS_SIGNED + 4


def test_words_that_people_typed_are_no_markup_and_end_where_the_row_does() -> None:
    typed = item("a", 1).model_copy(update={"text": "<i>" + "Reports for everybody " * 20})
    [name, _] = texts(draw(chart(entry(typed))))
    assert name.startswith("<b>&lt;i&gt;Reports")
    assert name.endswith("…</b>")
    assert len(name) < 80


def test_without_items_there_is_an_empty_figure() -> None:
    assert drawn(draw(chart()))["layout"]["height"] == 10
