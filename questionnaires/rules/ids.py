"""Ids are unique within their kind, and every reference to a part finds it."""

from collections.abc import Iterable, Iterator

from questionnaires.phrases import Phrase, choices, phrase
from questionnaires.problems import Finding, Path
from questionnaires.rules.parts import dimensions, items
from questionnaires.schema import Check, Instrument


def check_ids(instrument: Instrument) -> Iterator[Finding]:
    """Repeated ids, and items that name a dimension or a scale that is not there."""
    yield from _repeated(instrument)
    yield from _unknown_scales(instrument)
    yield from _dimensions_of_items(instrument)


def _repeated(instrument: Instrument) -> Iterator[Finding]:
    scales = ((("scales", n), scale.id) for n, scale in enumerate(instrument.scales))
    yield from _twice(phrase("scale"), scales)
    yield from _twice(phrase("dimension"), ((path, one.id) for path, one in dimensions(instrument)))
    owners = [(path, item.id) for path, item in items(instrument)]
    groups = [(("check_groups", n), group.id) for n, group in enumerate(instrument.check_groups)]
    if instrument.asked == "by dimension":  # a screen each, found by the same kind of address
        leaves = [(path, one.id) for path, one in dimensions(instrument) if not one.dimensions]
        yield from _twice(phrase("item, group of checks or dimension"), [*leaves, *owners, *groups])
    else:
        yield from _twice(phrase("item or group of checks"), [*owners, *groups])
    for path, item in items(instrument):
        yield from _twice(phrase("check"), _checks(path, item.checks))
    for path, group in zip((path for path, _ in groups), instrument.check_groups, strict=True):
        yield from _twice(phrase("check"), _checks(path, group.checks))


def _checks(path: Path, checks: tuple[Check, ...]) -> Iterator[tuple[Path, str]]:
    for number, check in enumerate(checks):
        yield (*path, "checks", number), check.id


def _twice(kind: Phrase, named: Iterable[tuple[Path, str]]) -> Iterator[Finding]:
    first: dict[str, Path] = {}
    for path, name in named:
        if name in first:
            yield Finding("repeated-id", (*path, "id"), name, {"kind": kind, "first": first[name]})
        first.setdefault(name, path)


def _unknown_scales(instrument: Instrument) -> Iterator[Finding]:
    known = [scale.id for scale in instrument.scales]
    for path, item in items(instrument):
        if item.scale not in known:
            details = {"choices": choices(known)}
            yield Finding("unknown-scale", (*path, "scale"), item.scale, details)


def _dimensions_of_items(instrument: Instrument) -> Iterator[Finding]:
    known = {one.id for _, one in dimensions(instrument)}
    leaves = [one.id for _, one in dimensions(instrument) if not one.dimensions]
    for path, item in items(instrument):
        if item.dimension not in leaves:
            code = "not-a-leaf" if item.dimension in known else "unknown-dimension"
            details = {"choices": choices(leaves)}
            yield Finding(code, (*path, "dimension"), item.dimension, details)
