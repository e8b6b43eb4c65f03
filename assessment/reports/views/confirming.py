"""Yes-or-no checks to confirm: each by its question, with when to answer it with yes."""

from collections.abc import Iterable

from assessment.messages import Message, msg
from assessment.reports.blocks import Definition, Fold
from assessment.reports.sentences.confirming import Confirming


def short_checks(name: str, of: Iterable[Confirming]) -> tuple[Definition, ...]:
    """A paragraph and a list for each owner."""
    return tuple(
        Definition(f"{name}-{at}", msg("{title}.", title=one.title), one.do, one.questions)
        for at, one in enumerate(of, start=1)
    )


def short_checks_fold(name: str, title: Message, of: tuple[Confirming, ...]) -> Fold | None:
    """The same, folded away; None where no check is open."""
    if not of:
        return None
    return Fold(name, title, short_checks(name, of), small=True)
