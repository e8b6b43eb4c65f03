"""What a project waits for: who, for what, and since which day; and a reminder to send."""

from collections.abc import Iterable

from assessment.domain.triangle.turns import Wait
from assessment.messages import Listing, Message, Value, listing, msg
from assessment.reports.blocks import Block, Definition
from assessment.reports.sentences.triangle import People, moment
from assessment.reports.sentences.triangle.turns import task_words
from assessment.services.project_view import ProjectView

MOST_NAMES = 4


def waiting_for(view: ProjectView) -> tuple[Block, ...]:
    """Who must do what now, and since when; nothing where nothing waits."""
    found: dict[tuple[Message, str], list[str]] = {}
    for one in view.waits:
        key = task_words(one.turn, view.ledger), one.since[:10]
        found.setdefault(key, []).append(one.turn.person)
    lines = tuple(_line(view, people, *key) for key, people in found.items())
    return (Definition("waiting-for", msg("Waiting for"), None, lines),) if lines else ()


def _line(view: ProjectView, people: Iterable[str], task: Message, since: str) -> Message:
    who = _called(view, tuple(people))
    if not since:
        return msg("{who}: {task}", who=who, task=task)
    return msg("{who}: {task} (since {date})", who=who, task=task, date=moment(since).date())


def _called(view: ProjectView, people: tuple[str, ...]) -> Value:
    if people == ("",):
        return msg("Any sponsor")
    return People.of(view.project, view.person).listed(people, MOST_NAMES, first=True)


def reminder(view: ProjectView, sponsor: str, address: str) -> Message | None:
    """A text to send to a sponsor for whom something waits; it holds no link that opens anything.

    `address`: that of the site. None where nothing waits for them, or they have no link yet.
    """
    one = view.project.sponsor(sponsor)
    person = view.project.person(sponsor)
    mine = [wait for wait in view.waits if wait.turn.person == person]
    if not mine or one.awaits_taking:
        return None
    return msg(
        "{name}, “{project}” waits for you: please {tasks}. Your own private link leads there; the "
        "site is {address}",
        name=one.name,
        project=view.project.title,
        tasks=_tasks(view, mine),
        address=address,
    )


def _tasks(view: ProjectView, mine: Iterable[Wait]) -> Listing:
    return listing(
        msg(
            "{task} (since {date})",
            task=task_words(one.turn, view.ledger),
            date=moment(one.since).date(),
        )
        if one.since
        else task_words(one.turn, view.ledger)
        for one in mine
    )
