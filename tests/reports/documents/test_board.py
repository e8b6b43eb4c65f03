"""The board report: page one can be read alone, all of the view is in it, and it can be heard."""

import io
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest

from assessment.reports.blocks import Chart, walk
from assessment.reports.documents.board import board_pdf
from assessment.reports.sentences.about import About
from assessment.reports.views.board import Reported, board_report
from tests.reports.documents.boards import (
    AT,
    ENGLISH,
    READERS,
    SAMPLES,
    over_years,
    planned,
    printed,
    sample,
    squeezed,
)
from tests.reports.views.values import drawn_cells, texts

if TYPE_CHECKING:
    from assessment.messages import Value


def opened(of: Reported) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(board_pdf(of, ENGLISH, AT)))


@pytest.mark.parametrize("instrument", SAMPLES)
@pytest.mark.parametrize("paper", READERS)
def test_the_first_page_can_be_read_alone(instrument: str, paper: str) -> None:
    of = sample(instrument)
    first = squeezed(printed(of, paper).pages[0])
    about, shown = About(of.result), of.result.instrument
    moves = of.result.top_moves(3)
    expected: list[Value | None] = [
        shown.title,
        f"edition {shown.version}",
        of.on,
        about.title,
        about.verdict,
        about.stage_range,
        "now",
        "next",
        "12 March 2026",
        *(stage.name for stage in shown.stages if instrument == "crm-maturity"),
        *about.needs,
        *(move.item.spec.label for move in moves),
        *(move.move.do for move in moves),
        *(move.move.done_when for move in moves),
    ]

    assert len(moves) == 3
    assert about.needs
    missing = [one for one in expected if one and squeezed(ENGLISH.text(one)) not in first]
    assert missing == []


@pytest.mark.parametrize("instrument", SAMPLES)
@pytest.mark.parametrize("paper", READERS)
def test_every_sentence_and_number_of_the_view_is_printed(instrument: str, paper: str) -> None:
    of = sample(instrument)
    made = printed(of, paper)
    there = squeezed("\n".join((made.text, *made.alternatives)))
    expected = texts(board_report(of), ENGLISH, drawn=True)

    assert len(expected) > 150
    assert [one for one in expected if squeezed(one) not in there] == []


@pytest.mark.parametrize("instrument", SAMPLES)
def test_every_number_of_a_drawn_chart_is_printed(instrument: str) -> None:
    of = sample(instrument)
    there = squeezed(printed(of).text)
    charts = (one for one in walk(board_report(of)) if isinstance(one, Chart))
    cells = drawn_cells(charts, ENGLISH)

    assert len(cells) > 10
    assert [one for one in cells if squeezed(one) not in there] == []


@pytest.mark.parametrize("instrument", SAMPLES)
def test_every_block_has_an_id_of_its_own(instrument: str) -> None:
    ids = [one.id for one in walk(board_report(sample(instrument)))]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("instrument", SAMPLES)
def test_every_question_is_there_with_its_answer_comment_and_evidence(instrument: str) -> None:
    of = sample(instrument)
    there = squeezed(printed(of).text)
    given = of.answers.values()
    typed = [text for one in given for text in (one.comment, one.evidence) if text]
    asked = [item.question for item in of.result.instrument.items]

    assert len(typed) > 5
    assert [one for one in (*typed, *asked) if squeezed(one) not in there] == []


@pytest.mark.parametrize("instrument", SAMPLES)
def test_it_says_where_the_instrument_comes_from_and_what_opens_a_stage(instrument: str) -> None:
    of = sample(instrument)
    there = squeezed(printed(of).text)
    source = of.result.instrument.source

    assert squeezed(source.title) in there
    assert squeezed("Needs the stage below it, and") in there
    assert squeezed("Overall = (") in there


@pytest.mark.parametrize("count", [1, 2, 3, 5])
@pytest.mark.parametrize("paper", READERS)
@pytest.mark.parametrize("instrument", SAMPLES)
def test_actions_never_stand_alone_on_a_page(instrument: str, paper: str, count: int) -> None:
    pages = printed(planned(instrument, count), paper).pages
    [page] = [" ".join(one.split()) for one in pages if "Our actions" in one]
    before, _, after = page.partition("Our actions")
    assert "Do the first thing" in after
    assert before.count("Done when:") >= 3 or before.count(".") >= 10


@pytest.mark.parametrize("paper", READERS)
@pytest.mark.parametrize("instrument", SAMPLES)
def test_of_the_moves_at_least_three_stand_on_their_last_page(instrument: str, paper: str) -> None:
    for history in range(1, 6):
        pages = printed(over_years(instrument, history), paper).pages
        [at] = [at for at, one in enumerate(pages) if "Every answer, with its" in one]
        assert pages[at - 1].count("Done when:") >= 3


@pytest.mark.parametrize("instrument", SAMPLES)
def test_the_appendix_begins_on_a_page_of_its_own(instrument: str) -> None:
    pages = [" ".join(page.split()) for page in printed(sample(instrument)).pages]
    [page] = [one for one in pages if "Every answer, with its comment and evidence" in one]

    assert page.startswith("Every answer, with its comment and evidence")


@pytest.mark.parametrize("instrument", SAMPLES)
def test_it_has_tags_a_language_a_title_bookmarks_and_words_for_its_pictures(
    instrument: str,
) -> None:
    of = sample(instrument)
    with opened(of) as made:
        root = made.Root
        assert bool(root.MarkInfo.Marked)
        assert str(root.Lang) == "en-GB"
        assert str(made.docinfo.Title) == ENGLISH.text(About(of.result).title)
        with made.open_outline() as outline:
            bookmarks = [str(one.title) for one in outlined(outline.root)]
        kinds, words = tagged(root.StructTreeRoot)
    charts = (one for one in walk(board_report(of)) if isinstance(one, Chart) and not one.repeats)

    assert {"Your next moves", "How firm this is", "How was this computed?", "Stages"} <= {
        *bookmarks
    }
    assert {"/H1", "/H2", "/P", "/Figure", "/Table", "/L"} <= kinds
    assert words == [ENGLISH.text(one.picture.words) for one in charts]


def outlined(items: list[pikepdf.OutlineItem]) -> list[pikepdf.OutlineItem]:
    return [one for item in items for one in (item, *outlined(item.children))]


def tagged(node: Any) -> tuple[set[str], list[str]]:
    """The kinds of all tags, and the words that stand for pictures, in reading order."""
    kinds: set[str] = set()
    words: list[str] = []
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, pikepdf.Array):
            waiting += reversed(list(one))
        elif isinstance(one, pikepdf.Dictionary):
            kinds.add(str(one.get("/S", "")))
            if "/Alt" in one:
                words.append(str(one.Alt))
            if "/K" in one:
                waiting.append(one.K)
    return kinds, words


def test_the_same_result_makes_the_same_file() -> None:
    of = sample("crm-maturity")

    assert board_pdf(of, ENGLISH, AT) == board_pdf(of, ENGLISH, AT)
