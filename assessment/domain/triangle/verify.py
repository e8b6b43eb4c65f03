"""Verifies an exported agreement. Needs Python 3.8 or newer and nothing else.

    python3 verify.py agreement.json [--head HASH] ...

Every event carries the SHA-256 of the event before it and of itself, so that no byte of it can
change, and none can be removed, added or moved, without breaking the chain from there on. Nor may
an event break the rules of signing. What programs do to a file on its way is undone first.

Whoever has the file can write a whole new one by the same rules. That shows only against a head
that was given away before, in a signed PDF or to whoever signed: name it with --head, and what
stands up to its event is proved. The first line (the project, its title, the names) stands outside
the chain, so that a name can be erased: what it says is never proved.

Exit code 0: nothing is broken. 1: broken, and the first broken event is named. 2: it could not be
read, or this Python is too old: so that an older one can say so, nothing here is newer than 2.7.
"""

import argparse
import hashlib
import io
import json
import sys

GENESIS = "0" * 64
FORMAT = 1
OLDEST = (3, 8)
FIELDS = {"seq", "at", "kind", "actor", "body", "previous", "hash"}
MARK = b"\xef\xbb\xbf"  # some programs put it before a text
FACILITATORS = {
    "revealed", "joined", "invited", "left", "proposed", "amended", "retitled", "withdrawn",
    "recorded", "replanned", "required", "renamed",
}  # fmt: skip
AT_ONCE = {"voided", "superseded", "activated", "reopened"}  # written with what they come of


class Statement:
    """Something that is found: a sentence with names in braces, and the values of these."""

    def __init__(self, sentence, **values):  # type: (str, **object) -> None
        self.sentence, self.values = sentence, values

    def __str__(self):  # type: () -> str
        """The sentence in English."""
        return self.sentence.format(**self.values)


class Broken(Statement, Exception):
    """What is broken, and where. One of its values may be another: the rule that is broken."""


class Result:
    """What an export amounts to in which nothing is broken.

    `undone`: what had been changed on its way. `unknown`: how many events no rule is known for.
    `proved`: the number of the last event whose hash was named; 0 where none was.
    """

    def __init__(self, events, undone, unknown, proved):
        # type: (list[dict[str, object]], list[Statement], int, int) -> None
        self.events, self.undone, self.unknown, self.proved = events, undone, unknown, proved

    @property
    def head(self):  # type: () -> str
        """The hash that stands for all of it."""
        return str(self.events[-1]["hash"]) if self.events else GENESIS

    def statements(self):  # type: () -> list[Statement]
        """What is proved and what is not, and what was undone."""
        unknown = Statement(
            "Events of a kind that this verifier does not know: {count}. No rule was held against "
            "them.",
            count=self.unknown,
        )
        names = Statement("The names and the title are not proved: they stand outside the chain.")
        return self.proof() + self.undone + [unknown] * bool(self.unknown) + [names]

    def proof(self):  # type: () -> list[Statement]
        """Up to which event it is proved, or that nothing proves it."""
        if not self.events:
            return [Statement("It holds no event, so it proves nothing.")]
        last = len(self.events)
        event = self.proved or last
        at = _printable(self.events[event - 1]["at"])
        if not self.proved:
            whole = Statement("Nothing is broken up to event {event} of {at}.", event=event, at=at)
            return [whole, UNPROVED]
        proved = Statement("Proved: intact up to event {event} of {at}.", event=event, at=at)
        after = Statement("What came after, up to event {last}, is not proved.", last=last)
        return [proved, after][: 1 + (event < last)]


UNPROVED = Statement(
    "Nothing outside this record proves it: whoever has it could have written all of it anew. "
    "Compare its head with one that was given away before, in a signed PDF or to whoever signed."
)
# Every kind of event that there is a rule for, in the words that the record has for it.
KINDS = {
    "recorded": Statement("recorded that sponsors spoke for accepting or refusing a variation"),
    "voted": Statement("spoke for accepting or refusing a variation"),
    "objected": Statement("objected to what was recorded for them"),
    "confirmed": Statement("confirmed what was recorded for them"),
    "required": Statement("must sign, or need not, from now on"),
    "renamed": Statement("corrected the name of a sponsor"),
    "revealed": Statement("showed the positions to everybody"),
    "decided": Statement("accepted or refused a variation"), "left": Statement("left the project"),
    "amended": Statement("changed the terms of a version"), "joined": Statement("became a sponsor"),
    "declined": Statement("declined to sign a version"), "replanned": Statement("changed the plan"),
    "activated": Statement("a version came into force"), "raised": Statement("raised a variation"),
    "reopened": Statement("a variation is open again"), "entered": Statement("took the invitation"),
    "superseded": Statement("a version was replaced"), "withdrawn": Statement("withdrew a version"),
    "retitled": Statement("gave a version a title"), "voided": Statement("a signature became void"),
    "invited": Statement("gave a new invitation"), "proposed": Statement("proposed a version"),
    "dropped": Statement("dropped a variation"), "signed": Statement("signed a version"),
}  # fmt: skip


def canonical(value):  # type: (object) -> bytes
    """JSON with sorted keys, no spaces and no fractions, as UTF-8: one value, one text.

    Raises:
        TypeError: a number that is not whole.
        UnicodeEncodeError: half a character (a lone surrogate).

    >>> canonical({"b": 1, "a": ["x", None]}).decode()
    '{"a":["x",null],"b":1}'
    """
    _refuse_fractions(value)
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8")


def digest(value):  # type: (object) -> str
    """The SHA-256 of a value's canonical form, in hex."""
    return hashlib.sha256(canonical(value)).hexdigest()


def event_hash(event):  # type: (dict[str, object]) -> str
    """The hash of an event: of the hash before it, and of all of it but its own hash."""
    content = {name: said for name, said in event.items() if name != "hash"}
    return hashlib.sha256(str(event["previous"]).encode() + canonical(content)).hexdigest()


def verify(exported, *heads):  # type: (bytes, *str) -> Result
    """What an export amounts to. `heads`: those that are known, and that it must pass through.

    Raises:
        Broken: the first thing that is not as it was written, with its event's number.
    """
    text, undone = _undone(exported)
    lines = text.split(b"\n")
    if not lines[0].endswith(b'"events":[') or len(lines) < 3 or lines[-1] != b"":
        raise Broken("The file is cut off or is not an exported agreement.")
    _opening(lines[0])
    body, closing = lines[1:-2], lines[-2]
    if not closing.startswith(b'],"head":"'):
        raise Broken("What follows event {event} is not as it was exported.", event=len(body))
    events = [_event(number, line, len(body)) for number, line in enumerate(body, start=1)]
    _chain(events)
    result = Result(events, undone, _rules(events), 0)
    if closing != b'],"head":"' + result.head.encode() + b'"}':
        raise Broken("The head is not the hash of event {event}.", event=len(events))
    result.proved = max([_named(head, events) for head in heads] or [0])
    return result


def _named(head, events):  # type: (str, list[dict[str, object]]) -> int
    """The number of the event that a head is the hash of."""
    for number, event in enumerate(events, start=1):
        if event["hash"] == _hexadecimal(head):
            return number
    raise Broken("The head {head} is the hash of no event in this chain.", head=_printable(head))


def _hexadecimal(typed):  # type: (str) -> str
    """A hash as it was copied: paper may break it with spaces and signs that nobody sees."""
    return "".join(one for one in typed.lower() if one.isascii() and one.isalnum())


def _undone(exported):  # type: (bytes) -> tuple[bytes, list[Statement]]
    """The file without what programs do to a file on its way, and what that was."""
    text, undone = exported, []
    if text.startswith(MARK):
        text = text[len(MARK) :]
        undone.append(Statement("A mark (BOM) that a program put before it was taken off."))
    if b"\r" in text:
        text = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        undone.append(Statement("The ends of its lines had been changed: that was undone."))
    if text.endswith(b'"}'):
        text += b"\n"
        undone.append(Statement("The end of its last line was missing: it was added."))
    return text, undone


def _refuse_fractions(value):  # type: (object) -> None
    if isinstance(value, float):
        raise TypeError(str(value) + " is not a whole number.")
    if isinstance(value, dict):
        value = list(value.keys()) + list(value.values())
    if isinstance(value, (list, tuple)):
        for one in value:
            _refuse_fractions(one)


def _opening(line):  # type: (bytes) -> None
    try:
        opening = json.loads(line + b"]}")
    except (ValueError, RecursionError):
        opening = None
    if not isinstance(opening, dict):
        raise Broken("The first line, before event 1, is not as it was exported.")
    if opening.get("waypoint-agreement") != FORMAT:
        raise Broken(
            "The first line names no format that this verifier knows ({format}).", format=FORMAT
        )


def _event(number, line, count):  # type: (int, bytes, int) -> dict[str, object]
    wanted = b"," if number < count else b""
    text = line[: len(line) - len(wanted)]
    try:
        event = json.loads(text)
        same = isinstance(event, dict) and canonical(event) + wanted == line
    except (ValueError, TypeError, RecursionError):
        same = False
    if not same or set(event) != FIELDS:
        raise Broken("Event {event} is not as it was written.", event=number)
    return dict(event)


def _chain(events):  # type: (list[dict[str, object]]) -> None
    before = GENESIS
    for at, event in enumerate(events, start=1):
        kind, other = _kind(event["kind"]), _printable(event["seq"])
        if event["seq"] is True or event["seq"] != at:
            raise Broken(
                "Event {event} ({kind}) says that it is event {other}.",
                event=at, kind=kind, other=other,
            )  # fmt: skip
        if event["previous"] != before:
            raise Broken(
                "Event {event} ({kind}) does not follow the event before it.", event=at, kind=kind
            )
        if event["hash"] != event_hash(event):
            raise Broken(
                "Event {event} ({kind}) was changed: its hash does not fit it.", event=at, kind=kind
            )
        before = str(event["hash"])


def _rules(events):  # type: (list[dict[str, object]]) -> int
    """Hold the rules of signing against the events; how many are of a kind without a rule."""
    rules = Rules()
    for number, event in enumerate(events, start=1):
        broken = rules.broken_by(event)
        if broken is not None:
            kind = _kind(event["kind"])
            raise Broken(
                "Event {event} ({kind}) breaks a rule. {rule}", event=number, kind=kind, rule=broken
            )
    if rules.due:
        last, kind = len(events), _kind(rules.due[0][0])
        raise Broken(
            "After event {event}, another must follow at once: {kind}.", event=last, kind=kind
        )
    return rules.unknown


class Rules:
    """The rules of signing: what may follow, by the events so far."""

    def __init__(self):  # type: () -> None
        self.actor = self.facilitator = ""
        self.body = {}  # type: dict[str, object]
        self.sponsors = set()  # type: set[str]
        self.must = {}  # type: dict[str, bool]  # who has to sign, where that was changed
        self.required = set()  # type: set[str]  # of the version that waits
        self.signed = []  # type: list[str]  # that version, and still
        self.contents = []  # type: list[object]  # of each version
        self.signers = set()  # type: set[str]  # of the version in force, and who decides under it
        self.decides = self.would_decide = self.plan = None  # type: object
        self.invited = set()  # type: set[str]  # anew, and have not taken the invitation yet
        self.entered = set()  # type: set[str]
        self.raised = []  # type: list[tuple[str, int, int, bool]]  # by whom, days, money; only adds
        self.pending = set()  # type: set[int]
        self.decided = {}  # type: dict[int, tuple[object, int]]  # how, and under which version
        self.votes = {}  # type: dict[int, list[tuple[str, object, bool]]]  # True: unconfirmed
        self.objected = set()  # type: set[tuple[int, str]]
        self.due = []  # type: list[tuple[str, str, dict[str, object]]]  # what must follow at once
        self.waiting = self.active = self.unknown = 0  # versions, and a count
        self.revealed = self.ever_signed = self.changed = False  # changed: sponsors, since agreed

    def broken_by(self, event):  # type: (dict[str, object]) -> Broken | None
        """The rule that the next event breaks; None where it breaks none, and is taken in."""
        self.actor = _text(event["actor"])
        try:
            self._take(_text(event["kind"]), event["body"])
        except Broken as broken:
            return broken
        return None

    def _take(self, kind, body):  # type: (str, object) -> None
        if not isinstance(body, dict):
            raise Broken("It has no body.")
        self.body = body
        if self.due or kind in AT_ONCE:
            self._at_once(kind)
        elif kind not in KINDS:
            self.unknown += 1
        else:
            if kind in FACILITATORS:
                self.facilitator = self.facilitator or self.actor
                _hold((self.actor == self.facilitator, Broken("Only the facilitator may do this.")))
            getattr(self, "_" + kind)()

    def _at_once(self, kind):  # type: (str) -> None
        """What comes of an event stands right after it, and nowhere else."""
        if not self.due:
            raise Broken("Nothing before it leads to it.")
        wanted = self.due.pop(0)
        found = (kind, self.actor, {name: self.body.get(name) for name in wanted[2]})
        if canonical(found) != canonical(wanted):
            due = _kind(wanted[0])
            raise Broken(
                "After the event before it, another must follow at once: {kind}.", kind=due
            )
        if kind == "activated":
            self.active, self.changed = self.waiting, False
            self.signers, self.decides = self.required, self.would_decide
            self.votes.update((number, []) for number in self.pending)
        if kind in ("activated", "withdrawn"):
            self.waiting = 0
        if kind == "decided":
            self.pending.discard(self._number("number"))
            self.decided[self._number("number")] = (self.body.get("outcome"), self.active)
        if kind == "reopened":
            self.decided.pop(self._number("number"))
            self.pending.add(self._number("number"))

    def _must_follow(self, kind, **body):  # type: (str, **object) -> None
        self.due.append((kind, self.actor, body))

    def _revealed(self):  # type: () -> None
        _hold((not self.revealed, Broken("The positions were shown before.")))
        self.revealed = True

    def _replanned(self):  # type: () -> None
        before, plan = self.body.get("before"), self.body.get("plan")
        follows = self.plan is None or before == self.plan
        _hold(
            (isinstance(plan, dict) and plan != before, Broken("It changes nothing.")),
            (follows, Broken("It changes another plan than the one before it left.")),
        )
        self.plan = plan

    def _joined(self):  # type: () -> None
        self.sponsors.add(_text(self.body.get("person")))
        self._sponsors_changed()

    def _invited(self):  # type: () -> None
        person = _text(self.body.get("person"))
        _hold((person in self.sponsors, Broken("Whoever is invited anew is no sponsor.")))
        self.invited.add(person)
        self.entered.discard(person)

    def _entered(self):  # type: () -> None
        _hold((self.actor in self.sponsors, Broken("It is by somebody who is no sponsor.")))
        _hold((self.actor not in self.entered, Broken("That invitation was taken before.")))
        self.entered.add(self.actor)
        self.invited.discard(self.actor)

    def _required(self):  # type: () -> None
        person, required = _text(self.body.get("person")), self.body.get("required")
        _hold(
            (person in self.sponsors, Broken("Whose signature it is about is no sponsor.")),
            (required is not self.must.get(person), Broken("It changes nothing.")),
            (not self.waiting, Broken("A version waits, which says who must sign it.")),
        )
        self.must[person], self.changed = required is True, True

    def _renamed(self):  # type: () -> None
        known = _text(self.body.get("person")) in self.sponsors
        _hold((known, Broken("Whoever was renamed is no sponsor.")))
        _hold((not self.ever_signed, Broken("Somebody had signed before it.")))

    def _hold_sponsor(self):  # type: () -> None
        _hold((self.actor in self.sponsors, Broken("It is by somebody who is no sponsor.")))
        _hold((self.actor not in self.invited, Broken("They had not taken their invitation yet.")))

    def _left(self):  # type: () -> None
        person = _text(self.body.get("person"))
        _hold((person in self.sponsors, Broken("Whoever left was no sponsor.")))
        self.sponsors.discard(person)
        self.must.pop(person, None)
        self._sponsors_changed()

    def _sponsors_changed(self):  # type: () -> None
        self.changed = True
        if self.waiting:
            self._must_follow("withdrawn", version=self.waiting)

    def _proposed(self):  # type: () -> None
        number, required = len(self.contents) + 1, self.body.get("required")
        named = {_text(one) for one in required} if isinstance(required, list) else set()
        sponsors = bool(named) and named <= self.sponsors
        as_said = all((one in named) is must for one, must in self.must.items())
        _hold(
            (self.revealed, Broken("The positions were not shown before it.")),
            (not self.waiting, Broken("Another version still waits for signatures.")),
            (self._number("version") == number, Broken("Its number is not the next one.")),
            (self._fits(), Broken("Its terms have another content hash than it says.")),
            (sponsors, Broken("Somebody who is to sign it is no sponsor, or nobody is.")),
            (as_said, Broken("Others are to sign it than must.")),
        )
        self.contents.append(self.body["content"])
        self.waiting, self.required, self.signed = number, named, []
        self._note_who_decides()

    def _amended(self):  # type: () -> None
        self._hold_waiting()
        _hold((self._fits(), Broken("Its terms have another content hash than it says.")))
        _hold((self.body["content"] != self.contents[-1], Broken("It changes nothing.")))
        self.contents[-1] = self.body["content"]
        self._note_who_decides()
        for person in self.signed:
            self._must_follow("voided", version=self.waiting, person=person)
        self.signed = []

    def _note_who_decides(self):  # type: () -> None
        terms = self.body.get("terms")
        self.would_decide = terms.get("decides") if isinstance(terms, dict) else None

    def _retitled(self):  # type: () -> None
        known = 0 < self._number("version") <= len(self.contents)
        _hold((known, Broken("There is no such version before it.")))

    def _withdrawn(self):  # type: () -> None
        self._hold_waiting()
        self.waiting = 0

    def _declined(self):  # type: () -> None
        """Somebody declines to sign; so far, signing is the same."""
        self._hold_waiting()
        self._hold_sponsor()
        content = self.body.get("content")
        _hold(
            (content == self.contents[-1], Broken("That version has other content.")),
            (self.actor not in self.signed, Broken("They had signed that version already.")),
        )

    def _signed(self):  # type: () -> None
        self._declined()
        self.signed, self.ever_signed = self.signed + [self.actor], True
        if self.required <= set(self.signed):
            if self.active:
                self._must_follow("superseded", version=self.active, by=self.waiting)
            self._must_follow("activated", version=self.waiting, content=self.contents[-1])

    def _hold_waiting(self):  # type: () -> None
        waits = self.waiting > 0 and self._number("version") == self.waiting
        _hold((waits, Broken("That version does not wait for signatures.")))

    def _raised(self):  # type: () -> None
        number = len(self.raised) + 1
        _hold(
            (self.active > 0, Broken("No version is in force.")),
            (self._number("number") == number, Broken("Its number is not the next one.")),
        )
        scope = self.body.get("scope")
        changes = [one for one in scope if isinstance(one, dict)] if isinstance(scope, list) else []
        days, money = self._number("days"), self._number("money")
        net = not changes or (_net(changes, "days"), _net(changes, "money")) == (days, money)
        _hold((net, Broken("Its days and money are not what its items take.")))
        only_adds = all(one.get("act") == "add" for one in changes)
        self.raised.append((self.actor, days, money, only_adds))
        self.pending.add(number)
        self.votes[number] = []

    def _decided(self):  # type: () -> None
        """A decision without votes, as in versions of the terms that do not say who decides."""
        by = _text(self.body.get("by"))
        wrote = self.actor in (by, self.facilitator)
        self._hold_decidable()
        _hold(
            (self.decides is None, Broken("No votes stand before it that would decide.")),
            (by in self.sponsors, Broken("It was decided by somebody who is no sponsor.")),
            (wrote, Broken("Somebody else wrote the decision down.")),
        )
        self.pending.discard(self._number("number"))
        self.decided[self._number("number")] = (self.body.get("outcome"), self.active)

    def _hold_decidable(self):  # type: () -> None
        self._hold_pending()
        _hold(
            (self.active > 0, Broken("No version is in force.")),
            (self.body.get("outcome") in ("accepted", "refused"), Broken("It says no outcome.")),
            (_text(self.body.get("why")).strip() != "", Broken("It gives no reason.")),
            (not self.changed, Broken("The sponsors had changed and must agree anew first.")),
        )

    def _voted(self):  # type: () -> None
        self._hold_sponsor()
        self._count([self.actor], False)

    def _recorded(self):  # type: () -> None
        """The facilitator's word for sponsors: never against their own."""
        number, people = self._number("number"), self.body.get("people")
        named = [_text(one) for one in people] if isinstance(people, list) else []
        own = {vote[0] for vote in self.votes.get(number, []) if not vote[2]}
        own.update(person for person in named if (number, person) in self.objected)
        known = 0 < len(named) == len(set(named)) and self.sponsors.issuperset(named)
        _hold(
            (known, Broken("It is recorded for nobody, twice, or for somebody who is no sponsor.")),
            (own.isdisjoint(named), Broken("Somebody for whom it is recorded said it themselves.")),
        )
        self._count(named, True)

    def _count(self, people, recorded):  # type: (list[str], bool) -> None
        """Count votes; a decision must follow at once where enough of them are the same."""
        self._hold_decidable()
        number, outcome = self._number("number"), self.body.get("outcome")
        deciders, needed = self._quorum(number)
        others = Broken("Others decide that variation, as was agreed.")
        _hold((deciders is None or deciders.issuperset(people), others))
        votes = [vote for vote in self.votes[number] if vote[0] not in people]
        votes += [(person, outcome, recorded) for person in people]
        self.votes[number] = votes
        same = [vote for vote in votes if vote[1] == outcome]
        if len(same) >= needed:
            self._must_follow(
                "decided", number=number, version=self.active, outcome=outcome, by=people[-1],
                why=self.body.get("why"), people=[vote[0] for vote in same],
                recorded=[vote[0] for vote in same if vote[2]],
            )  # fmt: skip

    def _quorum(self, number):  # type: (int) -> tuple[set[str] | None, int]
        """Who may decide a variation (None: any sponsor), and how many must say the same."""
        rule = self.decides
        if not isinstance(rule, dict):
            return None, 1
        if rule.get("rule") == "all":
            return self.signers, len(self.signers)
        _, days, money, only_adds = self.raised[number - 1]
        limits = rule.get("days"), rule.get("money")
        alone = rule.get("rule") == "named" and all(isinstance(one, int) for one in limits)
        if alone and only_adds and days <= rule["days"] and money <= rule["money"]:
            return {_text(rule.get("person"))}, 1
        return self.signers, min(2, len(self.signers))

    def _confirmed(self):  # type: () -> None
        number, vote = self._number("number"), self._unconfirmed()
        votes = self.votes[number]
        votes[votes.index(vote)] = (vote[0], vote[1], False)

    def _objected(self):  # type: () -> None
        """What was recorded counts no more; a decision that rested on it is open again at once."""
        number, vote = self._number("number"), self._unconfirmed()
        self.votes[number].remove(vote)
        self.objected.add((number, self.actor))
        outcome, version = self.decided.get(number, (None, 0))
        if outcome == vote[1]:
            _hold((version == self.active, Broken("That version is not in force.")))
            same = [one for one in self.votes[number] if one[1] == outcome]
            if len(same) < self._quorum(number)[1]:
                self._must_follow("reopened", number=number)

    def _unconfirmed(self):  # type: () -> tuple[str, object, bool]
        """The vote that is recorded for whoever speaks."""
        self._hold_sponsor()
        for vote in self.votes.get(self._number("number"), []):
            if vote[0] == self.actor and vote[2]:
                return vote
        raise Broken("Nothing was recorded for them that they had not confirmed.")

    def _dropped(self):  # type: () -> None
        self._hold_pending()
        raiser = self.raised[self._number("number") - 1][0]
        known = self.actor in (raiser, self.facilitator)
        _hold((known, Broken("It is by another than who raised it.")))
        self.pending.discard(self._number("number"))

    def _hold_pending(self):  # type: () -> None
        number = self._number("number")
        _hold(
            (number in self.pending, Broken("No such variation waits for a decision.")),
            (self._number("version") == self.active, Broken("That version is not in force.")),
        )

    def _fits(self):  # type: () -> bool
        return self.body.get("content") == digest(self.body.get("terms"))

    def _number(self, name):  # type: (str) -> int
        value = self.body.get(name)
        return value if type(value) is int else -1


def _hold(*rules):  # type: (*tuple[bool, Broken]) -> None
    for holds, broken in rules:
        if not holds:
            raise broken


def _net(changes, name):  # type: (list[dict[str, object]], str) -> int
    """What changes of the scope take together: what comes, without what goes."""
    net = 0
    for one in changes:
        for part, sign in ("item", -1 if one.get("act") == "remove" else 1), ("was", -1):
            item = one.get(part)
            value = item.get(name) if isinstance(item, dict) else 0
            net += sign * value if type(value) is int else 0
    return net


def _text(value):  # type: (object) -> str
    return value if isinstance(value, str) else ""


def _kind(value):  # type: (object) -> object
    """What an event of that kind is called; the kind itself, where none is known."""
    return KINDS.get(_text(value)) or _printable(value)


def _printable(value):  # type: (object) -> str
    """A value as it can be printed anywhere, and no longer than a line."""
    text = str(value)[:40]
    return text if text.isascii() and text.isprintable() else ascii(text)


def main(arguments):  # type: (list[str]) -> int
    """Verify the file that is named, and say what came of it."""
    if sys.version_info < OLDEST:
        print("This Python is too old: verify.py needs 3.8 or newer. Nothing was verified.")
        return 2
    for stream in sys.stdout, sys.stderr:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    asking = argparse.ArgumentParser(description=__doc__)
    asking.formatter_class = argparse.RawDescriptionHelpFormatter
    asking.add_argument("file")
    asking.add_argument("--head", action="append", default=[])
    asked = asking.parse_args(arguments)
    if any(len(_hexadecimal(head)) != len(GENESIS) for head in asked.head):
        print("This is no head: write all letters and digits of it.")
        return 2
    try:
        with open(asked.file, "rb") as file:
            result = verify(file.read(), *asked.head)
    except OSError as error:
        print(asked.file + " cannot be read: " + str(error.strerror) + ".")
        return 2
    except Broken as error:
        print("BROKEN. " + str(error))
        return 1
    for statement in result.statements():
        print(statement)
    print("Head: " + result.head)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
