"""Every message an author can get: code, sentence, remedy. docs/instruments.md explains each.

Words in braces are filled in where the problem is found; `{value}` is the value as it stands in
the file.
"""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether a file with this problem is refused."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem: what happened, and what to do about it."""

    message: str
    remedy: str
    severity: Severity = Severity.ERROR


_FILE = {
    "unreadable-file": Kind("the file cannot be read: {why}", "give the path of a YAML file"),
    "too-large": Kind(
        "the file has {size} bytes, more than {limit}", "split it into several instruments"
    ),
    "not-utf-8": Kind("the file is not UTF-8 text", "save it again in the encoding UTF-8"),
    "control-character": Kind(
        "there is a character that cannot be seen, {value}", "delete it, or retype the line"
    ),
    "syntax": Kind(
        "this is not YAML: {what}",
        "look at this line and the one above for a missing quote, colon, bracket or indentation",
    ),
    "several-documents": Kind("there is a second document", "remove the line ---, or split it"),
    "not-a-mapping": Kind(
        "the file does not consist of keys and values", "begin with a line such as: id: my-survey"
    ),
    "too-deep": Kind("parts are nested too deeply", "take out a level of nesting"),
    "alias": Kind(
        "anchors and aliases of YAML are not used here", "write the value out instead of {value}"
    ),
    "tag": Kind("tags of YAML are not used here", "remove {value}"),
    "merge-key": Kind("merge keys are not used here", "write the keys out instead of {value}"),
    "key-not-plain": Kind("a key is itself a list or a mapping", "write a single word as the key"),
    "repeated-key": Kind(
        "the key {value} stands here and already on line {first}", "keep one {value}, on one line"
    ),
    "file-name": Kind(
        "the instrument {value} is in a file of another name", "name the file {expected}"
    ),
}

_SHAPE = {
    "unknown-key": Kind("there is no key {value} here", "{suggestion}"),
    "missing-key": Kind("the key {key} is missing", "add {key}, it has no default"),
    "empty": Kind("there is nothing here", "write at least one, or leave the key out if it may be"),
    "too-long": Kind(
        "this has {length}, more than the {limit} that fit", "shorten it to {limit} at most"
    ),
    "wrong-type": Kind("this is not {expected}", "write {expected} in place of {value}"),
    "not-a-number": Kind(
        "{value} is not {expected}", "write {expected} in digits, without quotes or units"
    ),
    "out-of-range": Kind("{value} is out of range: {limit}", "replace {value}: {limit}"),
    "bad-pattern": Kind("{value} is not {expected}", "write it like {example}, not {value}"),
    "not-a-choice": Kind("{value} is not one of the choices", "write one of {choices}"),
    "bad-value": Kind("this value cannot be used: {what}", "replace {value}"),
    "not-all-checked": Kind(
        "how the parts fit together has not been checked yet",
        "mend the errors of this file, then check again",
        Severity.WARNING,
    ),
    "too-many-problems": Kind(
        "there are {count} more problems in this file", "mend those above, then check again"
    ),
}

_PARTS = {
    "repeated-id": Kind(
        "{value} is the id of another {kind} already, on line {first}", "rename one {value}"
    ),
    "unknown-scale": Kind("there is no scale {value}", "write one of {choices}"),
    "unknown-dimension": Kind("there is no dimension {value}", "write one of {choices}"),
    "not-a-leaf": Kind(
        "the dimension {value} consists of dimensions, not of items", "write one of {choices}"
    ),
    "empty-dimension": Kind(
        "the dimension {value} has neither items nor dimensions",
        "name {value} in an item, or remove it",
    ),
    "no-weight": Kind("nothing in {value} has a weight above 0", "give one part a positive weight"),
    "levels-not-ascending": Kind(
        "the level {value} does not stand above {before}, the one before it",
        "list the levels from the lowest to the highest, each once",
    ),
    "scales-differ": Kind(
        "the scale {value} runs from {low} to {high}, but is averaged with items from {others}",
        "give items that are scored together scales with the same ends, or this one weight 0",
    ),
    "unknown-level": Kind(
        "{value} is not a level of the scale {scale}", "replace {value} by one of {choices}"
    ),
    "missing-anchor": Kind(
        "the item {value} has no anchor for level {level}",
        "write a sentence under anchors, key {level}",
    ),
    "equal-anchors": Kind(
        "level {level} has the same anchor as level {other}, {value}",
        "say what is different at level {level}",
    ),
    "missing-moves": Kind(
        "the item {value} has no move at level {level}",
        "write under moves, key {level}, what to do there; it serves up to the next key",
    ),
    "cap-unreachable": Kind(
        "{value} confirmations are wanted, but the item has {checks} checks",
        "ask for {checks} at most, or add checks",
    ),
    "cap-at-lowest": Kind(
        "{value} is the lowest level, there is nothing to cap it to", "remove this cap"
    ),
    "cap-on-reversed": Kind(
        "a cap would raise the score of a reversed item instead of lowering it",
        "remove the caps, or set reverse to false",
    ),
    "caps-not-rising": Kind(
        "this cap does not rise above the one before it",
        "list caps by level, each with more confirmations than the one before, not {value}",
    ),
}

_STAGES = {
    "stages-not-consecutive": Kind(
        "stage {value} stands where {expected} should", "number the stages without a gap"
    ),
    "gates-not-matching": Kind(
        "the gates are for the stages {value}, but should be for {expected}",
        "write one gate for every stage above the first, in their order",
    ),
    "condition-of-missing": Kind(
        "the measure {value} does not say of what", "add a line of: with {expected}"
    ),
    "condition-of-unneeded": Kind(
        "the measure {measure} looks at the whole, not at {value}", "remove of: {value}"
    ),
    "condition-of-unknown": Kind(
        "{value} is not {expected}, which the measure {measure} looks at",
        "replace {value} by one of {choices}",
    ),
    "condition-unreachable": Kind(
        "{value} is outside of what can be reached, {low} to {high}",
        "replace {value} by a number from {low} to {high}",
    ),
    "condition-not-whole": Kind(
        "{value} checks cannot be confirmed", "write a whole number in place of {value}"
    ),
    "band-empty": Kind("this band ends at {value}, not above its start", "write a larger end"),
    "bands-gap": Kind(
        "this band starts at {value}, the one before ends at {before}", "let it start at {before}"
    ),
    "bands-overlap": Kind(
        "this band starts at {value}, inside the one before, which ends at {before}",
        "let it start at {before}",
    ),
    "bands-uncovered": Kind(
        "the bands run to {value}, the scores to {expected}",
        "let the outermost band reach {expected}",
    ),
}

_HISTORY = {
    "version-not-listed": Kind(
        "the newest change is for version {value}, the instrument has version {version}",
        "describe version {version} in the change list, or correct the version",
    ),
    "changes-not-in-order": Kind(
        "the version {value} is out of order",
        "list the changes by version, from the newest to the oldest or the other way about",
    ),
    "repeated-version": Kind("the version {value} is listed twice", "keep one entry for {value}"),
    "bad-date": Kind("{value} is not a day of the calendar", "write it as year-month-day"),
    "unknown-item": Kind("there is no item {value}", "write one of {choices}"),
    "unknown-check": Kind("there is no yes-or-no check {value}", "write one of {choices}"),
    "item-in-no-part": Kind(
        "the item {value} belongs to no part of the model {model}",
        "name it in the part that it belongs to",
    ),
    "repeated-declaration": Kind(
        "the anchor {value} is declared twice in one version", "keep one declaration of {value}"
    ),
    "bad-language": Kind(
        "{value} is not a language to translate into: {why}",
        "write a code such as cs or pt-BR, other than the instrument’s own",
    ),
    "unknown-text": Kind("there is no text at {value}", "{suggestion}"),
    "missing-translation": Kind(
        "{count} of {total} texts are not translated into {language}, such as {value}",
        "add the texts, people see them in {original} until then",
        Severity.WARNING,
    ),
    "anchor-changed-after-release": Kind(
        "version {version} is released, but the anchor {anchor} differs from it",
        "restore the anchor, or give the instrument a new version and declare the change there",
    ),
    "anchor-change-undeclared": Kind(
        "the anchor {anchor} differs from version {before}, which the change list does not say",
        "declare item {item}, level {level} under changes, with meaning same or changed",
    ),
    "anchor-change-unfounded": Kind(
        "the anchor {anchor} is declared as changed, but {why}", "remove the declaration"
    ),
    "version-behind": Kind(
        "version {value} is older than {released}, which is released",
        "give the instrument a version above {released}",
    ),
    "bad-releases": Kind(
        "the list of released versions cannot be read: {why}",
        "restore releases.json from the history of the project",
    ),
    "stale-schema": Kind(
        "the schema for editors is not that of this program",
        "write it again: python -m questionnaires {command} > questionnaires/data/{name}",
    ),
}

CATALOGUE = {**_FILE, **_SHAPE, **_PARTS, **_STAGES, **_HISTORY}
