"""What an author is told: a code, the place, the value as found, and what to do about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import Formatter

from questionnaires.catalogue import CATALOGUE, Severity
from questionnaires.phrases import Choices, Detail, Phrase, phrase

Path = tuple[str | int, ...]
Place = tuple[int, int]  # line and column, from 1
Places = Mapping[Path, Place]

LONGEST_VALUE = 60


def shown(value: object) -> Detail:
    r"""A value on one line, quoted, unprintable characters escaped, cut to a sensible length.

    >>> shown("No")
    "'No'"
    >>> shown("two\nlines")
    "'two\\nlines'"
    """
    if isinstance(value, Phrase | Choices):
        return value
    if isinstance(value, Mapping):
        return phrase("a mapping of {count}", count=len(value))
    if isinstance(value, list | tuple):
        return phrase("a list of {count}", count=len(value))
    text = repr(value[: LONGEST_VALUE + 1] if isinstance(value, str) else str(value))
    return text if len(text) <= LONGEST_VALUE + 2 else f"{text[:LONGEST_VALUE]}…'"


def dotted(path: Path) -> str:
    """A path for people: `items[2].anchors.4`.

    >>> dotted(("items", 2, "anchors", "4"))
    'items[2].anchors.4'
    """
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return repr(text.removeprefix(".")[:200])[1:-1]


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem not yet put into words.

    `details` fill the words of the catalogue; a path among them is told as the line it is on.
    """

    code: str
    path: Path
    value: object = None
    details: Mapping[str, object] = field(default_factory=dict)
    place: Place | None = None  # where it differs from the place of the path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend. Sorted by file, line and column; line 0 is the whole file."""

    file: str
    line: int
    column: int
    code: str
    path: str
    message: Phrase = field(compare=False)
    value: Detail = field(compare=False)  # "" where there is none
    remedy: Phrase = field(compare=False)
    severity: Severity

    def __str__(self) -> str:
        where = f" at {self.path}" if self.path else ""
        value = f"value {self.value}; " if self.value else ""
        return (
            f"{self.file}:{self.line}: {self.code} {self.message}{where} ({value}"
            f"remedy: {self.remedy})"
        )


def problem(finding: Finding, file: str, places: Places | None = None) -> Problem:
    """The finding in the catalogue's words, at the nearest place that is known for its path."""
    kind = CATALOGUE[finding.code]
    known = places or {}
    line, column = finding.place or _nearest(finding.path, known)
    value = "" if finding.value is None else shown(finding.value)
    words = {"value": value}
    for name, detail in finding.details.items():
        words[name] = _detail(_nearest(detail, known)[0] if isinstance(detail, tuple) else detail)
    return Problem(
        file=repr(file)[1:-1],
        line=line,
        column=column,
        code=finding.code,
        path=dotted(finding.path),
        message=_filled(kind.message, words),
        value=value,
        remedy=_filled(kind.remedy, words),
        severity=kind.severity,
    )


def _nearest(path: Path, places: Places) -> Place:
    for length in range(len(path), -1, -1):
        if path[:length] in places:
            return places[path[:length]]
    return (0, 0)


def _filled(text: str, words: Mapping[str, Detail]) -> Phrase:
    names = [name for _, name, _, _ in Formatter().parse(text) if name]
    return Phrase(text, tuple((name, words[name]) for name in dict.fromkeys(names)))


def _detail(of: object) -> Detail:
    """A value as it is said: numbers of lines and levels as they stand in the file."""
    if isinstance(of, Phrase):
        values = tuple((name, _detail(value)) for name, value in of.values)
        return Phrase(of.text, values, of.plural, of.count)
    if isinstance(of, Choices):
        return Choices(tuple(map(_on_one_line, of.names)), of.empty)
    return _on_one_line(str(of))


def _on_one_line(text: str) -> str:
    return "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in text)
