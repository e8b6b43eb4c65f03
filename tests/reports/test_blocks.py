"""Blocks: the laws that every view and renderer rests on."""

from datetime import UTC, datetime

import pytest

from assessment.messages import Score, msg
from assessment.reports.blocks import (
    Block,
    Bullets,
    Chart,
    Column,
    Fold,
    Group,
    Heading,
    Paragraph,
    Table,
    paragraph,
    present,
    walk,
    without_repeats,
)
from assessment.reports.charts.marks import Bars, Mark, Radar
from assessment.reports.documents.block_data import block_data
from assessment.reports.documents.pdf import pdf
from assessment.reports.documents.terminal import terminal
from assessment.reports.wording import wording

MARKS = (Mark("People", 2), Mark("Process", None), Mark("Strategy", 3))
BARS = Chart("bars", Bars(MARKS))
RADAR = Fold("fold", msg("The same as a radar"), (Chart("radar", Radar(MARKS), repeats="bars"),))


def test_a_row_that_is_shorter_than_its_columns_is_refused() -> None:
    with pytest.raises(ValueError, match="scores"):
        Table("scores", (Column("Part"), Column("Score")), (("People",),))


def test_what_holds_nothing_is_left_out_at_every_depth() -> None:
    inner = present(Bullets("a", ()), None)
    assert present(Group("b", inner), Fold("c", "Title", inner), Heading("d", "D")) == (
        Heading("d", "D"),
    )


def test_a_paragraph_joins_the_sentences_that_there_are() -> None:
    found = paragraph("a", msg("One."), None, msg("Two."))
    assert found is not None
    assert wording().text(found.text) == "One. Two."
    assert paragraph("a", None) is None


def test_a_picture_that_repeats_another_has_no_table_and_goes_with_its_fold() -> None:
    assert [one.id for one in walk(without_repeats([BARS, RADAR]))] == ["bars"]
    assert "radar" not in terminal([BARS, RADAR], wording())
    assert BARS.table is not None


def test_a_table_in_a_terminal_wraps_its_widest_column_and_loses_nothing() -> None:
    long = "a question of many words that does not fit into one line of a terminal " * 2
    table = Table("t", (Column("Question"), Column("Now", number=True)), ((long, Score(3)),))
    shown = terminal([table], wording(), 40)
    assert max(map(len, shown.splitlines())) <= 40
    assert long.split() == [
        word for word in shown.split() if word not in {"Question", "Now", "3.0"}
    ]


def test_what_somebody_typed_does_nothing_in_a_terminal() -> None:
    shown = terminal([Paragraph("a", "calls\x1b[2J\nand more")], wording())
    assert shown == "calls\N{REPLACEMENT CHARACTER}[2J and more"


def test_a_document_without_a_title_is_refused() -> None:
    with pytest.raises(ValueError, match="title"):
        pdf([BARS], wording(), datetime(2026, 3, 1, tzinfo=UTC))


def test_a_block_that_no_renderer_knows_is_an_error_and_not_left_out() -> None:
    class Unknown(Block):
        pass

    with pytest.raises(TypeError):
        terminal([Unknown("a")], wording())
    with pytest.raises(TypeError):
        block_data([Unknown("a")], wording())
