"""Instruments whose parts do not fit together: see `broken`."""

from tests.questionnaires.broken import Broken

DIMENSION = "{id: leaders, name: Leaders, about: Those in front}"

PARTS = (
    Broken("item id twice", "repeated-id", "id: hidden-agendas", "id: shared-meaning #!", "rename"),
    Broken("scale id twice", "repeated-id", "id: symptoms", "id: maturity #!", "'maturity'"),
    Broken(
        "dimension id twice",
        "repeated-id",
        DIMENSION,
        DIMENSION.replace("leaders", "strategy") + " #!",
        "'strategy'",
    ),
    Broken("check id twice", "repeated-id", "{id: written,", "{id: asked, #!\n        ", "'asked'"),
    Broken(
        "group with an item's id", "repeated-id", "id: whole", "id: hidden-agendas #!", "rename"
    ),
    Broken(
        "check of a group twice",
        "repeated-id",
        "- {id: works, question: Does it work}",
        "- {id: a, question: b}\n      - {id: a, question: c} #!",
        "'a'",
    ),
    Broken(
        "two screens with one id",
        "repeated-id",
        "- id: whole",
        "- id: leaders #!",
        "rename",
        (("minutes: 2", "minutes: 2\nasked: by dimension"), ("of: whole", "of: leaders")),
    ),
    Broken("no such scale", "unknown-scale", "scale: symptoms", "scale: symptom #!", "symptoms"),
    Broken(
        "no such dimension",
        "unknown-dimension",
        "dimension: leaders",
        "dimension: boss #!",
        "strategy, leaders",
    ),
    Broken(
        "a parent dimension", "not-a-leaf", "dimension: leaders", "dimension: people #!", "leaders"
    ),
    Broken(
        "an idle dimension",
        "empty-dimension",
        f"- {DIMENSION}",
        f"- {DIMENSION}\n      - {{id: idle, name: I, about: I}} #!",
        "'idle'",
    ),
    Broken(
        "no weight in a dimension",
        "no-weight",
        "- id: people",
        "- id: people #!",
        "positive",
        ((DIMENSION, DIMENSION.replace("}", ", weight: 0}")),),
    ),
    Broken(
        "no weight at all",
        "no-weight",
        "dimensions:\n",
        "dimensions: #!\n",
        "positive",
        (("Where to", "Where to, weight: 0"), ("With whom", "With whom\n    weight: 0")),
    ),
    Broken(
        "descending levels",
        "levels-not-ascending",
        "{value: 3, name: High}",
        "{value: 1.5, name: High} #!",
        "lowest",
    ),
    Broken(
        "scales with other ends",
        "scales-differ",
        "scale: symptoms",
        "scale: symptoms #!",
        "weight 0",
        (
            ("{value: 3, name: Often", "{value: 4, name: Often"),
            ("      3:\n        - {do: Put", "      4:\n        - {do: Put"),
        ),
    ),
    Broken(
        "anchor without a level",
        "unknown-level",
        "3: Everybody",
        "4: Every #!\n      3: All",
        "1, 2, 3",
    ),
    Broken(
        "move without a level",
        "unknown-level",
        "      2:\n        - do: Write",
        "      4: [] #!\n      2:\n        - do: Write",
        "1, 2, 3",
    ),
    Broken(
        "cap without a level",
        "unknown-level",
        "{level: 2, confirmed: 1}",
        "{level: 2.5, confirmed: 1} #!",
        "1, 2, 3",
    ),
    Broken(
        "a missing anchor",
        "missing-anchor",
        "    anchors:\n      1: Nobody could say.",
        "    anchors: #!",
        "key 1",
    ),
    Broken(
        "equal anchors",
        "equal-anchors",
        "3: Everybody says the same.",
        "3: Some could say. #!",
        "level 3",
    ),
    Broken(
        "a missing move",
        "missing-moves",
        "    moves:\n      3:",
        "    moves: #!\n      1:",
        "key 3",
    ),
    Broken("too many confirmations", "cap-unreachable", "confirmed: 2}", "confirmed: 3} #!", "2"),
    Broken(
        "a cap at the bottom",
        "cap-at-lowest",
        "{level: 2, confirmed: 1}",
        "{level: 1, confirmed: 1} #!",
        "remove",
    ),
    Broken(
        "a cap on a reversed item",
        "cap-on-reversed",
        "    reverse: true",
        "    reverse: true\n    checks: [{id: seen, question: Seen}]\n"
        "    caps: #!\n      - {level: 3, confirmed: 1}",
        "set reverse to false",
    ),
    Broken(
        "falling caps",
        "caps-not-rising",
        "{level: 3, confirmed: 2}",
        "{level: 3, confirmed: 1} #!",
        "more confirmations",
    ),
)
