"""The instruments that several tests share."""

from questionnaires.schema import Instrument
from tests.assessment.instruments import checks, file, instrument, stages

THREE_CHECKS = {
    "checks": checks("commercial", "customer", "operational"),
    "caps": [{"level": "4", "confirmed": "2"}, {"level": "5", "confirmed": "3"}],
}
WHOLE = {
    "id": "whole",
    "title": "The whole",
    "intro": "All of it.",
    "checks": checks("sources", "culture"),
}

# Two dimensions of two items; `success` is capped. Stage k needs k - 0.5 overall and k - 1 each.
MATURITY_FILE = file(
    {"strategy": None, "people": None},
    [
        ("meaning", "strategy", "1..5"),
        ("success", "strategy", "1..5", THREE_CHECKS),
        ("use", "people", "1..5"),
        ("leadership", "people", "1..5"),
    ],
    id="maturity",
    check_groups=[WHOLE],
    **stages(
        [("overall", None, "1.5"), ("every dimension", None, "1")],
        [("overall", None, "2.5"), ("every dimension", None, "2")],
        [("overall", None, "3.5"), ("every dimension", None, "3"), ("checks", "whole", "1")],
    ),
)
MATURITY = Instrument.model_validate(MATURITY_FILE)

# Three deep: customer > service > front, with weights. No stages.
NESTED_FILE = file(
    {
        "customer": {"service": {"front*2": None, "back": None}, "voice": None},
        "company": None,
    },
    [
        ("calls", "front", "1..5"),
        ("visits", "front", "1..5"),
        ("orders", "back", "1..5"),
        ("surveys", "voice", "1..5"),
        ("culture", "company", "1..5"),
    ],
    id="nested",
)
NESTED = Instrument.model_validate(NESTED_FILE)

# A progression: the first step in reverse, the next two cumulative.
PROGRESSION_FILE = file(
    {"start": None, "linked": None, "social": None},
    [
        ("scattered", "start", "0..3", {"reverse": True}),
        ("goals", "linked", "0..3"),
        ("content", "linked", "0..3"),
        ("insight", "social", "0..3"),
        ("dialogue", "social", "0..3"),
    ],
    id="progression",
    **stages(
        [("fill", "linked", "70")],
        [("fill", "linked", "70"), ("fill", "social", "70")],
    ),
)
PROGRESSION = Instrument.model_validate(PROGRESSION_FILE)

# Below nought, and between whole numbers.
SIGNED = instrument(
    {"mood": None},
    [("temper", "mood", "-2..2"), ("pace", "mood", "halves")],
    id="signed",
)
