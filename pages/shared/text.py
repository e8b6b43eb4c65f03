"""Text that is shown as text: Streamlit's Markdown must find nothing to interpret in it."""

import re

_ACTIVE = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>$:^=&@/])")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_INDENT = re.compile(r"(?m)^[ \t]+")  # four spaces would make a block of code
_WORD_JOINER = "\N{WORD JOINER}"
_LINK_START = re.compile(r"(?i)(ww)(w\.)|(http)(s?:)|(mailto)(:)|(@)(?=\w)")
# Streamlit draws signs of its own for these, escaped or not: arrows, dashes, comparisons, its logo.
_INSIDE_A_SIGN = re.compile(r"(?<=-)(?=[->])|(?<=<)(?=[-=])|(?<=[>~])(?==)|(?<=:)(?=streamlit:)")


def plain(text: str) -> str:
    r"""The text, escaped so that Markdown shows exactly it: no emphasis, link, colour or formula.

    >>> plain("*not* :red[bold]")
    '\\*not\\* \\:red\\[bold\\]'
    """
    shown = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)
    shown = _LINK_START.sub(_broken_link, shown)
    shown = _INSIDE_A_SIGN.sub(_WORD_JOINER, shown)
    shown = _INDENT.sub(lambda spaces: "\N{NO-BREAK SPACE}" * len(spaces[0]), shown)
    return _ACTIVE.sub(r"\\\1", shown).replace("\n", "  \n")


def beginning(text: str, most: int) -> str:
    """The first so many characters on one line; what is left out is marked.

    >>> beginning("One line,  and another.", 10), beginning("Short.", 10)
    ('One line…', 'Short.')
    """
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip(' ,;:.')}…"


def _broken_link(match: re.Match[str]) -> str:
    """A bare address would become a link: an invisible joiner keeps it text."""
    parts = [part for part in match.groups() if part]
    return _WORD_JOINER.join(parts) if len(parts) > 1 else parts[0] + _WORD_JOINER
