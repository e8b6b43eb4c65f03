"""Typesetting: a template of ours, and values that are set as text, to a tagged PDF (PDF/UA-1).

For one text and one version of typst it is always the same, byte for byte, as long as the fonts
that typst brings along have all its letters; where they have not, the machine's fonts help out, and
what none of them can draw is spelled out by its number, or left out of headlines and said once.
"""

import json
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final
from unicodedata import category

from assessment.domain.directions import spelled
from assessment.reports.documents.printable import headline, printable

if TYPE_CHECKING:
    import typst

    from assessment.reports.wording import Wording

Content = object  # of dicts, lists, strings, numbers and booleans
TEMPLATES = Path(__file__).parent
STANDARD: Final = "ua-1"
# The countries that print on it, as CLDR has them; the others have A4.
LETTER = frozenset(
    ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"]
)
UNDRAWN = re.compile(r'the text `"(.*?)"` could not be displayed', re.DOTALL)
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
MARKS = {"Cf", "Mn"}  # categories of what joins or turns letters, and is no sign by itself
Headlines = Mapping[str, str]
NONE: Headlines = {}
_turn = Lock()  # a compiler does one thing at a time


def typeset(
    template: str, whole: Mapping[str, Content], at: datetime, headlines: Headlines = NONE
) -> bytes:
    """The values, set by the template of that name; `at` stands in the file as its time.

    `headlines`: the values out of which pictures are left that nothing can draw, each with the
    value that says it in full; those the template is given as `unprinted`.

    Raises:
        typst.TypstError: the template does not take such values.
    """
    try:
        return _set(template, _printed(whole, headlines), at, machine_fonts=False)
    except Undrawn:
        pass
    spelled_out: frozenset[str] = frozenset()
    while True:  # each time round more is spelled out, and nothing in the end is left but ASCII
        shown = _printed(whole, headlines, spelled_out)
        try:
            return _set(template, shown, at, machine_fonts=True)
        except Undrawn as missing:
            if missing.characters <= spelled_out:
                raise
            spelled_out |= missing.characters


def _printed(
    whole: Mapping[str, Content], headlines: Headlines, missing: frozenset[str] = frozenset()
) -> dict[str, Content]:
    body, short = partial(printable, missing=missing), partial(headline, missing=missing)
    shown = {
        name: each_text(value, short if name in headlines else body)
        for name, value in whole.items()
    }
    full = {name: each_text(whole[name], body) for name in headlines.values()}
    signs = sorted(spelled(one) for one in missing if category(one) not in MARKS)
    left_out = [text for name, text in full.items() if text != shown[name]]
    return {**shown, "unprinted": {"signs": signs[:1], "headlines": left_out}}


def language(worded: "Wording") -> dict[str, Content]:
    """The language and the region of a text and the size of its paper, as a template takes them."""
    locale = worded.locale
    return {
        "lang": locale.language,
        "region": (locale.territory or "").lower() or None,
        "size": paper_size(worded),
    }


def paper_size(worded: "Wording") -> str:
    """The paper on which its reader prints, by the name that typst has for it."""
    return "us-letter" if (worded.region or worded.locale.territory) in LETTER else "a4"


def each_text(of: Content, change: Callable[[str], str]) -> Content:
    """The same content with every string in it changed.

    >>> each_text({"a": ["x", 1]}, str.upper)
    {'a': ['X', 1]}
    """
    match of:
        case str():
            return change(of)
        case dict():
            return {key: each_text(value, change) for key, value in of.items()}
        case list() | tuple():
            return [each_text(value, change) for value in of]
        case _:
            return of


class Undrawn(Exception):
    """No font at hand has these characters."""

    def __init__(self, characters: frozenset[str]) -> None:
        super().__init__(f"{len(characters)} characters in no font")
        self.characters = characters


def _set(template: str, whole: Content, at: datetime, *, machine_fonts: bool) -> bytes:
    import typst

    values = {"paper": json.dumps(whole, ensure_ascii=False)}
    try:
        with _turn:
            made = _compiler(template, machine_fonts=machine_fonts).compile(
                format="pdf",
                sys_inputs=values,
                pdf_standards=STANDARD,
                timestamp=at.replace(microsecond=0),
            )
    except typst.TypstError as error:
        characters = undrawn(str(error.diagnostic))
        if not characters:
            raise
        raise Undrawn(characters) from None
    if not isinstance(made, bytes):
        raise TypeError(f"typst made {type(made).__name__}, not one PDF")
    return made


@cache
def _compiler(template: str, *, machine_fonts: bool) -> "typst.Compiler":
    import typst

    return typst.Compiler(
        str(TEMPLATES / template), root=str(TEMPLATES), ignore_system_fonts=not machine_fonts
    )


def undrawn(report: str) -> frozenset[str]:
    r"""The characters that typst found in no font.

    It names whole clusters, of which a mark without its letter may be all that is missing. What
    is ASCII is in every font.

    >>> sorted(undrawn('the text `"a\\u{7}"` could not be displayed with font'))
    ['\x07']
    """
    clusters = [
        ESCAPED.sub(lambda number: chr(int(number[1], 16)), found)
        for found in UNDRAWN.findall(report)
    ]
    return frozenset(one for cluster in clusters for one in _at_fault(cluster))


def _at_fault(cluster: str) -> list[str]:
    """The marks and modifiers in it, if there are any; else all that is beyond ASCII."""
    beyond = [one for one in cluster if not (one.isascii() and one.isprintable())]
    modifiers = [one for one in beyond if category(one)[0] == "M" or category(one) in {"Sk", "Cf"}]
    return modifiers or beyond
