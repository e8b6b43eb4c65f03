"""Text is text: Markdown finds nothing to interpret."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from assessment.reports.documents.printable import printable
from pages.shared.reader import plain

HOSTILE = [
    "# heading",
    "- item",
    "1. item",
    "1) item",
    "> quote",
    "    code",
    "**bold** _it_ ~~no~~",
    "[link](http://x)",
    "![image](http://x)",
    "<b>html</b>",
    "<script>alert(1)</script>",
    "`code`",
    "$x^2$",
    ":red[colour]",
    ":material/home:",
    ":smile:",
    "a | b\n--|--\n1 | 2",
    "http://example.org",
    "www.example.org",
    "me@example.org",
    "&lt;b&gt;",
    "***",
    "a\n\nb",
    "```\ncode\n```",
    "[ref]: http://x",
    "\\",
    "\u202eright to left",
]
DULL = {"paragraph_open", "paragraph_close", "inline", "text", "softbreak", "hardbreak"}


def kinds(markdown: str) -> set[str]:
    """Every kind of token that CommonMark with tables, strikethrough and links finds."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    tokens = parser.parse(markdown)
    return {token.type for outer in tokens for token in (outer, *(outer.children or ()))} - {
        "text_special"
    }


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_is_interpreted(text: str) -> None:
    assert kinds(plain(text)) <= DULL


@given(st.text(max_size=80))
def test_no_text_at_all_is_interpreted(text: str) -> None:
    assert kinds(f"said {plain(text)}") <= DULL


def test_what_has_a_meaning_for_streamlit_alone_is_escaped() -> None:
    assert plain("$x$ :red[a] :smile:") == r"\$x\$ \:red\[a\] \:smile\:"


def test_control_characters_are_shown_as_such() -> None:
    assert plain("a\0b") == "a\ufffdb"


def test_a_bare_address_is_broken_so_that_it_stays_text() -> None:
    assert "http:" not in plain("http://x").replace("\\", "").replace("\u2060", "|")[:5]


@pytest.mark.parametrize("mark", [*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"])
def test_a_mark_that_turns_the_direction_around_is_spelled_out_as_on_paper(mark: str) -> None:
    shown = plain(f"later{mark} gnirts").replace("\\", "")
    assert mark not in shown
    assert shown == printable(f"later{mark} gnirts")


def test_marks_that_only_say_which_way_a_letter_is_read_stay() -> None:
    assert plain("שלום\u200f ab\u200e") == "שלום\u200f ab\u200e"
