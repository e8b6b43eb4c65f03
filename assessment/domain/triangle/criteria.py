"""Criteria and lists as they are typed: one a line, each criterion under the id that it had."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from fractions import Fraction
from hashlib import sha256

from assessment.domain.names import name_key, normal
from assessment.domain.triangle.terms import Criterion
from assessment.domain.triangle.values import BASIS

Fields = dict[str, str]

ALIKE = 0.6  # how much of two lines is the same where one is the other in better words


def lines(text: str) -> tuple[str, ...]:
    r"""What stands on the lines of a field; those on which nothing is seen are nothing.

    >>> lines(" one\n\n two ")
    ('one', 'two')
    """
    return tuple(line.strip() for line in text.splitlines() if name_key(line))


def reread(before: Sequence[Criterion], text: str) -> tuple[Fields, ...]:
    r"""The criteria on the lines: an unchanged or mended one keeps its id, others get a new one.

    They are fields that are still to be checked, as a line may be too long to be kept.

    >>> known = (Criterion(id="c1", text="It is fast"), Criterion(id="c2", text="It is safe"))
    >>> [one["id"] for one in reread(known, "It is safe\nIt is very fast")]
    ['c2', 'c1']
    """
    typed = lines(text)
    left = list(before)
    found: dict[int, str] = {}
    for nearest in (_same, _alike):
        for at, line in enumerate(typed):
            if at not in found and (kept := nearest(left, line)):
                found[at] = kept.id
                left.remove(kept)
    known = {one.id for one in before}
    for at, line in enumerate(typed):
        if at not in found:
            found[at] = fresh_id(line, known | set(found.values()))
    words = {one.id: one.text for one in before}
    return tuple(
        {"id": found[at], "text": _signed_words(words.get(found[at], ""), line)}
        for at, line in enumerate(typed)
    )


def share_of(count: int, many: int) -> int:
    """So many criteria of so many, in basis points.

    >>> share_of(1, 3)
    3333
    """
    return round(Fraction(BASIS * count, many))


def _same(among: Sequence[Criterion], line: str) -> Criterion | None:
    return next((one for one in among if name_key(one.text) == name_key(line)), None)


def _signed_words(signed: str, line: str) -> str:
    """The words that were kept where the line looks the same: what is signed does not change."""
    return signed if normal(signed) == normal(line) else line


def _alike(among: Sequence[Criterion], line: str) -> Criterion | None:
    """The criterion that the line says in other words, if any is near enough."""
    alike = {one.id: SequenceMatcher(None, one.text, line, autojunk=False).ratio() for one in among}
    best = max(among, key=lambda one: alike[one.id], default=None)
    return best if best and alike[best.id] >= ALIKE else None


def fresh_id(line: str, taken: set[str], letter: str = "c") -> str:
    """An id that belongs to these words, so that no later entry gets that of a former one.

    >>> fresh_id("It is fast", set())[:2], fresh_id("It is fast", set(), "s")[:2]
    ('c-', 's-')
    """
    start = f"{letter}-{sha256(normal(line).encode(errors='replace')).hexdigest()[:10]}"
    number, name = 1, start
    while name in taken:
        number += 1
        name = f"{start}-{number}"
    return name
