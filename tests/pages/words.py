"""Every word that a page shows: in its texts, labels, options, tables, tooltips and pictures."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from streamlit.proto.Block_pb2 import Block as BlockProto
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Node

# What nobody reads: ids, addresses, names of icons, of kinds and of colours.
UNREAD = {"id", "form_id", "icon", "page", "page_script_hash", "query_string", "url", "user_key"}
UNREAD |= {"spec", "config", "theme", "format", "language", "css_classes", "element_id", "type"}
UNREAD |= {"default", "raw_values", "set_value", "fragment_id", "tag", "data", "value_field"}
UNREAD |= {"string_value", "selection_mode", "mime", "color", "live", "deferred_file_id"}
ESCAPES = re.compile(r"\\(?=\W)|[*#`\N{WORD JOINER}]")
MARKUP = re.compile(r":material/\w+:|:small(?=\[)|https?://\S+")  # icons, directives, addresses
UNREAD_HTML = {"style", "script"}
READ_ATTRIBUTES = {"aria-label", "title", "alt", "placeholder"}
TABLES = {"arrow_table", "table", "arrow_data_frame"}
IN_A_PICTURE = {"text", "hovertext", "ticktext", "customdata", "alt"}


def words_of(screen: AppTest) -> list[str]:
    """Every text of a page, without its markup."""
    texts = (text for node in screen._tree for text in _texts(node))
    return [MARKUP.sub("", ESCAPES.sub("", text)) for text in texts]


def _texts(node: Node) -> Iterator[str]:
    proto = getattr(node, "proto", None)
    if proto is None or is_hidden(node):
        return
    if isinstance(proto, BlockProto):
        if block := proto.WhichOneof("type"):
            yield from _strings(getattr(proto, block))
        return
    match node.type:
        case "html":
            yield from _Html.texts(proto.body)
        case kind if kind in TABLES:
            yield from _cells(node)
        case "plotly_chart":
            yield proto.alt
            yield from _in_picture(json.loads(proto.spec))
        case "code":
            return  # private links
        case _:
            yield from _strings(proto)


def is_hidden(node: Node) -> bool:
    """Whether it is the browser's copy of what is stored, which nobody sees."""
    return str(getattr(node, "key", None)).endswith(".browser-copy")


def _strings(proto: Any) -> Iterator[str]:
    for field, value in proto.ListFields():
        if field.name in UNREAD:
            continue
        for one in value if field.is_repeated else (value,):
            if isinstance(one, str):
                yield one
            elif hasattr(one, "ListFields"):
                yield from _strings(one)


def _cells(node: Any) -> Iterator[str]:
    table = node.value
    yield from map(str, table.columns)
    yield from (str(cell) for cell in table.to_numpy().ravel())


def _in_picture(part: object, name: str = "") -> Iterator[str]:
    if isinstance(part, dict):
        for key, inside in part.items():
            if key != "name" or _names_its_trace(part):
                yield from _in_picture(inside, "text" if key == "name" else key)
    elif isinstance(part, list):
        for inside in part:
            yield from _in_picture(inside, name)
    elif isinstance(part, str) and name in IN_A_PICTURE:
        yield from _Html.texts(part)


def _names_its_trace(part: dict[str, Any]) -> bool:
    """Whether a trace's name is read when somebody points at it."""
    silent = part.get("hoverinfo") == "skip" or "<extra></extra>" in part.get("hovertemplate", "")
    return "type" in part and not silent


class _Html(HTMLParser):
    """Collects what is read of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.within: list[str] = []

    @classmethod
    def texts(cls, body: str) -> list[str]:
        parser = cls()
        parser.feed(body)
        return parser.found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.within.append(tag)
        self.found += [value or "" for name, value in attrs if name in READ_ATTRIBUTES]

    def handle_endtag(self, tag: str) -> None:
        if tag in self.within:
            while self.within.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not UNREAD_HTML & set(self.within):
            self.found.append(data)
