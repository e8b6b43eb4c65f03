"""The words of the paper: what its values say, in sentences and rows, before any of it is set."""

from collections.abc import Iterator
from fractions import Fraction

from assessment.messages import Level, Message, Money, Sentences, Value, listing, msg, plural
from assessment.reports.agreement.paper import (
    AgreementPaper,
    PaperPosition,
    PaperSignature,
    VersionStatus,
)
from assessment.reports.sentences.triangle.amounts import day, day_after, days, moment
from assessment.reports.sentences.triangle.evidence import on_new_key
from assessment.reports.sentences.triangle.hundred import THIRD_EACH
from assessment.reports.sentences.triangle.positions import full
from assessment.reports.sentences.triangle.waypoints import TITLES, waypoints

Row = tuple[Message, Value]
COMMAND = "python3 verify.py agreement.json --head HEAD"
ERASED = msg("A sponsor whose name was erased")


def verifying(event: int) -> tuple[Message, ...]:
    """How the fingerprints of a paper are checked that was printed after this event."""
    return (
        msg(
            "The terms: open this version on the project\u2019s agreement page and unfold "
            "\u201cFingerprint and rules\u201d. What stands there must be the beginning of the "
            "first number."
        ),
        msg(
            "The record: download {record} and the program that checks it ({verifier}) from the "
            "project\u2019s record page into one folder. It needs Python 3.8 or newer and nothing "
            "else, and somebody from IT can read it before it is run.",
            record="agreement.json",
            verifier="verify.py",
        ),
        msg(
            "Run: {command}, with the second number in place of {head}.",
            command=COMMAND,
            head="HEAD",
        ),
        msg(
            "It answers that nothing was changed up to event {event}, or it names the first event "
            "that is not as it was. What happened after this paper was made it does not prove.",
            event=event,
        ),
    )


def version_status(paper: AgreementPaper) -> Message:
    """Which version this is, and whether it is agreed."""
    return msg("Version {version}: {state}", version=paper.label, state=state(paper))


def state(paper: AgreementPaper) -> Message:
    """What has become of a version, and when."""
    when = moment(paper.since)
    match paper.status:
        case VersionStatus.PROPOSED if paper.changed:
            return msg("changed on {when}, not agreed yet", when=moment(paper.changed))
        case VersionStatus.PROPOSED:
            return msg("proposed on {when}, not agreed yet", when=when)
        case VersionStatus.ACTIVE:
            return msg("in force since {when}", when=when)
        case VersionStatus.SUPERSEDED:
            return replaced(paper.replaced_by, paper.since)
        case VersionStatus.WITHDRAWN if paper.why:
            return msg("withdrawn on {when}: {why}", when=when, why=paper.why)
        case VersionStatus.WITHDRAWN:
            return msg("withdrawn on {when}", when=when)


def replaced(by: Value, at: str) -> Message:
    """That another version took the place of one, and when."""
    return msg("replaced by version {version} on {when}", version=by, when=moment(at))


def summary(paper: AgreementPaper) -> Sentences:
    """The agreement in a sentence or two."""
    amounts = {"time": paper.later_days, "cost": paper.dearer, "quality": paper.waives}
    said = {one.waypoint for one in paper.compromises}
    giving = [name for name, given in amounts.items() if given or name in said]
    first = msg("{waypoint} comes first.", waypoint=TITLES[paper.primary])
    if not giving:
        return Sentences((first, msg("Nothing gives way.")))
    gives = plural(
        "{waypoints} gives way, no further than written here.",
        "{waypoints} give way, no further than written here.",
        count=len(giving),
        waypoints=waypoints(giving, first=True),
    )
    return Sentences((first, gives))


def terms(paper: AgreementPaper) -> tuple[Row, ...]:
    """The terms as rows of a table, a row for each part of them."""
    return (*_first(paper), *_time(paper), *_cost(paper), *_rest(paper))


def table(paper: AgreementPaper) -> tuple[Row, ...]:
    """The terms, with the latest finish and the highest cost that they come to."""
    latest = msg("Latest finish"), day_after(paper.finish, paper.later_days)
    highest = msg("Highest cost"), Money(paper.budget + paper.dearer, paper.currency)
    return (*_first(paper), *_time(paper), latest, *_cost(paper), highest, *_rest(paper))


def _first(paper: AgreementPaper) -> Iterator[Row]:
    yield msg("Comes first"), TITLES[paper.primary]
    yield msg("Point in the triangle"), _point(paper)


def _time(paper: AgreementPaper) -> Iterator[Row]:
    yield msg("Start"), day(paper.start)
    yield msg("Finish"), day(paper.finish)
    yield msg("The finish may move by"), _at_most(days(paper.later_days), paper.later_days)


def _cost(paper: AgreementPaper) -> Iterator[Row]:
    yield msg("Budget"), Money(paper.budget, paper.currency)
    more = Money(paper.dearer, paper.currency)
    yield msg("The budget may grow by"), _at_most(more, paper.dearer)


def _rest(paper: AgreementPaper) -> Iterator[Row]:
    yield msg("Quality criteria that may be waived"), paper.waived
    yield msg("Who decides a variation"), paper.decides


def _point(paper: AgreementPaper) -> Message:
    if max(paper.agreed) - min(paper.agreed) <= 1:
        return THIRD_EACH
    time, cost, quality = (Level(Fraction(weight, 100)) for weight in paper.agreed)
    return msg("time {time}, cost {cost}, quality {quality}", time=time, cost=cost, quality=quality)


def _at_most(amount: Value, value: int) -> Message:
    return msg("at most {amount}", amount=amount) if value else msg("not at all")


def position(of: PaperPosition) -> Sentences:
    """A sponsor's sentence, and what they would give."""
    said: list[Message] = []
    if of.fixed and of.chosen and of.adjusted:
        said += full(of.fixed, of.chosen, of.adjusted)
    if of.gives:
        said.append(msg("Would give: {concessions}.", concessions=listing(of.gives)))
    if of.compared:
        said.append(msg("Says: {comparisons}.", comparisons=listing(of.compared)))
    said += of.marks
    if of.on_older_plan:
        said.append(msg("Given before the plan was changed; it counts by the plan of then."))
    return Sentences(tuple(said) or (msg("Points only."),))


def signing(paper: AgreementPaper) -> Message:
    """Who of those that are needed has signed."""
    needed = [one for one in paper.signatures if one.required]
    signed = [one for one in needed if one.content_hash]
    if not needed:
        return msg("Nobody’s signature is needed.")
    if len(signed) == len(needed):
        return msg("Everybody whose signature is needed has signed this text.")
    return plural(
        "{signed} of {count} needed signature.",
        "{signed} of {count} needed signatures.",
        count=len(needed),
        signed=len(signed),
    )


def signature(of: PaperSignature) -> Message | Sentences:
    """What one sponsor did, when, and whether on a new key."""
    said = _signature(of)
    if not of.new_key_since:
        return said[0] if len(said) == 1 else Sentences(said)
    return Sentences((*said, on_new_key(of.new_key_since)))


def _signature(of: PaperSignature) -> tuple[Message, ...]:
    if of.content_hash:
        return (
            msg("Signed on the site, {when}, event {event}.", when=moment(of.at), event=of.event),
        )
    if of.at:
        declined = msg("Declined on {when}.", when=moment(of.at))
        if of.of_earlier:
            declined = msg(
                "Declined version {version} on {when}, before the terms were changed.",
                version=of.of_earlier,
                when=moment(of.at),
            )
        if not of.declined:
            return (declined,)
        return (declined, msg("Reason: {reason}", reason=of.declined))
    if of.required:
        return (msg("Has not signed."),)
    return (msg("Has not signed; the signature is not needed."),)


def named(name: Value) -> Value:
    """A name, or what stands where one was erased.

    >>> named("Ana"), str(named(""))
    ('Ana', 'A sponsor whose name was erased')
    """
    return ERASED if isinstance(name, str) and not name.strip() else name


def titled(title: str) -> Value:
    """The project's title, or what stands for one."""
    return title if title.strip() else msg("A project without a title")
