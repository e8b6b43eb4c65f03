"""Names that run from right to left on paper: they turn nothing around them."""

import json
from dataclasses import replace

import pytest

from assessment.domain.directions import set_apart
from assessment.domain.triangle.project import Sponsor
from assessment.reports.documents import agreement_pdf
from assessment.reports.documents.agreement_content import content
from assessment.reports.wording import wording
from tests.reports.documents.reader import Pdf
from tests.reports.documents.test_agreement import PROJECT, paper, proposed


@pytest.mark.parametrize(
    "name", ["\u05d1\u05df", "\u0623\u062d\u0645\u062f"], ids=["Hebrew", "Arabic"]
)
def test_a_name_that_runs_from_right_to_left_is_printed_and_moves_nothing_around_it(
    name: str,
) -> None:
    people = (Sponsor(id="a", name=name), Sponsor(id="b", name="Ben"))
    made = paper(proposed(), PROJECT.model_copy(update={"sponsors": people}))
    marked = json.dumps(content(made, replace(wording(), apart=set_apart)), ensure_ascii=False)
    assert f"\u2068{name}\u2069" in marked
    assert "\u2068Ben" not in marked
    printed = "".join(Pdf(agreement_pdf(made, wording())).pages)
    assert "U+2068" not in printed
    assert "\u2068" not in printed
    assert any(one in printed for one in (name, name[::-1], *map(spelled_out, [name])))


def spelled_out(name: str) -> str:
    """As it is printed where no font at hand has its letters."""
    return "".join(f"[U+{ord(one):04X}]" for one in name)
