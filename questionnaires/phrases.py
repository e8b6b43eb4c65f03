"""Words with values, as data: English here, and any language where they are shown.

The instruments stand below the messages of the site and know nothing of them. The English text is
the key in the catalogues all the same: it is written out where it is used, and collected there.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

SHOWN = 20  # names to choose from


@dataclass(frozen=True, slots=True)
class Phrase:
    """English text with names in braces, and their values. `plural` is said unless `count` is 1."""

    text: str
    values: "tuple[tuple[str, Detail], ...]" = ()
    plural: str = ""
    count: int = 1

    def __str__(self) -> str:
        """The words in English."""
        text = self.plural if self.plural and self.count != 1 else self.text
        return text.format(**dict(self.values))


@dataclass(frozen=True, slots=True)
class Choices:
    """Names to choose from, of which the first are said; `empty` where there are none."""

    names: tuple[str, ...]
    empty: Phrase

    def __str__(self) -> str:
        """The names in English."""
        more = [f"and {len(self.names) - SHOWN} more"] if len(self.names) > SHOWN else []
        return ", ".join([*self.names[:SHOWN], *more]) or str(self.empty)


Detail: TypeAlias = str | int | Phrase | Choices


def phrase(text: str, /, **values: Detail) -> Phrase:
    """Words with their values.

    >>> str(phrase("at most {limit}", limit=240))
    'at most 240'
    """
    return Phrase(text, tuple(values.items()))


def several(one: str, other: str, /, *, count: int) -> Phrase:
    """Words that depend on how many.

    >>> str(several("{count} entry", "{count} entries", count=2))
    '2 entries'
    """
    return Phrase(one, (("count", count),), other, count)


def choices(names: Iterable[object]) -> Choices:
    """Names to choose from, for a remedy.

    >>> str(choices(["people", "process"])), str(choices([]))
    ('people, process', 'none yet, add one')
    """
    return Choices(tuple(map(str, names)), phrase("none yet, add one"))


def listed(names: Iterable[object]) -> Choices:
    """Names in a row.

    >>> str(listed([2, 3])), str(listed([]))
    ('2, 3', 'none')
    """
    return Choices(tuple(map(str, names)), phrase("none"))
