"""The record: every event in words, whether it is whole, and what it proves."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from assessment.domain.triangle.event import Event, head
from assessment.domain.triangle.ledger import Agreement
from assessment.domain.triangle.project import AuditLog
from assessment.messages import Message, Sentences, Value, msg
from assessment.reports.blocks import (
    Block,
    Bullets,
    Code,
    Column,
    Definition,
    Group,
    Heading,
    Notice,
    Paragraph,
    Table,
)
from assessment.reports.changes import changes
from assessment.reports.sentences.triangle import EVIDENCE, People, moment
from assessment.reports.sentences.triangle.event_amounts import AGREED, RAISED
from assessment.reports.sentences.triangle.events import event_sentence
from assessment.reports.sentences.triangle.evidence import on_new_key
from assessment.services.audit_logs import Verdict
from assessment.services.project_view import ProjectView

TERMS = ("proposed", "amended")  # events that hold terms, and these besides
NAMED = ("version", "terms", "content")
COMMAND = "python3 verify.py agreement.json"
HEAD = "HEAD"  # stands for one that was given away before
PROVES = (
    msg(
        "That nothing was changed, added, moved or taken out up to the event of a head that was "
        "given away before. Otherwise the first event that is not as it was is named."
    ),
    msg(
        "That the rules were followed: no version came into force without every signature that it "
        "needs, and only sponsors signed and decided."
    ),
    msg("Which exact text everybody signed: each signature carries the hash of that text."),
    msg("That a printed agreement belongs to this record: the head on it is found in the chain."),
)
PROVES_NOT = (
    msg("What came after the latest head that was given away: that could be written anew."),
    msg(
        "Who sat at the screen: a private link is a key, and whoever has it can sign. Who was "
        "given a new invitation, and when, is on record."
    ),
    msg("What people are called: names stand outside the chain, so that one can be erased."),
    msg("That it happened at that minute: times are those of the machine that runs this site."),
)


def record(log: AuditLog, verdict: Verdict) -> tuple[Block, ...]:
    """Everything that happened, whether it is whole, and what that proves."""
    return (*integrity(log, verdict), *events(log), *proof())


def integrity(log: AuditLog, verdict: Verdict) -> tuple[Block, ...]:
    """What a record is, and whether this one is whole."""
    about = msg(
        "Everything that was shown, proposed, signed and decided, the latest first. Nothing here "
        "can be changed or taken out; what happens next is added."
    )
    return (Paragraph("record-about", about), *_verdict(log, verdict))


def events(log: AuditLog, latest: int | None = None) -> tuple[Block, ...]:
    """The chain in words, the latest first."""
    heading = Heading("record-happened", msg("What happened"))
    if not log.events:
        begins = msg(
            "The record begins when somebody is invited. After that it keeps who joined, when the "
            "positions were shown, every version, signature and variation."
        )
        return (heading, Paragraph("record-begins", begins))
    worded = _worded(log)
    listed = worded if latest is None else worded[-latest:]
    table = Group("record-events", (_table(listed),))
    if len(listed) == len(log.events):
        return (heading, table)
    some = msg("The latest {shown} of {all}.", shown=len(listed), all=len(log.events))
    return (heading, table, Paragraph("record-latest", some, aside=True))


def proof() -> tuple[Block, ...]:
    """What a record proves, and what it does not."""
    return (
        Heading("record-proof", msg("What this proves, and what it does not")),
        Paragraph("record-proves", msg("It proves:")),
        Bullets("record-proves-what", PROVES),
        Paragraph("record-proves-not", msg("It does not prove:")),
        Bullets("record-proves-not-what", PROVES_NOT),
        Paragraph("record-evidence", EVIDENCE),
    )


def head_to_keep(view: ProjectView, one: Agreement) -> tuple[Block, ...]:
    """The head, for somebody who has signed a version; nothing for anybody else."""
    if not one.has_signed(view.person):
        return ()
    why = msg(
        "Copy this line and keep it outside this site: it proves what you signed, and all that the "
        "record holds up to event {event}.",
        event=len(view.events),
    )
    return (Paragraph("signed-head-why", why, aside=True), Code("signed-head", head(view.events)))


def how_to_verify(known: str = HEAD) -> tuple[Block, ...]:
    """The one command that checks the files, and how it is held against a head that is known."""
    folder = msg(
        "Put both files into one folder and run this there. It needs Python 3.8 or newer and "
        "nothing else, and can be read first."
    )
    earlier = msg(
        "Name the heads that were given away before, on paper or after signing: without one, "
        "whoever has the file could have written all of it anew."
    )
    return (
        Paragraph("record-run", folder),
        Group(
            "record-command",
            (
                Code("record-command-plain", COMMAND),
                Paragraph("record-command-with", earlier),
                Code("record-command-head", f"{COMMAND} --head {known}"),
            ),
        ),
    )


def _verdict(log: AuditLog, verdict: Verdict) -> tuple[Block, ...]:
    """Whether it is whole now, and the head that stands for all of it."""
    if not (verdict.broken or log.events):
        nothing = msg("Nothing has happened yet that the record holds.")
        return (Definition("record-nothing", nothing, None),)
    return (
        *((_broken(verdict.broken),) if verdict.broken else _whole(verdict)),
        Code("record-head", verdict.head),
        Paragraph(
            "record-head-means",
            msg(
                "The head stands for the whole record up to here: change one letter of it, and "
                "another head comes out. It is printed on every agreement, and shown to everybody "
                "who signs."
            ),
            aside=True,
        ),
    )


def _broken(why: Message) -> Block:
    return Notice(
        "record-broken",
        Sentences(
            (
                msg("Checked now: broken."),
                why,
                msg(
                    "Nothing was changed or left out here: everything is shown as it is kept. "
                    "Compare it with a copy that somebody took away earlier, and tell whoever "
                    "runs this site."
                ),
            )
        ),
        alarm=True,
    )


def _whole(verdict: Verdict) -> tuple[Block, ...]:
    whole, *further = verdict.proof
    return (
        Definition("record-intact", Sentences((msg("Checked now."), whole)), None),
        Paragraph("record-unproved", Sentences(tuple(further))),
        Paragraph("record-head-now", msg("The head of the chain:"), aside=True),
    )


def _worded(log: AuditLog) -> list[tuple[int, Value, Value]]:
    """The number of each event, when it was, and what happened: marked if done on a new key."""
    people, new_keys, before = People.of(log.project), dict[str, str](), dict[object, Agreement]()
    rows: list[tuple[int, Value, Value]] = []
    amendments, context = Counter[int](), dict[str, Any]({AGREED: None, RAISED: {}})
    for one in log.events:
        if one.kind == "amended" and isinstance(version := one.body.get("version"), int):
            amendments[version] += 1
        words = event_sentence(one, people, amendments, context)
        if one.kind in TERMS:
            words = _with_changes(words, one, before, log)
        elif one.kind == "activated" and (agreed := before.get(one.body.get("version"))):
            context[AGREED] = agreed.terms
        elif one.kind == "raised":
            context[RAISED][one.body.get("number")] = one.body
        if since := new_keys.get(one.actor):
            words = _followed(words, on_new_key(since))
        rows.append((one.seq, _when(one), words))
        if one.kind == "invited" and one.body.get("replaces"):
            new_keys[str(one.body.get("person"))] = one.at
    return rows


def _with_changes(
    words: Message | Sentences, of: Event, before: dict[object, Agreement], log: AuditLog
) -> Message | Sentences:
    """With what is different from the terms that this version had before, if it had any."""
    try:
        now = Agreement.model_validate(
            {"title": "", "required": (), **{name: of.body[name] for name in NAMED}}
        )
    except (LookupError, ValueError, TypeError):
        return words
    earlier = before.get(now.version)
    before[now.version] = now
    if earlier is None:
        return words
    return _followed(words, *changes(earlier, now, log))


def _followed(words: Message | Sentences, *more: Message) -> Sentences:
    """The same words, and more after them."""
    parts = words.parts if isinstance(words, Sentences) else (words,)
    return Sentences((*parts, *more))


def _table(listed: Sequence[tuple[int, Value, Value]]) -> Table:
    columns = (Column(msg("No.")), Column(msg("When")), Column(msg("What")))
    return Table("record-events-table", columns, tuple(reversed(listed)))


def _when(event: Event) -> Value:
    try:
        return moment(event.at)
    except ValueError:
        return event.at
