"""The triangle in the library: every rule that scoring knows is there, as the docs have it."""

import re
from pathlib import Path

from assessment.reports.blocks import Bullets, walk
from assessment.reports.views.triangle import FOUND, triangle
from scoring.triangle import DEFAULT
from scoring.triangle.contradictions import Code

METHODS = Path("docs/triangle-methods.md").read_text(encoding="utf-8")


def test_every_contradiction_that_scoring_knows_has_its_rule() -> None:
    named = [str(code) for code in FOUND]
    listed = {
        one for block in walk(triangle()) if isinstance(block, Bullets) for one in block.items
    }
    assert set(FOUND.values()) <= listed
    assert set(map(str, Code)) | {"K10"} == set(named)
    assert named == sorted(named, key=lambda code: int(code[1:]))
    assert re.findall(r"^\| (K\d+) \|", METHODS, re.MULTILINE) == named


def test_the_number_of_decisions_is_that_of_the_scoring() -> None:
    assert f"from {DEFAULT.decisions} decisions on" in str(FOUND["K10"])
