"""`score --pdf`: the board report, beside what is printed."""

from pathlib import Path

from tests.assessment.command_line.conftest import Run
from tests.assessment.samples import MATURITY_FILE
from tests.reports.documents.reader import Pdf


def test_it_writes_the_board_report_beside_the_text(score: Run, tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    ran = score(MATURITY_FILE, "Ann,meaning,3\nAnn,use,2\nAnn,success,4\n", "--pdf", str(file))
    made = Pdf(file.read_bytes())

    assert ran.code == 0
    assert "Every score" in ran.out
    assert "Board report" in made.pages[0]
    assert "Every answer, with its comment and evidence" in made.text


def test_answers_of_several_people_are_not_in_it(score: Run, tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    score(MATURITY_FILE, "Ann,meaning,3\nBen,meaning,2\n", "--pdf", str(file))
    made = Pdf(file.read_bytes())

    assert "2 respondents" in made.text
    assert "Every answer" not in made.text


def test_a_place_that_cannot_be_written_is_named(score: Run, tmp_path: Path) -> None:
    ran = score(MATURITY_FILE, "Ann,meaning,3\n", "--pdf", str(tmp_path))

    assert ran.code == 1
    assert "cannot be written" in ran.err
