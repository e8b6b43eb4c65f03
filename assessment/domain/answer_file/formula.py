"""Formulas: a cell that a spreadsheet would compute is written so that it stays text.

A leading apostrophe is put before what starts like a formula (OWASP, "CSV Injection"), and before
what already looks as if that had been done, so that reading undoes exactly this and nothing else.
"""

import re

# The second four are the full-width forms that some spreadsheets compute as well.
_ACTIVE = re.compile(r"'*[=+\-@\t\r\n\0＝＋－＠]")  # noqa: RUF001 - these very characters are meant
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def neutral(text: str) -> str:
    """The text as a cell; a plain number stays a number.

    >>> neutral("=1+1"), neutral("-2"), neutral("-2+1"), neutral("'=1")
    ("'=1+1", '-2', "'-2+1", "''=1")
    """
    if _NUMBER.fullmatch(text) or not _ACTIVE.match(text):
        return text
    return f"'{text}"


def original(cell: str) -> str:
    """The text that `neutral` made this cell of; any other cell as it is.

    >>> original("'=1+1"), original("-2"), original("'quoted'")
    ('=1+1', '-2', "'quoted'")
    """
    return cell[1:] if cell.startswith("'") and _ACTIVE.match(cell) else cell
