"""What would confirm a yes-or-no check: the question, and when to answer it with yes."""

from collections.abc import Iterable
from dataclasses import dataclass

from assessment.domain.open_checks import OpenChecks
from assessment.messages import Count, Message, Sentences, msg, plural
from assessment.reports.sentences.names import Names, quotation


@dataclass(frozen=True, slots=True)
class Confirming:
    """What is to be confirmed: its title, what to do, and the questions that are open."""

    title: str
    do: Message | Sentences
    questions: tuple[str, ...]


def in_one(of: Confirming) -> Message:
    """All of it in one paragraph.

    >>> str(in_one(Confirming("The whole", msg("Answer yes to this:"), ("Is it so?",))))
    'The whole: Answer yes to this: “Is it so?”'
    """
    questions = Sentences(tuple(map(quotation, of.questions)))
    return msg("{title}: {do} {questions}", title=of.title, do=of.do, questions=questions)


def confirming(
    of: Iterable[OpenChecks], names: Names, respondents: int = 1
) -> tuple[Confirming, ...]:
    """One for each item or check group of which the next stage needs more.

    >>> from assessment.domain.open_checks import OpenChecks
    >>> names = Names(groups={"whole": "The whole"}, checks={("whole", "a"): "Is it so?"})
    >>> [one] = confirming([OpenChecks("whole", 1, ("a",))], names)
    >>> str(one.do)
    '1 more yes is needed. Answer yes to this once it is so and can be shown to someone:'
    """
    return tuple(_confirming(one, _do(one, respondents), names) for one in of)


def supporting(
    of: Iterable[OpenChecks], names: Names, respondents: int = 1
) -> tuple[Confirming, ...]:
    """One for each item of which a claim is not supported.

    >>> names = Names(items={"use": "Active use"}, checks={("use", "a"): "Is it so?"})
    >>> [one] = supporting([OpenChecks("use", 1, ("a",))], names, respondents=4)
    >>> str(one.do)
    'Not everybody who chose such a level says yes to this:'
    """
    if respondents == 1:
        return confirming(of, names)
    return tuple(_confirming(one, _not_by_all(one), names) for one in of)


def _confirming(one: OpenChecks, do: Message | Sentences, names: Names) -> Confirming:
    return Confirming(
        names.groups.get(one.owner) or names.items.get(one.owner, one.owner),
        do,
        tuple(names.checks.get((one.owner, check), check) for check in one.checks),
    )


def _not_by_all(one: OpenChecks) -> Message:
    return plural(
        "Not everybody who chose such a level says yes to this:",
        "Not everybody who chose such a level says yes to each of these:",
        count=len(one.checks),
    )


def _do(one: OpenChecks, respondents: int) -> Sentences:
    return Sentences((_needed(one.missing, respondents), _which(one.missing, len(one.checks))))


def _needed(missing: int, respondents: int) -> Message:
    count = Count(missing, first=True)
    if respondents == 1:
        return plural("{count} more yes is needed.", "{count} more yeses are needed.", count=count)
    return plural(
        "{count} more yes is needed, from more than half of those asked.",
        "{count} more yeses are needed, from more than half of those asked.",
        count=count,
    )


def _which(missing: int, checks: int) -> Message:
    if checks == 1:
        return msg("Answer yes to this once it is so and can be shown to someone:")
    if missing >= checks:
        return msg("Answer yes to all of these once it is so and can be shown to someone:")
    return plural(
        "Answer yes to {count} of these once it is so and can be shown to someone:",
        "Answer yes to {count} of these once it is so and can be shown to someone:",
        count=Count(missing),
    )
