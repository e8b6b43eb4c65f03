"""YAML text as plain strings, lists and mappings, with the place of every part.

No value is ever guessed at: `No`, `1.0` and `2026-11-23` stay the strings that were written. What
YAML offers beyond that (anchors, tags, merge keys, several documents) is refused, because a file
that uses it reads differently from what its author sees.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import TypeAlias

import yaml

from questionnaires.decoding import decoded, unseen
from questionnaires.phrases import phrase
from questionnaires.problems import Finding, Path, Place, Places

DEEPEST = 24  # steps from the top; dimensions within dimensions take two each

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser where there is one


@dataclass(frozen=True, slots=True)
class Document:
    """What was read. Parts in `broken` have a finding already; their values mean nothing."""

    data: dict[str, Plain] | None
    findings: tuple[Finding, ...]
    places: Places = field(default_factory=dict)
    broken: frozenset[Path] = frozenset()


def read_document(source: str | bytes) -> Document:
    """The document in a text. Never raises: what is wrong with it is among the findings."""
    text = decoded(source)
    if not isinstance(text, str):
        return Document(None, tuple(text))
    builder = _Builder(yaml.parse(text, Loader=_PARSER))
    try:
        data = builder.document()
    except _TooDeep:
        data = None
    except (yaml.YAMLError, ValueError) as error:  # ValueError: escapes beyond Unicode
        builder.findings.append(_syntax(error))
        data = None
    findings, broken = tuple(builder.findings), frozenset(builder.broken)
    return Document(data, findings, builder.places, broken)


def _syntax(error: Exception) -> Finding:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    parts = (getattr(error, "context", None), getattr(error, "problem", None))
    what = ", ".join(part for part in parts if part) or type(error).__name__
    place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Finding("syntax", (), details={"what": what}, place=place)


class _TooDeep(Exception):
    pass


class _Builder:
    """Walks the parser's events once; `places` are those of keys and of entries of lists."""

    def __init__(self, events: Iterator[yaml.Event]) -> None:
        self.findings: list[Finding] = []
        self.places: dict[Path, Place] = {(): (1, 1)}
        self.broken: set[Path] = set()
        self._events = events

    def document(self) -> dict[str, Plain] | None:
        next(self._events)  # the start of the stream
        if isinstance(next(self._events), yaml.StreamEndEvent):
            self._find("not-a-mapping", (), phrase("nothing"))
            return None
        top = self._node(next(self._events), ())
        next(self._events)  # the end of the document
        after = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            self._find("several-documents", (), None, _start(after))
            return None
        if not isinstance(top, dict):
            self._find("not-a-mapping", (), top)
            return None
        return top

    def _find(self, code: str, path: Path, value: object, place: Place | None = None) -> None:
        self.findings.append(Finding(code, path, value, place=place or self.places[path]))

    def _node(self, event: yaml.Event, path: Path) -> Plain:
        self.places.setdefault(path, _start(event))
        if len(path) > DEEPEST:
            self._find("too-deep", path, None)
            raise _TooDeep
        self._refuse_extras(event, path)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        return self._text(event, path)

    def _refuse_extras(self, event: yaml.Event, path: Path) -> None:
        name = getattr(event, "anchor", None)
        if isinstance(event, yaml.AliasEvent):
            self._find("alias", path, f"*{name}", _start(event))
            self.broken.add(path)
        elif name is not None:
            self._find("alias", path, f"&{name}", _start(event))
        if getattr(event, "tag", None) is not None:
            self._find("tag", path, getattr(event, "tag", None), _start(event))

    def _text(self, event: yaml.Event, path: Path) -> str:
        text = event.value if isinstance(event, yaml.ScalarEvent) else ""
        if what := unseen(text):
            self._find("control-character", path, what, _start(event))
        return text

    def _sequence(self, path: Path) -> list[Plain]:
        entries: list[Plain] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            entries.append(self._node(event, (*path, len(entries))))
        return entries

    def _mapping(self, path: Path) -> dict[str, Plain]:
        entries: dict[str, Plain] = {}
        first: dict[str | Decimal, Place] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            line, column = place = _start(event)
            key = self._key(event, path)
            if key is not None and self._is_new(key, path, place, first):
                self.places[*path, key] = place
                entries[key] = self._node(next(self._events), (*path, key))
            else:
                self._node(next(self._events), (*path, f"?{line}:{column}"))  # read, not kept
        return entries

    def _key(self, event: yaml.Event, path: Path) -> str | None:
        """The key that this event opens; None where there is none to keep its value under."""
        line, column = place = _start(event)
        if not isinstance(event, yaml.ScalarEvent):
            self.findings.append(Finding("key-not-plain", path, place=place))
            self._node(event, (*path, f"?{line}:{column}"))
            return None
        key_path = (*path, event.value)
        self._refuse_extras(event, key_path)
        if event.value == "<<":
            self._find("merge-key", key_path, event.value, place)
            return None
        return self._text(event, key_path)

    def _is_new(
        self, key: str, path: Path, place: Place, first: dict[str | Decimal, Place]
    ) -> bool:
        before = first.setdefault(_identity(key), place)
        if before is not place:
            details = {"first": before[0]}
            self.findings.append(Finding("repeated-key", (*path, key), key, details, place))
        return before is place


def _start(event: yaml.Event) -> Place:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _identity(key: str) -> str | Decimal:
    """Levels are the same key however they are written: 4 and 4.0."""
    try:
        number = Decimal(key)
    except InvalidOperation:
        return key
    return number if number.is_finite() else key
