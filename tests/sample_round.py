"""The sample round: twenty-four invented people; `python -m tests.sample_round` writes its file.

On “Active use” they are two camps: those who lead say that it is so, those who work with it do
not. Two are of Finance, a department that is too small to be shown. Nobody's answers are real.
"""

import json
from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

from assessment.domain.rounds import RoundSettings
from assessment.services.sample_round import JOINED
from assessment.services.samples import ROUND

SEED = 7
TITLE = "CRM at Nordwind, autumn round"
CAMPS = "active-use"
MANAGER, EMPLOYEE = ROLES = ("Manager", "Employee")
DEPARTMENTS = ("Sales", "Service", "Marketing", "Finance")
SITES = ("Hamburg", "Graz")
SETTINGS = RoundSettings(title=TITLE, roles=ROLES, departments=DEPARTMENTS, groups=SITES)
PEOPLE = (  # how many, who, where from
    (4, MANAGER, "Sales"),
    (3, MANAGER, "Service"),
    (3, MANAGER, "Marketing"),
    (4, EMPLOYEE, "Sales"),
    (5, EMPLOYEE, "Service"),
    (3, EMPLOYEE, "Marketing"),
    (2, EMPLOYEE, "Finance"),
)
USUAL = {  # the level around which people answer, and how many of them in ten stray from it
    "shared-meaning": (3, 3),
    "shared-success": (3, 5),
    "customer-outcomes": (2, 5),
    "internal-conversation": (3, 8),
    "mission-alignment": (3, 6),
    "leadership": (3, 4),
    "buying-process": (2, 3),
    "language-and-selling": (3, 6),
    "willing-use": (3, 4),
}
HIGHER = {"leadership": 1, "mission-alignment": 1}  # levels that managers give more
CHECKS = {
    "shared-success": ("commercial", "customer-centric", "operational"),
    "customer-outcomes": ("easy", "effective", "enjoyable"),
}
WHOLE = (
    "organisation",
    (
        *("several-sources", "streamlined-by-role", "right-behaviours"),
        *("coordinated-touchpoints", "insight-given-back", "customer-centric-culture"),
    ),
)
NOT_KNOWN = {"buying-process": (2, 6, 11, 17, 22), "customer-outcomes": (5, 16, 21)}
INAPPLICABLE = (
    "language-and-selling",
    {22: "We have no contact with customers.", 23: "I only book."},
)
COMMENTS = {
    CAMPS: {
        1: "All of Sales works in the system, every visit is in it.",
        7: "The figures of the last quarter came from there without a single extra list.",
        11: "We keep our own lists. The system is filled in on Friday, from memory.",
        15: "Half of the cases are still in mailboxes.",
        19: "I open it when I am asked for a number, and not before.",
    },
    "leadership": {
        3: "It is on the agenda of the board every month.",
        13: "I have not heard of it from above since spring.",
    },
    "buying-process": {9: "We know how our largest customers buy, not how the others do."},
    "willing-use": {18: "If searching took less than a minute, people would want it."},
}


def played() -> dict[str, Any]:
    """The sample round as its file has it."""
    random = Random(SEED)
    who = [(role, department) for many, role, department in PEOPLE for _ in range(many)]
    return {
        "instrument": "crm-maturity",
        "joined": JOINED,
        "settings": SETTINGS.model_dump(),
        "responses": [
            {
                "role": role,
                "department": department,
                "group": SITES[at % 5 > 2],
                "answers": dict(_answers(at, role, random)),
            }
            for at, (role, department) in enumerate(who)
        ],
    }


def _answers(at: int, role: str, random: Random) -> Iterator[tuple[str, Mapping[str, Any]]]:
    yield CAMPS, _record(CAMPS, at, random.choice((4, 5, 5)) if role == MANAGER else _low(random))
    for item, (usual, straying) in USUAL.items():
        strays = random.randrange(10) < straying
        level = usual + (random.choice((-1, 1)) if strays else 0)
        level += HIGHER.get(item, 0) * (role == MANAGER)
        yield item, _record(item, at, min(max(level, 1), 5))
    name, checks = WHOLE
    yield name, {"checks": {one: random.choice(("yes", "yes", "no")) for one in checks}}


def _low(random: Random) -> int:
    return random.choice((1, 2, 1, 1, 2))


def _record(item: str, at: int, level: int) -> Mapping[str, Any]:
    comment = COMMENTS.get(item, {}).get(at)
    record: dict[str, Any] = {"choice": str(level)}
    if at in NOT_KNOWN.get(item, ()):
        record = {"choice": "dk"}
    elif item == INAPPLICABLE[0] and at in INAPPLICABLE[1]:
        record = {"choice": "na", "reason": INAPPLICABLE[1][at]}
    elif item in CHECKS:
        confirmed = CHECKS[item][: max(level - 1, 0)]
        record["checks"] = {one: "yes" if one in confirmed else "no" for one in CHECKS[item]}
    return {**record, "comment": comment} if comment else record


def text() -> str:
    """The file."""
    return json.dumps(played(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    ROUND.write_text(text(), encoding="utf-8")
