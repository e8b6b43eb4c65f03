"""Broken instruments as a table: what is replaced in the sample, the code, and the remedy.

The mark `#!` (a comment in YAML) stands on the line where the problem must be reported.
"""

from typing import NamedTuple

from tests.questionnaires.sample import changed

OVERALL = "{measure: overall, at_least: 2.5}"


class Broken(NamedTuple):
    """One way to break the sample; `remedy` is part of what the author is told to do."""

    name: str
    code: str
    old: str
    new: str
    remedy: str
    also: tuple[tuple[str, str], ...] = ()  # what else is replaced

    def text(self) -> str:
        """The broken sample."""
        return changed((self.old, self.new), *self.also)


FORM = (
    Broken("a key twice", "repeated-key", "minutes: 2", "minutes: 2\nminutes: 3 #!", "'minutes'"),
    Broken(
        "a level twice, written differently",
        "repeated-key",
        "      2: Some could say.",
        "      2: Some could say.\n      2.0: Few could say. #!",
        "'2.0'",
    ),
    Broken("an anchor", "alias", "title: A small", "title: &t A small #!\n ", "'&t'"),
    Broken("an alias", "alias", "purpose: Shows one", "purpose: *t #!", "'*t'"),
    Broken("a merge key", "merge-key", "minutes: 2", "minutes: 2\n<<: {a: b} #!", "'<<'"),
    Broken("a tag", "tag", "minutes: 2", "minutes: !!int 2 #!", "'tag:yaml.org,2002:int'"),
    Broken("a list as a key", "key-not-plain", "minutes: 2", "minutes: 2\n? [a] #!\n: b", "word"),
    Broken("a second document", "several-documents", "minutes: 2", "minutes: 2\n--- #!\na: b", "-"),
    Broken("not YAML", "syntax", "minutes: 2", "minutes: 2\n  title: [ #!", "bracket"),
    Broken("an escaped NUL", "control-character", "A small sample", '"A\\0b" #!', "delete"),
    Broken("too deep", "too-deep", "minutes: 2", "minutes: " + "[" * 30 + " #!", "level"),
)

SHAPE = (
    Broken("unknown key", "unknown-key", "    label: S", "    lable: S #!\n    label: S", "label?"),
    Broken("far from any key", "unknown-key", "minutes: 2", "zzz: 1 #!\nminutes: 2", "bands"),
    Broken("a key of the whole missing", "missing-key", "minutes: 2", "", "minutes"),
    Broken("an empty text", "empty", "A small sample", '"" #!', "at least one"),
    Broken(
        "an empty list",
        "empty",
        "checks:\n      - {id: works, question: Does it work}",
        "checks: [] #!",
        "at least one",
    ),
    Broken("a long label", "too-long", "label: Shared meaning", f"label: {'a' * 41} #!", "40"),
    Broken("a text for a list", "wrong-type", "bands:\n", "bands: none #!\nunused:\n", "a list"),
    Broken("a list for a text", "wrong-type", "Shows one of everything.", "[a] #!", "text"),
    Broken("a text for a mapping", "wrong-type", "source:", "source: me #!\nunused:", "'me'"),
    Broken("no truth value", "wrong-type", "reverse: true", "reverse: perhaps #!", "'perhaps'"),
    Broken("no number", "not-a-number", "reverse: true", "weight: heavy #!", "digits"),
    Broken("no whole number", "not-a-number", "minutes: 2", "minutes: two #!", "a whole number"),
    Broken("null", "not-a-number", "year: 2017", "year: null #!", "a whole number"),
    Broken("not finite", "not-a-number", "reverse: true", "weight: .nan #!", "a number"),
    Broken("too large", "out-of-range", "minutes: 2", "minutes: 241 #!", "at most 240"),
    Broken("too small", "out-of-range", "reverse: true", "weight: -1 #!", "'-1'"),
    Broken("endless digits", "out-of-range", "reverse: true", "weight: 1e-9999999 #!", "decimals"),
    Broken(
        "an id with capitals", "bad-pattern", "id: leaders", "id: Leaders #!\n     ", "'Leaders'"
    ),
    Broken("half a version", "bad-pattern", 'version: "1.1"\n', "version: 1 #!\n", "1.0"),
    Broken("half a date", "bad-pattern", "2026-11-23", "2026-11 #!", "2026-11-23"),
    Broken("no measure", "not-a-choice", OVERALL, "{measure: mean, at_least: 2} #!", "'overall'"),
    Broken(
        "no way to ask", "not-a-choice", "minutes: 2", "minutes: 2\nasked: by page #!", "by item"
    ),
    Broken("too many digits", "not-a-number", "minutes: 2", f"minutes: {'9' * 5000} #!", "size"),
    Broken("no id at all", "not-all-checked", "id: small-sample", "id: No #!", "mend"),
)
