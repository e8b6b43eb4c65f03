"""Signs that no font has: left out of headlines, elsewhere by number, and once in full."""

from dataclasses import replace

from assessment.reports.documents import agreement_pdf
from assessment.reports.documents.printable import headline
from assessment.reports.wording import wording
from tests.reports.documents.papers import PAPER
from tests.reports.documents.reader import Pdf

PICTURE, LETTER = (
    "\U0001d800",
    "\U00016f00",
)  # of SignWriting and of Miao: hardly a machine has them
LONG = "for all the branches of the company in Austria and Switzerland"  # none of a foot's length
NOTE = "Signs that this paper cannot print"


def printed(project: str, signer: str = "Anna Bell", scope: str = "Training") -> Pdf:
    signature = replace(PAPER.signatures[0], name=signer, role="")
    paper = replace(PAPER, project=project, signatures=(signature,), scope_in=(scope,))
    return Pdf(agreement_pdf(paper, wording()))


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_picture_stands_in_no_headline_and_no_foot_and_once_in_full() -> None:
    made = printed(f"Move to one CRM {PICTURE} {LONG}")
    pages = [flat(page) for page in made.pages]

    assert made.title == f"Move to one CRM {LONG}"
    for page in pages:
        assert "Move to one CRM for all the branches of" in page.rpartition(", version 2")[0][-80:]
    assert "[U+" not in pages[0]
    after = flat(made.text).partition(NOTE)[2]
    assert "such as [U+1D800]" in after
    left_out = after.partition("They are left out of headings, which read in full:")[2]
    assert left_out.count("Move to one CRM [U+1D800]") == 1


def test_a_letter_of_a_name_stays_by_its_number_wherever_it_stands() -> None:
    made = printed(f"One {LETTER} CRM", f"Chidi {LETTER}")
    first = flat(made.pages[0])

    assert made.title == "One [U+16F00] CRM"
    assert "Chidi [U+16F00] Signed on the site" in first
    after = flat(made.text).partition(NOTE)[2]
    assert "such as [U+16F00]" in after
    assert "They are left out of headings" not in after


def test_what_people_agreed_keeps_its_pictures_by_number() -> None:
    assert "Lift off [U+1D800]" in flat(printed("One CRM", scope=f"Lift off {PICTURE}").pages[0])


def test_where_everything_can_be_printed_there_is_no_note() -> None:
    assert NOTE not in printed("Łódź, Ελλάδα, Київ").text


def test_a_family_and_a_tone_of_skin_go_whole() -> None:
    family = "\U0001f469\u200d\U0001f4bb\U0001f44d\U0001f3fd"
    assert headline(f"We {family} can", family) == "We can"
    assert headline(f"{PICTURE} {PICTURE}", PICTURE) == "[U+1D800] [U+1D800]"
