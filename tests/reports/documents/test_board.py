"""The board report: page one can be read alone, all of the view is in it, and it can be heard."""

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest

from assessment.domain import result as results
from assessment.domain.response import Answer
from assessment.domain.result import assess
from assessment.reports.blocks import Chart, walk
from assessment.reports.documents.board import board_pdf
from assessment.reports.sentences.about import About
from assessment.reports.views.board import Reported, board_report, reported
from assessment.reports.views.path import Way
from assessment.reports.wording import wording
from assessment.services.outcomes import Outcome, sample_outcomes
from questionnaires.library import Library
from tests.reports.documents.reader import Pdf
from tests.reports.views.values import texts

if TYPE_CHECKING:
    from assessment.messages import Value

AT = datetime(2026, 9, 14, tzinfo=UTC)
ENGLISH = wording()
READERS = {"A4": ENGLISH, "Letter": replace(ENGLISH, region="US")}
SAMPLES = ("crm-maturity", "cx-progression")
LONGEST = 20_000  # characters of a comment
HOSTILE = "Nordwind \u202egnp.exe 漢字 🙂 #strong[x] *y* $1$ <b> مرحبا"


def outcomes(instrument: str) -> list[Outcome]:
    return sample_outcomes(Library().get(instrument))


def sample(instrument: str) -> Reported:
    found = outcomes(instrument)
    return reported(found, way_of(found[-1]))


def way_of(of: Outcome) -> Way | None:
    ahead = of.result.staging.next_stage
    return Way(ahead, results.path(of.result, ahead)) if ahead else None


def answered(instrument: str, answers: Mapping[str, Answer]) -> Reported:
    """The sample with other answers."""
    now = outcomes(instrument)[-1]
    response = now.response.model_copy(update={"answers": answers})
    result = assess(now.result.instrument, [response])
    again = replace(now, result=result, response=response)
    return reported([again], way_of(again))


def commented(instrument: str, words: str) -> Reported:
    given = outcomes(instrument)[-1].response.answers
    every = {name: one.changed(comment=words, evidence=words) for name, one in given.items()}
    return answered(instrument, every)


def printed(of: Reported, paper: str = "A4") -> Pdf:
    return Pdf(board_pdf(of, READERS[paper], AT))


def squeezed(text: str) -> str:
    return "".join(text.replace("\u200b", "").split())


def opened(of: Reported) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(board_pdf(of, ENGLISH, AT)))


def gaps(instrument: str) -> Reported:
    """Nobody knows the first half, and the last does not apply."""
    items = [item.id for item in Library().get(instrument).items]
    given = dict(outcomes(instrument)[-1].response.answers)
    unknown = {one: Answer(choice="dk") for one in items[: len(items) // 2]}
    return answered(instrument, given | unknown | {items[-1]: Answer(choice="na")})


@pytest.mark.parametrize("instrument", SAMPLES)
@pytest.mark.parametrize("paper", READERS)
def test_the_first_page_can_be_read_alone(instrument: str, paper: str) -> None:
    of = sample(instrument)
    first = squeezed(printed(of, paper).pages[0])
    about, shown = About(of.result), of.result.instrument
    moves = of.result.top_moves(3)
    expected: list[Value | None] = [
        shown.title,
        f"{shown.id} {shown.version}",
        of.on,
        about.title,
        about.verdict,
        about.stage_range,
        "now",
        "next",
        "before",
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
    tables = [one.table for one in charts if one.table]
    cells = [
        ENGLISH.text(cell)
        for table in tables
        for row in table.rows
        for cell, column in zip(row, table.columns, strict=True)
        if cell is not None and (column.number or cell == row[0])
    ]

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
    assert squeezed("Needs the stage before, and") in there
    assert squeezed("Overall = (") in there


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


@pytest.mark.parametrize("instrument", SAMPLES)
@pytest.mark.parametrize("paper", READERS)
def test_a_result_with_gaps_is_reported_with_what_is_to_be_found_out(
    instrument: str, paper: str
) -> None:
    of = gaps(instrument)
    made = printed(of, paper)
    there = squeezed("\n".join((made.text, *made.alternatives)))
    expected = texts(board_report(of), ENGLISH, drawn=True)

    assert [one for one in expected if squeezed(one) not in there] == []
    assert "don't know" in made.text


@pytest.mark.parametrize("instrument", SAMPLES)
def test_nothing_known_is_reported_too(instrument: str) -> None:
    items = Library().get(instrument).items
    of = answered(instrument, {item.id: Answer(choice="dk") for item in items})

    assert squeezed(ENGLISH.text(About(of.result).title)) in squeezed(printed(of).pages[0])


def test_comments_of_the_greatest_length_run_over_the_pages_and_none_is_cut() -> None:
    words = " ".join(f"word{at}" for at in range(LONGEST))[: LONGEST - 4] + " END"
    of = commented("crm-maturity", words)
    made = printed(of)

    assert made.text.count(" END") == 2 * len(of.result.items)
    assert len(made.pages) > 50


def test_one_word_of_the_greatest_length_stays_within_its_page() -> None:
    given = dict(sample("crm-maturity").answers)
    given["leadership"] = given["leadership"].changed(comment="w" * LONGEST)
    made = printed(answered("crm-maturity", given))

    assert "".join(made.pages).count("w") >= LONGEST


@pytest.mark.parametrize("paper", READERS)
def test_what_people_typed_is_text_and_what_would_turn_it_around_is_spelled_out(paper: str) -> None:
    made = printed(commented("crm-maturity", HOSTILE), paper)
    there = squeezed(made.text)

    assert "\u202e" not in there
    assert squeezed("Nordwind [U+202E]gnp.exe") in there
    assert [one for one in ("#strong[x]", "*y*", "$1$", "<b>") if one not in there] == []
    assert "漢" in there or "[U+6F22]" in there
    assert "🙂" in there or "[U+1F642]" in there


def test_the_same_result_makes_the_same_file() -> None:
    of = sample("crm-maturity")

    assert board_pdf(of, ENGLISH, AT) == board_pdf(of, ENGLISH, AT)
