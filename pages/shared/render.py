"""Blocks on the screen: the one place that knows how each kind of them looks in Streamlit."""

from collections.abc import Iterable

import streamlit as st

from assessment.messages import Value, msg
from assessment.reports.blocks import (
    Block,
    Bullets,
    Chart,
    Definition,
    Fold,
    Group,
    Heading,
    Notice,
    Paragraph,
    Quote,
    Table,
    Title,
)
from pages.shared import look, picture
from pages.shared.reader import text
from pages.shared.text import plain


def render(blocks: Iterable[Block]) -> None:
    """Show the blocks in the reader's language, one below the other; no text in them is markup.

    A group is a container whose key is its id, for the rules of the look to lay out.
    """
    for one in blocks:
        match one:
            case Group():
                with st.container(key=one.id):
                    render(one.blocks)
            case Fold():
                with st.expander(_plain(one.title), type="compact" if one.small else "default"):
                    render(one.blocks)
            case Chart():
                _chart(one)
            case Table():
                st.table(_rows(one), border="horizontal")
            case Notice():
                st.info(_plain(one.text))
            case _:
                _text(one)


def _text(of: Block) -> None:
    match of:
        case Title():
            look.title(_plain(of.text))
        case Heading():
            st.header(_plain(of.text), anchor=False)
        case Paragraph():
            (st.caption if of.aside else st.markdown)(_plain(of.text))
        case Bullets():
            st.markdown(_listed(of.items))
        case Definition():
            st.markdown(_definition(of))
        case Quote():
            st.caption(_plain(msg("{field}: {text}", field=of.label, text=of.words)))
        case _:
            raise TypeError(f"no picture of {type(of).__name__}")


def _plain(of: Value) -> str:
    return plain(text(of))


def _listed(items: Iterable[Value]) -> str:
    return "\n".join(f"- {_plain(one)}" for one in items)


def _definition(of: Definition) -> str:
    said = f"**{_plain(of.term)}**" + ("" if of.text is None else f" {_plain(of.text)}")
    if of.items:
        said += f"\n\n{_listed(of.items)}"
    return said if of.note is None else f"{said}  \n:small[{_plain(of.note)}]"


def _chart(of: Chart) -> None:
    with st.container(key=of.id):
        picture.show(of.picture, of.id)
    if of.table:
        picture.table(_rows(of.table))


def _rows(of: Table) -> list[dict[str, str]]:
    titles = [_plain(one.title) for one in of.columns]
    return [
        {
            title: "" if cell is None else _plain(cell)
            for title, cell in zip(titles, row, strict=True)
        }
        for row in of.rows
    ]
