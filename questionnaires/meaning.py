"""Which answers still mean what they meant? Decided by what the change list declares."""

from collections.abc import Iterable
from decimal import Decimal

from questionnaires.fingerprint import AnchorId, anchor_fingerprints
from questionnaires.schema import Change, Instrument
from questionnaires.versions import number


def declared(changes: Iterable[Change], after: str, until: str) -> dict[AnchorId, bool]:
    """Each anchor declared in the versions above `after`, up to `until`: did its meaning change?

    Declared more than once, it has changed if any version says so.
    """
    found: dict[AnchorId, bool] = {}
    for change in changes:
        if number(after) < number(change.version) <= number(until):
            for anchor in change.anchors:
                key = (anchor.item, anchor.level)
                found[key] = found.get(key, False) or anchor.meaning == "changed"
    return found


def changed_in_meaning(old: Instrument, new: Instrument) -> tuple[str, ...]:
    """The items of both versions whose old answers no longer hold, in the order of the new one.

    An item must be asked again when its levels are others, or when an anchor differs in its words
    and no version since declares its meaning the same.
    """
    before, after = anchor_fingerprints(old), anchor_fingerprints(new)
    says_changed = declared(new.changes, old.version, new.version)
    old_ids = {item.id for item in old.items}

    def differs(anchor: AnchorId) -> bool:
        return before[anchor] != after[anchor] and says_changed.get(anchor, True)

    def lost(item: str) -> bool:
        levels = _levels(after, item)
        return levels != _levels(before, item) or any(differs((item, level)) for level in levels)

    return tuple(item.id for item in new.items if item.id in old_ids and lost(item.id))


def _levels(anchors: Iterable[AnchorId], item: str) -> set[Decimal]:
    return {level for owner, level in anchors if owner == item}
