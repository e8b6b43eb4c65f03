"""Versions in order: 1.10 comes after 1.9."""

from collections.abc import Iterable

from questionnaires.schema import Change


def number(version: str) -> tuple[int, ...]:
    """A version as something that can be compared.

    >>> number("1.9") < number("1.10")
    True
    """
    return tuple(int(part) for part in version.split("."))


def newest(changes: Iterable[Change]) -> Change:
    """The change with the highest version."""
    return max(changes, key=lambda change: number(change.version))
