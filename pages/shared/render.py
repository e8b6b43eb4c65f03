"""Blocks on the screen: the one place that knows how each kind of them looks in Streamlit."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from html import escape
from importlib import import_module
from types import MappingProxyType
from typing import Literal

import streamlit as st

from assessment.messages import Message, Value, msg
from assessment.reports.blocks import (
    Block,
    Bullets,
    Chart,
    Code,
    Definition,
    Fold,
    Group,
    Heading,
    Notice,
    Paragraph,
    Picture,
    Quote,
    Step,
    Steps,
    Table,
    Title,
)
from assessment.reports.charts.plotly import CONFIG, TRIANGLES, figure
from pages.shared import look
from pages.shared.reader import plain, text

STEP = (
    '<li class="{state}"{here}><i aria-hidden="true">{mark}</i><b>{name}</b> '
    "<span>{state_name}</span><small>{text}</small></li>"
)
HERE = ' aria-current="step"'
Kind = Literal["default", "compact"]
Controls = Mapping[str, Callable[[], None]]  # what draws something below a block, by its id
NO_CONTROLS: Controls = MappingProxyType({})

# Whole before a figure is made: plotly takes a pandas that another thread has half imported.
import_module("pandas")


def render(
    blocks: Iterable[Block], controls: Controls = NO_CONTROLS, notes: Message | None = None
) -> None:
    """Show the blocks in the reader's language, one below the other; no text in them is markup.

    A group is a container whose key is its id, for the rules of the look to lay out. So is a block
    with `controls`, which stand below it. `notes`: the title of the fold in which the note of each
    definition is that is not folded itself; without it notes stand openly.
    """
    for one in blocks:
        match one:
            case Group():
                with st.container(key=one.id):
                    render(one.blocks, controls, notes)
            case Fold():
                kind: Kind = "compact" if one.small else "default"
                with st.expander(_plain(one.title), key=one.id, type=kind):
                    render(one.blocks, controls)
            case Definition(note=note) if notes and note is not None:
                with st.container(key=one.id):
                    _text(replace(one, note=None))
                    with st.expander(_plain(notes), key=f"note-{one.id}", type="compact"):
                        st.caption(_plain(note))
                    controls.get(one.id, _nothing)()
            case _ if one.id in controls:
                with st.container(key=one.id):
                    _one(one)
                    controls[one.id]()
            case _:
                _one(one)


def _nothing() -> None:
    """What stands below a block without controls."""


def _one(of: Block) -> None:
    match of:
        case Chart():
            _chart(of)
        case Table():
            st.table(_rows(of), border="horizontal")
        case Steps() | Notice() | Code():
            _boxed(of)
        case _:
            _text(of)


@st.fragment
def render_when_open(of: Fold) -> None:
    """A fold in the middle of a page: what is in it is drawn once somebody opens it."""
    fold = st.expander(_plain(of.title), key=of.id, on_change="rerun")
    if fold.open:
        with fold:
            render(of.blocks)


def _boxed(of: Steps | Notice | Code) -> None:
    match of:
        case Steps():
            _steps(of)
        case Notice(alarm=True):
            st.error(_plain(of.text), icon=":material/error:")
        case Notice():
            st.info(_plain(of.text))
        case Code():
            st.code(of.text, language=None, wrap_lines=True)


def _steps(of: Steps) -> None:
    items = "".join(_step(at, one) for at, one in enumerate(of.steps, start=1))
    with st.container(key=of.id):
        st.html(f"<ol>{items}</ol>")


def _step(at: int, of: Step) -> str:
    return STEP.format(
        name=escape(text(of.name)),
        mark="" if of.state == "done" else at,
        text=escape(text(of.text)),
        state=of.state,
        state_name=escape(text(of.state_name)),
        here=HERE if of.state == "now" else "",
    )


def _text(of: Block) -> None:
    match of:
        case Title():
            look.title(_plain(of.text))
        case Heading():
            (st.subheader if of.within else st.header)(_plain(of.text), anchor=False)
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
    return "\n".join(_entry(one) for one in items)


def _entry(of: Value) -> str:
    """An entry of a list: its further lines are indented, so that they stay in it."""
    return f"- {_plain(of)}".replace("\n", "\n  ")


def _definition(of: Definition) -> str:
    said = f"**{_plain(of.term)}**" + ("" if of.text is None else f" {_plain(of.text)}")
    if of.items:
        said += f"\n\n{_listed(of.items)}"
    return said if of.note is None else f"{said}  \n:small[{_plain(of.note)}]"


def _chart(of: Chart) -> None:
    with st.container(key=of.id):
        render_picture(of.picture, of.id)
    render_table(of)


def render_picture(of: Picture, key: str) -> None:
    """A chart without its table, in the reader's language and the colours of their page."""
    dark = st.context.theme.type == "dark"
    drawn, words = figure(of, text, dark=dark), text(of.words)
    kind = "triangle" if isinstance(of, TRIANGLES) else "chart"
    st.plotly_chart(drawn, key=f"{kind}.{key}", theme=None, config=CONFIG, alt=words)


def render_table(of: Chart) -> None:
    """The values of a chart as a table, folded away."""
    if of.table:
        with st.expander(text(msg("The same as a table")), type="compact"):
            st.table(_rows(of.table), border="horizontal")


def _rows(of: Table) -> list[dict[str, str]]:
    titles = [_plain(one.title) for one in of.columns]
    return [
        {
            title: "" if cell is None else _plain(cell)
            for title, cell in zip(titles, row, strict=True)
        }
        for row in of.rows
    ]
