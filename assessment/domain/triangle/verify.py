"""Verifies an exported agreement. Needs Python 3.11 or newer and nothing else.

    python verify.py agreement.json [--head HASH]

Every event carries the SHA-256 of the event before it and of itself, so that no byte of it can
change, and none can be removed, added or moved, without breaking the chain from there on. Compare
a head with the one that is printed in a signed PDF (--head): the chain may have grown since, but
must still pass through it. Whoever rewrites the whole file can compute a new chain, but not one
with that hash in it.

The first line (the project, its title, the names) stands outside the chain, so that a name can be
erased: what it says is not proved.

Exit code 0: intact. 1: broken, and the first broken event is named. 2: it could not be read.
"""

import hashlib
import io
import json
import sys
from pathlib import Path

GENESIS = "0" * 64
FORMAT = 1
FIELDS = {"seq", "at", "kind", "actor", "body", "previous", "hash"}


class Broken(Exception):
    """What is broken, and where: a sentence with names in braces, and the values of these."""

    def __init__(self, sentence: str, **values: str | int) -> None:
        super().__init__(sentence.format(**values))
        self.sentence, self.values = sentence, values


def canonical(value: object) -> bytes:
    """JSON with sorted keys, no spaces and no fractions, as UTF-8: one value, one text.

    Raises:
        TypeError: a number that is not whole.
        UnicodeEncodeError: half a character (a lone surrogate).

    >>> canonical({"b": 1, "a": ["ä", None]}).decode()
    '{"a":["ä",null],"b":1}'
    """
    _refuse_fractions(value)
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return text.encode()


def digest(value: object) -> str:
    """The SHA-256 of a value's canonical form, in hex."""
    return hashlib.sha256(canonical(value)).hexdigest()


def event_hash(event: dict[str, object]) -> str:
    """The hash of an event: of the hash before it, and of all of it but its own hash."""
    content = {name: said for name, said in event.items() if name != "hash"}
    return hashlib.sha256(str(event["previous"]).encode() + canonical(content)).hexdigest()


def verify(exported: bytes, head: str | None = None) -> list[dict[str, object]]:
    """The events of an intact export. `head` is one that it must pass through, if it is known.

    Raises:
        Broken: the first thing that is not as it was written, with its event's number.
    """
    first, *lines = exported.split(b"\n")
    if not first.endswith(b'"events":[') or len(lines) < 2 or lines[-1] != b"":
        raise Broken("The file is cut off or is not an exported agreement.")
    _opening(first)
    *body, closing = lines[:-1]
    if not closing.startswith(b'],"head":"'):
        raise Broken("What follows event {event} is not as it was exported.", event=len(body))
    events = [_event(number, line, len(body)) for number, line in enumerate(body, start=1)]
    _chain(events)
    _signatures(events)
    ended = str(events[-1]["hash"]) if events else GENESIS
    if closing != b'],"head":"' + ended.encode() + b'"}':
        raise Broken(
            "The head is not the hash of event {event}, which is {hash}.",
            event=len(events),
            hash=ended,
        )
    if head is not None and _hexadecimal(head) not in {event["hash"] for event in events}:
        raise Broken("The head that was named is the hash of no event in this chain.")
    return events


def _hexadecimal(typed: str) -> str:
    """A hash as it was copied: paper may break it with spaces and signs that nobody sees."""
    return "".join(one for one in typed.lower() if one.isascii() and one.isalnum())


def _refuse_fractions(value: object) -> None:
    if isinstance(value, float):
        raise TypeError(f"{value} is not a whole number.")
    if isinstance(value, dict):
        value = [*value.keys(), *value.values()]
    if isinstance(value, list | tuple):
        for one in value:
            _refuse_fractions(one)


def _opening(line: bytes) -> None:
    try:
        opening = json.loads(line + b"]}")
    except (ValueError, RecursionError):
        raise Broken("The first line, before event 1, is not as it was exported.") from None
    if opening.get("waypoint-agreement") != FORMAT:
        raise Broken(
            "The first line names no format that this verifier knows ({format}).", format=FORMAT
        )


def _event(number: int, line: bytes, count: int) -> dict[str, object]:
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


def _chain(events: list[dict[str, object]]) -> None:
    before = GENESIS
    for number, event in enumerate(events, start=1):
        kind = _printable(event["kind"])
        if event["seq"] is True or event["seq"] != number:
            raise Broken(
                "Event {event} ({kind}) says that it is event {other}.",
                event=number,
                kind=kind,
                other=_printable(event["seq"]),
            )
        if event["previous"] != before:
            raise Broken(
                "Event {event} ({kind}) does not follow the event before it.",
                event=number,
                kind=kind,
            )
        if event["hash"] != event_hash(event):
            raise Broken(
                "Event {event} ({kind}) was changed: its hash does not fit it.",
                event=number,
                kind=kind,
            )
        before = str(event["hash"])


def _signatures(events: list[dict[str, object]]) -> None:
    """What was proposed has the hash that it names, and signatures bind to that hash."""
    contents: dict[bytes, str] = {}
    for number, event in enumerate(events, start=1):
        body, kind = event["body"], _printable(event["kind"])
        if not isinstance(body, dict):
            raise Broken("Event {event} ({kind}) has no body.", event=number, kind=kind)
        version = canonical(body.get("version"))
        if kind in {"proposed", "amended"}:
            contents[version] = digest(body.get("terms"))
        bound = kind in {"proposed", "amended", "signed"}
        if bound and body.get("content") != contents.get(version, GENESIS):
            raise Broken(
                "Event {event} ({kind}) names another content than version {version} has.",
                event=number,
                kind=kind,
                version=_printable(body.get("version")),
            )


def _printable(value: object) -> str:
    """A value as it can be printed anywhere, and no longer than a line."""
    text = str(value)[:40]
    return text if text.isascii() and text.isprintable() else ascii(text)


def main(arguments: list[str]) -> int:
    """Verify the file that is named, and say what came of it."""
    head = None
    for stream in sys.stdout, sys.stderr:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if len(arguments) == 3 and arguments[1] == "--head":
        head = arguments[2]
        if len(_hexadecimal(head)) != len(GENESIS):
            print(f"This is no head: write all {len(GENESIS)} letters and digits of it.")
            return 2
    elif len(arguments) != 1:
        print(__doc__)
        return 2
    try:
        events = verify(Path(arguments[0]).read_bytes(), head)
    except OSError as error:
        print(f"{arguments[0]} cannot be read: {error.strerror}.")
        return 2
    except Broken as error:
        print(f"BROKEN. {error}")
        return 1
    print(f"Intact: {len(events)} events, head {events[-1]['hash'] if events else GENESIS}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
