"""What a visitor sees: the elements that a page has sent, kept and dropped as a browser does it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from google.protobuf.message import Message  # type: ignore[import-untyped] # it ships no types
from streamlit.proto.Delta_pb2 import Delta

from tests.load.widget import Widget

Path = tuple[int, ...]  # the first number is the container: main, sidebar, event, bottom

TEXT_FIELDS = frozenset(
    {"title", "label", "body", "text", "message", "code_text", "options", "captions", "content"}
    | {"delta", "name", "alt"}
)
MARKUP = re.compile(r"<(style|script)\b.*?</\1\s*>|<[^>]*>", re.DOTALL | re.IGNORECASE)


class NotOnScreen(LookupError):
    """The visitor looked for something that the page does not show."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the script: of the whole page, or of the named fragments alone."""

    id: str = ""
    fragments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """An element or a block: its kind, its message, and which run, fragment and script sent it."""

    kind: str
    message: Message
    run: str
    fragment: str
    script: str
    is_block: bool = False


class Screen:
    """The page by delta path. Parts that a run did not send again go when the run ends."""

    def __init__(self) -> None:
        self._parts: dict[Path, Part] = {}
        self._run = Run()

    def begin(self, run: Run) -> None:
        """A run starts; what it sends belongs to it."""
        self._run = run

    def place(self, path: Path, delta: Delta, script: str = "") -> None:
        """Put what the delta brings at its path. Transient elements (a spinner) are not kept."""
        what = delta.WhichOneof("type")
        if what not in {"new_element", "add_block"}:
            return
        whole: Message = getattr(delta, what)
        kind = whole.WhichOneof("type") or "container"
        is_block = what == "add_block"
        before = self._parts.get(path)
        if before is not None and (before.kind, before.is_block) != (kind, is_block):
            self._drop_below(path)
        self._parts[path] = Part(kind, whole, self._run.id, delta.fragment_id, script, is_block)

    def finish(self) -> None:
        """The run ended: drop what it should have sent again and did not."""
        gone: set[Path] = set()
        for path in sorted(self._parts):
            if any(path[:depth] in gone for depth in range(1, len(path))) or self._is_stale(path):
                gone.add(path)
        for path in gone:
            del self._parts[path]

    def keep_only(self, script: str) -> None:
        """Another page comes: only what the entry script sent itself stays."""
        self._parts = {path: one for path, one in self._parts.items() if one.script == script}

    def __iter__(self) -> Iterator[Part]:
        """Every part in reading order: main, sidebar, dialogs, bottom."""
        for path in sorted(self._parts):
            yield self._parts[path]

    def widgets(self, kind: str = "", key_starts: str = "") -> list[Widget]:
        """The widgets in reading order, of one kind and with keys of one beginning if given."""
        return [
            widget
            for part in self
            if not part.is_block and kind in {"", part.kind}
            for widget in Widget.of(part.kind, part.message, part.fragment, part.script)
            if widget.key.startswith(key_starts)
        ]

    def widget(self, name: str) -> Widget:
        """The widget with this user key, or else with this label.

        Raises:
            NotOnScreen: there is none; says which there are.
        """
        widgets = self.widgets()
        for widget in widgets:
            if widget.key == name:
                return widget
        for widget in widgets:
            if widget.label == name:
                return widget
        known = ", ".join(repr(widget.key or widget.label) for widget in widgets) or "none"
        raise NotOnScreen(f"no widget {name!r}; the page has {known}")

    @property
    def text(self) -> str:
        """All that can be read on the page, a line for each piece, labels and options included."""
        return "\n".join(line for part in self for line in _lines(part))

    @property
    def exceptions(self) -> list[str]:
        """The errors that the page shows in a red box with a traceback, as "Type: message"."""
        shown = [part.message.exception for part in self if part.kind == "exception"]
        return [f"{one.type}: {one.message}" for one in shown if not one.is_warning]

    def _drop_below(self, top: Path) -> None:
        below = [path for path in self._parts if path[: len(top)] == top and path != top]
        for path in below:
            del self._parts[path]

    def _is_stale(self, path: Path) -> bool:
        part = self._parts[path]
        if part.run == self._run.id or part.kind == "toast":
            return False
        if not self._run.fragments:
            return True
        return self._is_inside_run(path) and (part.is_block or bool(part.fragment))

    def _is_inside_run(self, path: Path) -> bool:
        above = (self._parts.get(path[:depth]) for depth in range(1, len(path)))
        return any(
            part is not None and part.run == self._run.id and part.fragment in self._run.fragments
            for part in above
        )


def _lines(part: Part) -> Iterator[str]:
    if part.kind == "html":
        yield _read(part.message.html.body)
    else:
        yield from _words(part.message)


@lru_cache(maxsize=64)
def _read(html: str) -> str:
    """The style of a page comes again with every run of it."""
    return MARKUP.sub("", html).strip()


def _words(message: Message) -> Iterator[str]:
    for field, value in message.ListFields():
        for one in value if field.is_repeated else (value,):
            if isinstance(one, Message):
                yield from _words(one)
            elif isinstance(one, str) and field.name in TEXT_FIELDS:
                yield one
