"""Text is text: Markdown finds nothing to interpret."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

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
