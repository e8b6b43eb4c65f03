"""The words of the paper: what its values say, in sentences and rows, before any of it is set."""

from collections.abc import Iterator

from assessment.reports.documents.paper import (
    NONE,
    AgreementPaper,
    PaperPosition,
    PaperSignature,
    Standing,
)
from assessment.reports.sentences.figures import begun, listed
from assessment.reports.sentences.triangle.amounts import day, days, moment, money

VERIFYING = (
    (
        "Download the record (agreement.json) and the verifier (verify.py) from the "
        "project\u2019s record page. The verifier needs Python 3 and nothing else, and is short "
        "enough to read first."
    ),
    (
        "Run: python3 verify.py agreement.json --head HEAD, with the head printed above in "
        "place of HEAD."
    ),
    (
        "Either it says that every event is in order and that the chain has this head, or it "
        "names the first event that was changed."
    ),
)
ERASED = "A sponsor whose name was erased"


def standing(paper: AgreementPaper) -> str:
    """Which version this is, and whether it is in force."""
    since = moment(paper.since)
    said = {
        Standing.PROPOSED: f"proposed on {since}, not in force",
        Standing.ACTIVE: f"in force since {since}",
        Standing.SUPERSEDED: f"replaced by a later version on {since}",
        Standing.WITHDRAWN: f"withdrawn on {since}, not in force",
    }
    return f"Version {paper.version}, {said[paper.standing]}"


def summary(paper: AgreementPaper) -> str:
    """The agreement in a sentence or two."""
    amounts = {"time": paper.later_days, "cost": paper.dearer, "quality": paper.waived != NONE}
    said = {one.waypoint for one in paper.compromises}
    giving = [name for name, given in amounts.items() if given or name in said]
    first = f"{begun(paper.primary)} comes first."
    if not giving:
        return f"{first} Nothing gives way."
    verb = "gives" if len(giving) == 1 else "give"
    return f"{first} {begun(listed(giving))} {verb} way, and no further than is written here."


def terms(paper: AgreementPaper) -> Iterator[tuple[str, str]]:
    """The terms as rows of a table."""
    time, cost, quality = (f"{weight / 100:g}" for weight in paper.agreed)
    yield "Comes first", begun(paper.primary)
    yield "Agreed point", f"time {time}, cost {cost}, quality {quality} of 100"
    yield "Start", day(paper.start)
    yield "Finish", day(paper.finish)
    yield "Budget", money(paper.budget, paper.currency)
    yield "The finish may move by", _at_most(days(paper.later_days), paper.later_days)
    yield "The budget may grow by", _at_most(money(paper.dearer, paper.currency), paper.dearer)
    yield "Quality criteria that may be waived", paper.waived


def _at_most(amount: str, value: int) -> str:
    return f"at most {amount}" if value else "not at all"


def position(of: PaperPosition) -> str:
    """A sponsor's sentence, and what they would give."""
    said = []
    if of.fixed and of.chosen and of.adjusted:
        said.append(f"Given fixed {of.fixed}, choose {of.chosen} and adjust {of.adjusted}.")
    if of.gives:
        said.append(f"Would give: {listed(of.gives)}.")
    if of.compared:
        said.append(f"Says that {listed(of.compared)}.")
    return " ".join(said) or "Points only."


def signing(paper: AgreementPaper) -> str:
    """Who of those that are needed has signed."""
    needed = [one for one in paper.signatures if one.required]
    signed = [one for one in needed if one.content_hash]
    if not needed:
        return "Nobody's signature is needed."
    if len(signed) == len(needed):
        return "Everybody whose signature is needed has signed this text."
    return f"{len(signed)} of {len(needed)} needed signatures are given."


def signature(of: PaperSignature) -> str:
    """What one sponsor did, and when."""
    if of.content_hash:
        return f"Signed on {moment(of.at)}."
    if of.at:
        reason = f" Reason: {of.declined}" if of.declined else ""
        return f"Declined on {moment(of.at)}.{reason}"
    return "Has not signed." if of.required else "Has not signed; the signature is not needed."


def named(name: str) -> str:
    """A name, or what stands where one was erased.

    >>> named("Ana"), named("")
    ('Ana', 'A sponsor whose name was erased')
    """
    return name if name.strip() else ERASED


def titled(title: str) -> str:
    """The project's title, or what stands for one."""
    return title if title.strip() else "A project without a title"
