"""Yes-or-no checks to confirm: each by its question, with when to answer it with yes."""

from collections.abc import Iterable
from dataclasses import replace

from assessment.messages import Count, Message, msg, plural
from assessment.reports.blocks import Block, Bullets, Definition, Fold
from assessment.reports.sentences.confirming import Confirming


def short_checks(name: str, of: Iterable[Confirming]) -> tuple[Definition, ...]:
    """A paragraph and a list for each owner."""
    return tuple(
        Definition(f"{name}-{at}", msg("{title}.", title=one.title), one.do, one.questions)
        for at, one in enumerate(of, start=1)
    )


def short_checks_folded(name: str, of: Iterable[Confirming]) -> tuple[Block, ...]:
    """The same, with the questions of each owner folded away."""
    return tuple(
        block
        for whole in short_checks(name, of)
        for block in (replace(whole, items=()), _questions(whole))
    )


def _questions(of: Definition) -> Fold:
    title = plural(
        "The yes-or-no check", "The {count} yes-or-no checks", count=Count(len(of.items))
    )
    return Fold(f"{of.id}-questions", title, (Bullets(f"{of.id}-list", of.items),), small=True)


def short_checks_fold(name: str, title: Message, of: tuple[Confirming, ...]) -> Fold | None:
    """The same, folded away; None where no check is open."""
    if not of:
        return None
    return Fold(name, title, short_checks(name, of), small=True)
