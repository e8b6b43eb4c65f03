"""`python -m assessment.reports.wording check` finds messages that are unknown, unused or wrong.

`... update` writes the template anew and brings every catalogue up to it.
"""

import sys
from pathlib import Path

from babel.messages.pofile import read_po, write_po

from assessment.reports.wording.extraction import (
    TEMPLATE,
    Malformed,
    Use,
    problems,
    product,
    template,
    uses,
)
from assessment.reports.wording.languages import LOCALES


def main(arguments: list[str]) -> int:
    """Check or update; 0 where all is well, 1 with what is wrong, 2 where neither was asked."""
    if arguments not in (["check"], ["update"]):
        sys.stderr.write("Say: python -m assessment.reports.wording check, or update\n")
        return 2
    try:
        found = list(uses(product()))
    except Malformed as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if arguments == ["update"]:
        _update(found)
    wrong = [
        *_wrong_template(found),
        *(one for file in _catalogues() for one in problems(file, found)),
    ]
    sys.stderr.writelines(f"{one}\n" for one in wrong)
    return int(bool(wrong))


def _catalogues() -> list[Path]:
    return sorted(LOCALES.glob("*.po"))


def _wrong_template(found: list[Use]) -> list[str]:
    if TEMPLATE.exists() and TEMPLATE.read_text(encoding="utf-8") == template(found):
        return []
    return [f"{TEMPLATE.name} is not what the code says. Run: make messages"]


def _update(found: list[Use]) -> None:
    TEMPLATE.write_text(template(found), encoding="utf-8")
    with TEMPLATE.open("rb") as content:
        newest = read_po(content)
    for file in _catalogues():
        with file.open("rb") as content:
            catalogue = read_po(content, locale=file.stem.replace("-", "_"))
        catalogue.update(newest, no_fuzzy_matching=True)
        with file.open("wb") as content:
            write_po(content, catalogue, width=100, ignore_obsolete=True, include_lineno=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
