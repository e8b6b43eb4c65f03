"""Every message in the code, collected into the template of the catalogues, and checked."""

import ast
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from assessment.messages import NAME
from assessment.reports.wording.languages import LOCALES

ROOT = Path(__file__).parent.parent.parent.parent
SOURCES = ("assessment", "pages", "questionnaires")
TEMPLATE = LOCALES / "waypoint.pot"
# So many texts come first in a call: of messages, and of what stands below these.
TEXTS = {"msg": 1, "plural": 2, "Broken": 1, "Statement": 1, "phrase": 1, "several": 2}
PLURALS = {"plural", "several"}
OWN_VALUES = {"count"}  # what a plural is told, whether or not its texts name it


@dataclass(frozen=True, slots=True)
class Use:
    """One place in the code where a message is made."""

    texts: tuple[str, ...]
    values: frozenset[str]
    context: str
    place: tuple[str, int]  # the file below the root, and the line


class Malformed(Exception):
    """A message that cannot be collected, or a translation that does not fit; with its place."""


def uses(files: Iterable[Path]) -> Iterator[Use]:
    """Every message in these files.

    Raises:
        Malformed: a text is not written out, or has other names than it is given values.
    """
    for file in files:
        place = file.relative_to(ROOT).as_posix() if file.is_relative_to(ROOT) else str(file)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id=function)) if function in TEXTS:
                    yield _use(node, function, place)
                case ast.Call(func=ast.Name(id="Kind"), args=[ast.Constant(), ast.Constant(), *_]):
                    yield from _kind(node, place)


def product() -> list[Path]:
    """The files in which the product makes its messages."""
    return sorted(file for folder in SOURCES for file in (ROOT / folder).rglob("*.py"))


def template(of: Iterable[Use]) -> str:
    """The template of the catalogues, as it is kept.

    >>> "msgid" in template([Use(("Overall",), frozenset(), "", ("a.py", 1))])
    True
    """
    found = Catalog(project="Waypoint", fuzzy=False)
    for one in sorted(of, key=lambda use: (use.place[0], use.texts)):
        words = one.texts[0] if len(one.texts) == 1 else one.texts
        found.add(words, locations=[one.place], context=one.context or None)
    written = BytesIO()
    write_po(written, found, width=100, omit_header=True, include_lineno=False)
    return written.getvalue().decode()


def problems(catalogue: Path, of: Iterable[Use]) -> Iterator[str]:
    """What is wrong with a catalogue: entries that the code has not, or without, or other names."""
    known = {(one.texts[0], one.context): one for one in of}
    with catalogue.open("rb") as content:
        read = read_po(content, locale=catalogue.stem.replace("-", "_"))
    entries = {(_first(one.id), one.context or ""): one for one in read if one.id}
    for text, _ in sorted(known.keys() - entries.keys()):
        yield f"{catalogue.name}: {text!r} is missing. Run: make messages"
    for text, _ in sorted(entries.keys() - known.keys()):
        yield f"{catalogue.name}: nothing in the code says {text!r}. Run: make messages"
    for key in sorted(known.keys() & entries.keys()):
        string = entries[key].string or ""
        said = _names((string,) if isinstance(string, str) else string)
        for name in sorted(said - _names(known[key].texts) - OWN_VALUES):
            yield f"{catalogue.name}: {key[0]!r} has no value {{{name}}}"


def _first(texts: str | Sequence[str]) -> str:
    return texts if isinstance(texts, str) else texts[0]


def _names(texts: Iterable[str]) -> set[str]:
    return {name for text in texts for name in NAME.findall(text)}


def _kind(call: ast.Call, place: str) -> Iterator[Use]:
    """A problem of an instrument's file and its remedy; whatever finds it has their values."""
    for text in map(_text, call.args[:2]):
        if text is not None:
            yield Use((text,), frozenset(_names([text])), "", (place, call.lineno))


def _use(call: ast.Call, function: str, place: str) -> Use:
    texts = [text for text in map(_text, call.args) if text is not None]
    named = {one.arg: one.value for one in call.keywords if one.arg}
    context = _text(named.pop("context", ast.Constant("")))
    wrong = _wrong(texts, named.keys(), function)
    if len(texts) != len(call.args) or len(texts) != TEXTS[function] or context is None:
        wrong = "write the texts out"
    elif len(named) < sum(one.arg != "context" for one in call.keywords):
        wrong = "name every value"
    if wrong:
        raise Malformed(f"{place}:{call.lineno}: {wrong}")
    return Use(tuple(texts), frozenset(named), context or "", (place, call.lineno))


def _wrong(texts: Sequence[str], given: AbstractSet[str], function: str) -> str:
    """Why a call's texts and values do not agree; empty where they do."""
    names = _names(texts)
    if any("{" in NAME.sub("", text) for text in texts):
        return "a name in braces has small letters and _ alone"
    if missing := names - given:
        return f"no value for {', '.join(sorted(missing))}"
    if idle := given - names - (OWN_VALUES if function in PLURALS else set()):
        return f"no place for {', '.join(sorted(idle))}"
    return ""


def _text(node: ast.expr) -> str | None:
    """A text that is written out; None for anything that is worked out."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
