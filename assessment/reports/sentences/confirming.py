"""What would confirm a short check: the question, and when to answer it with yes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assessment.domain.open_checks import OpenChecks
from assessment.reports.sentences.figures import begun, number
from assessment.reports.sentences.names import Names, quoted


@dataclass(frozen=True, slots=True)
class Confirming:
    """What is to be confirmed: its title, what to do, and the questions that are open."""

    title: str
    do: str
    questions: tuple[str, ...]


def in_one(of: Confirming) -> str:
    """All of it in one paragraph.

    >>> in_one(Confirming("The whole", "Answer yes to this:", ("Is it so?",)))
    'The whole: Answer yes to this: “Is it so?”'
    """
    return f"{of.title}: {of.do} {' '.join(map(quoted, of.questions))}"


def confirming(
    of: Iterable[OpenChecks], names: Names, respondents: int = 1
) -> tuple[Confirming, ...]:
    """One for each item or check group of which the next stage needs more.

    >>> from assessment.domain.open_checks import OpenChecks
    >>> names = Names(groups={"whole": "The whole"}, checks={("whole", "a"): "Is it so?"})
    >>> [one] = confirming([OpenChecks("whole", 1, ("a",))], names)
    >>> one.do
    'One more yes is needed. Answer yes to this once it is so and can be shown to someone:'
    """
    return tuple(_confirming(one, _do(one, respondents), names) for one in of)


def supporting(
    of: Iterable[OpenChecks], names: Names, respondents: int = 1
) -> tuple[Confirming, ...]:
    """One for each item of which a claim is not supported.

    >>> names = Names(items={"use": "Active use"}, checks={("use", "a"): "Is it so?"})
    >>> [one] = supporting([OpenChecks("use", 1, ("a",))], names, respondents=4)
    >>> one.do
    'Not everybody who chose such a level says yes to this:'
    """
    if respondents == 1:
        return confirming(of, names)
    return tuple(_confirming(one, _said_by_all(one), names) for one in of)


def _confirming(one: OpenChecks, do: str, names: Names) -> Confirming:
    return Confirming(
        names.groups.get(one.owner) or names.items.get(one.owner, one.owner),
        do,
        tuple(names.checks.get((one.owner, check), check) for check in one.checks),
    )


def _said_by_all(one: OpenChecks) -> str:
    these = "this" if len(one.checks) == 1 else "each of these"
    return f"Not everybody who chose such a level says yes to {these}:"


def _do(one: OpenChecks, respondents: int) -> str:
    what = "yes is" if one.missing == 1 else "yeses are"
    who = ", from more than half of those asked" if respondents > 1 else ""
    which = _which(one.missing, one.checks)
    return (
        f"{begun(number(one.missing))} more {what} needed{who}. "
        f"Answer yes to {which} once it is so and can be shown to someone:"
    )


def _which(missing: int, checks: Sequence[str]) -> str:
    if len(checks) == 1:
        return "this"
    return "all of these" if missing >= len(checks) else f"{number(missing)} of these"
