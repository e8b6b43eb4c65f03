"""What is read of a message in English: tests compare the words that people see."""

from typing import TypeVar, overload

from assessment.messages import Value
from assessment.reports.wording import wording

Some = TypeVar("Some", bound=Value)


@overload
def english(of: None) -> None: ...
@overload
def english(of: Value) -> str: ...
@overload
def english(of: tuple[Some, ...] | list[Some]) -> tuple[str, ...]: ...
def english(of: Value | tuple[Some, ...] | list[Some] | None) -> str | tuple[str, ...] | None:
    """A value in words, or each of several; None stays None."""
    if of is None:
        return None
    if isinstance(of, tuple | list):
        return tuple(map(wording().text, of))
    return wording().text(of)
