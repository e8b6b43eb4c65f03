"""Which wording was it? Snapshots that keep an instrument, and fingerprints that tell two apart.

A fingerprint is the SHA-256 of UTF-8 text, in hex. What is fingerprinted is written as JSON with
sorted keys and without spaces, so that equal instruments have equal fingerprints.
"""

import hashlib
import json
from collections.abc import Sequence
from decimal import Decimal

from pydantic import ValidationError

from questionnaires.errors import InvalidInstrument
from questionnaires.problems import problem
from questionnaires.schema import CheckGroupSpec, Instrument, ItemSpec, Level
from questionnaires.shape import shape_findings

AnchorId = tuple[str, Decimal]  # item and level


def snapshot(instrument: Instrument) -> str:
    """The whole instrument as one line of JSON; `from_snapshot` gives it back exactly."""
    return _canonical(instrument.original.model_dump(mode="json"))


def from_snapshot(text: str) -> Instrument:
    """The instrument that a snapshot was taken of.

    Raises:
        InvalidInstrument: the text is not a snapshot.
    """
    try:
        return Instrument.model_validate_json(text)
    except ValidationError as error:
        findings = shape_findings(error.errors(include_url=False))
        raise InvalidInstrument([problem(one, "snapshot") for one in findings]) from None


def fingerprint(instrument: Instrument) -> str:
    """The fingerprint of all of it: of its snapshot."""
    return _hashed(snapshot(instrument))


def anchor_fingerprints(instrument: Instrument) -> dict[AnchorId, str]:
    """The fingerprint of every anchor: of the item's own, or of the meaning of the scale's level.

    A level of the scale says something only of what is asked, so there the question is part of it.
    The instrument must keep the rules: every item's scale exists.
    """
    original = instrument.original
    return {
        (item.id, level.value): _hashed(_anchor(item, level))
        for item in original.items
        for level in original.levels_of(item)
    }


def _anchor(item: ItemSpec, level: Level) -> str:
    if level.value in item.anchors:
        return item.anchors[level.value]
    return f"{item.question}\n{level.meaning or ''}"


def wording_fingerprint(owner: ItemSpec | CheckGroupSpec, levels: Sequence[Level] = ()) -> str:
    """What a respondent reads of an item (question, anchors, checks) or of a group of checks.

    `levels` are those of `Instrument.levels_of(item)`; they are needed where the scale, and not the
    item, says what a level means, and change nothing where the item has all anchors itself.
    """
    checks = [[check.id, check.question] for check in owner.checks]
    if isinstance(owner, CheckGroupSpec):
        return _hashed(_canonical([owner.intro, checks]))
    anchors = {**{level.value: level.meaning for level in levels}, **owner.anchors}
    read = [[f"{value.normalize():f}", text] for value, text in sorted(anchors.items())]
    shown_by = [owner.shown_by] if owner.shown_by else []
    return _hashed(_canonical([owner.question, read, owner.checks_intro, checks, *shown_by]))


def _canonical(value: object) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _hashed(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
