"""What is wrong with an answer file: the place, the value as found, and what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from assessment.errors import Refused
from assessment.messages import Sentences, msg

LONGEST_VALUE = 60
SHOWN = 20


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend. `line` counts the lines of the file from 1; 0 is the file as a whole.

    `value` is as found, or empty where the message says it all.
    """

    line: int
    column: str
    message: str
    value: str
    remedy: str

    def __str__(self) -> str:
        column = f"{self.column}: " if self.column else ""
        value = f"value {shown(self.value)}; " if self.value else ""
        return f"{column}{self.message} ({value}remedy: {self.remedy})"


class BadAnswerFile(Refused):
    """A file of which nothing was taken. `problems` are all of them, in the file's order."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        lines = [
            msg("line {line}: {problem}", line=one.line, problem=str(one))
            for one in self.problems[:SHOWN]
        ]
        if len(self.problems) > SHOWN:
            lines.append(msg("and {number} more", number=len(self.problems) - SHOWN))
        super().__init__(Sentences(tuple(lines), "\n"))


def shown(value: str) -> str:
    r"""A value on one line, quoted, unprintable characters escaped, cut to a sensible length.

    >>> shown("two\nlines")
    "'two\\nlines'"
    """
    if len(value) <= LONGEST_VALUE:
        return repr(value)
    return f"{value[:LONGEST_VALUE]!r}…"
