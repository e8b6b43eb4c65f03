"""The lock file of released versions: what each anchor said when people first answered it.

`releases.json` beside the instruments holds, for each instrument and released version, the
fingerprint of every anchor by item and level. An anchor cannot change under a released version, and
a new version declares in its change list which anchors it changed.
"""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from questionnaires.errors import BadReleases, NotReleasable
from questionnaires.fingerprint import AnchorId, anchor_fingerprints
from questionnaires.meaning import declared
from questionnaires.phrases import Phrase, phrase
from questionnaires.problems import Finding
from questionnaires.problems import Path as PartPath
from questionnaires.schema import Instrument, Version
from questionnaires.versions import number

FILE = "releases.json"

Anchors = dict[str, dict[str, str]]  # item -> level -> fingerprint
Versions = dict[Version, Anchors]
Releases = dict[str, Versions]

_ADAPTER = TypeAdapter(Releases)


def read_releases(folder: Path) -> Releases:
    """What the folder's lock file records; nothing where there is no such file.

    Raises:
        BadReleases: the file cannot be read, or is not a lock file.
    """
    try:
        return _ADAPTER.validate_json((folder / FILE).read_bytes())
    except FileNotFoundError:
        return {}
    except (OSError, ValidationError) as error:
        words = error.strerror if isinstance(error, OSError) else error.errors()[0]["msg"]
        raise BadReleases(str(words)) from None


def record_release(instrument: Instrument, folder: Path) -> bool:
    """Write the instrument's version into the lock file; False when it stands there already.

    Raises:
        BadReleases: the lock file cannot be read.
        NotReleasable: the version is released with other anchors, or a higher one is.
    """
    releases = read_releases(folder)
    versions = releases.setdefault(instrument.id, {})
    if any(release_findings(instrument, releases)):
        raise NotReleasable(
            f"{instrument.id} {instrument.version} does not agree with its released versions: "
            "run the check, mend what it lists, then release."
        )
    if instrument.version in versions:
        return False
    versions[instrument.version] = _recorded(instrument)
    text = json.dumps(releases, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    (folder / FILE).write_text(text, encoding="utf-8")
    return True


def _recorded(instrument: Instrument) -> Anchors:
    anchors: Anchors = {}
    for (item, level), print_ in anchor_fingerprints(instrument).items():
        anchors.setdefault(item, {})[str(level)] = print_
    return anchors


def release_findings(instrument: Instrument, releases: Releases) -> Iterator[Finding]:
    """Where the instrument breaks with what was released of it."""
    versions = releases.get(instrument.id)
    if not versions:
        return
    last = max(versions, key=number)
    if number(instrument.version) < number(last):
        yield Finding("version-behind", ("version",), instrument.version, {"released": last})
    elif instrument.version == last:
        yield from _as_released(instrument, _anchor_ids(versions[last]))
    else:
        yield from _since(instrument, last, _anchor_ids(versions[last]))


def _as_released(instrument: Instrument, locked: Mapping[AnchorId, str]) -> Iterator[Finding]:
    now = anchor_fingerprints(instrument)
    for anchor in sorted(locked.keys() | now.keys()):
        if locked.get(anchor) != now.get(anchor):
            details = {"version": instrument.version, "anchor": _named(anchor)}
            path = _path(instrument, anchor)
            yield Finding("anchor-changed-after-release", path, _words(instrument, anchor), details)


def _since(instrument: Instrument, last: str, locked: Mapping[AnchorId, str]) -> Iterator[Finding]:
    now = anchor_fingerprints(instrument)
    says = declared(instrument.changes, last, instrument.version)
    for anchor in now:
        if anchor in locked and locked[anchor] != now[anchor] and anchor not in says:
            item, level = anchor
            details = {"anchor": _named(anchor), "before": last, "item": item, "level": level}
            path = _path(instrument, anchor)
            yield Finding("anchor-change-undeclared", path, _words(instrument, anchor), details)
    for anchor in says:
        if anchor not in locked:
            why = phrase("version {version} did not have it", version=last)
        elif anchor in now and locked[anchor] == now[anchor]:
            why = phrase("it is the same as in version {version}", version=last)
        else:
            continue
        details = {"anchor": _named(anchor), "why": why}
        yield Finding("anchor-change-unfounded", ("changes",), _named(anchor), details)


def _anchor_ids(anchors: Anchors) -> dict[AnchorId, str]:
    return {
        (item, level): print_
        for item, levels in anchors.items()
        for key, print_ in levels.items()
        if (level := _level(key)) is not None
    }


def _level(key: str) -> Decimal | None:
    try:
        return Decimal(key)
    except InvalidOperation:
        return None


def _named(anchor: AnchorId) -> str:
    return f"{anchor[0]}.{anchor[1]}"


def _path(instrument: Instrument, anchor: AnchorId) -> PartPath:
    for index, item in enumerate(instrument.items):
        if item.id == anchor[0]:
            return ("items", index, "anchors", str(anchor[1]))
    return ("items",)


def _words(instrument: Instrument, anchor: AnchorId) -> str | Phrase:
    for item in instrument.items:
        if item.id == anchor[0]:
            for level in instrument.levels_of(item):
                if level.value == anchor[1]:
                    return level.meaning or ""
    return phrase("nothing")
