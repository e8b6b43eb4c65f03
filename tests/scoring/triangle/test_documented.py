"""The page on the triangle's methods says what is computed."""

import re
from dataclasses import asdict
from pathlib import Path

from scoring.triangle import DEFAULT, Code

PAGE = (Path(__file__).parents[3] / "docs/triangle-methods.md").read_text(encoding="utf-8")


def test_every_tolerance_is_listed_with_its_default() -> None:
    listed = re.findall(r"^\| `(\w+)` \| ([\d.]+) \|", PAGE, re.MULTILINE)
    assert {name: float(value) for name, value in listed} == asdict(DEFAULT)


def test_every_contradiction_is_listed() -> None:
    listed = re.findall(r"^\| (K\d+) \|", PAGE, re.MULTILINE)
    assert listed == sorted([*Code, "K10"], key=lambda code: int(code[1:]))
