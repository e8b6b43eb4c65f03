"""What is wrong with an answer file: the place, the value as found, and what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from assessment.errors import Refused
from assessment.messages import Message, Sentences, msg

LONGEST_VALUE = 60
MOST_LISTED = 20


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend. `line` counts the lines of the file from 1; 0 is the file as a whole.

    `value` is as found, or empty where the message says it all.
    """

    line: int
    column: str | Message
    message: Message
    value: str
    remedy: Message | Sentences

    @property
    def whole(self) -> Message:
        """All of it but the line."""
        found = self._found()
        return (
            msg("{column}: {problem}", column=self.column, problem=found) if self.column else found
        )

    def _found(self) -> Message:
        if not self.value:
            return msg("{problem} (remedy: {remedy})", problem=self.message, remedy=self.remedy)
        return msg(
            "{problem} (value {value}; remedy: {remedy})",
            problem=self.message,
            value=quoted(self.value),
            remedy=self.remedy,
        )

    def __str__(self) -> str:
        """All of it but the line, in English."""
        return str(self.whole)

    def sort_key(self) -> tuple[int, str, str]:
        """The file's order."""
        return (self.line, str(self.column), str(self))


class BadAnswerFile(Refused):
    """A file of which nothing was taken. `problems` are all of them, in the file's order."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=Problem.sort_key))
        lines = [
            msg("line {line}: {problem}", line=str(one.line), problem=one.whole)
            for one in self.problems[:MOST_LISTED]
        ]
        if len(self.problems) > MOST_LISTED:
            lines.append(msg("and {number} more", number=len(self.problems) - MOST_LISTED))
        super().__init__(Sentences(tuple(lines), "\n"))


def quoted(value: str) -> str:
    r"""A value on one line, quoted, unprintable characters escaped, cut to a sensible length.

    >>> quoted("two\nlines")
    "'two\\nlines'"
    """
    if len(value) <= LONGEST_VALUE:
        return repr(value)
    return f"{value[:LONGEST_VALUE]!r}…"
