"""The pages of an agreement as pictures."""

import json
from io import BytesIO

import typst
from PIL import Image

from assessment.reports.agreement import AgreementPaper
from assessment.reports.documents.agreement_content import content
from assessment.reports.documents.printable import printable
from assessment.reports.documents.typesetting import TEMPLATES, each_text
from assessment.reports.wording import Wording


def pictures(paper: AgreementPaper, worded: Wording) -> list[Image.Image]:
    """Each page in shades of grey, 50 points to an inch."""
    values = each_text(content(paper, worded), printable)
    template = str(TEMPLATES / "agreement.typ")
    compiler = typst.Compiler(template, root=str(TEMPLATES), ignore_system_fonts=True)
    made: object = compiler.compile(format="png", ppi=50, sys_inputs={"paper": json.dumps(values)})
    assert isinstance(made, list)
    return [Image.open(BytesIO(one)).convert("L") for one in made]
