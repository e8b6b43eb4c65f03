"""What becomes of an answer that was changed in two places at once."""

from typing import NamedTuple, TypeVar

from assessment.domain.response import TEXTS, Answer

BEHIND = " / "  # between two texts that were written in two places

Value = TypeVar("Value")


class Reconciled(NamedTuple):
    """An answer with both changes; which of them could not stand side by side."""

    answer: Answer
    overruled: bool = False  # a level or a check was set in both: theirs stands, for it is kept
    joined: bool = False  # a text was written in both: one stands behind the other


def reconcile(base: Answer, mine: Answer, theirs: Answer) -> Reconciled:
    """Each field as the one who changed it since `base` left it; nothing that is typed is lost.

    >>> both = reconcile(Answer(), Answer(comment="Seen in May."), Answer(choice="3", revision=1))
    >>> both.answer.choice, both.answer.comment, both.overruled, both.joined
    ('3', 'Seen in May.', False, False)

    Raises:
        Refused: two texts that were written for one field are too long together.
    """
    choice, overruled = _either(base.choice, mine.choice, theirs.choice)
    checks = {}
    for check in {**base.checks, **theirs.checks, **mine.checks}:
        said, clash = _either(*(one.checks.get(check) for one in (base, mine, theirs)))
        overruled |= clash
        if said is not None:
            checks[check] = said
    texts: dict[str, str] = {}
    joined = False
    for field in TEXTS:
        here, there = getattr(mine, field), getattr(theirs, field)
        texts[field], clash = _either(getattr(base, field), here, there)
        if clash:
            texts[field] = BEHIND.join(filter(None, (there, here)))
            joined |= bool(there and here)
    return Reconciled(theirs.changed(choice=choice, checks=checks, **texts), overruled, joined)


def _either(base: Value, mine: Value, theirs: Value) -> tuple[Value, bool]:
    """The value that was changed, and whether both were changed to different ones."""
    if mine in (base, theirs):
        return theirs, False
    return (mine, False) if theirs == base else (theirs, True)
