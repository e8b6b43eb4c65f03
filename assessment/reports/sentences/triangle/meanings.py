"""Meanings: what each waypoint asks for when it comes first, and what each compromise looks like.

The examples are those of "The Bermuda Triangle of CRM" (seed document 000), in our own words.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from assessment.messages import Message, msg
from assessment.reports.sentences.triangle.waypoints import TITLES


@dataclass(frozen=True, slots=True)
class Meaning:
    """A waypoint in plain words."""

    name: Message
    question: Message  # that it answers
    first: Message  # what it means that it comes first
    price: Message  # what the other two pay for that
    concession: Message  # what it means to give way here
    gain: Message  # what giving way here buys
    example: Message


MEANINGS: Mapping[str, Meaning] = {
    "time": Meaning(
        name=TITLES["time"],
        question=msg("By when must it be done?"),
        first=msg(
            "The date holds, for example because all of it has to be in place this financial year."
        ),
        price=msg(
            "More people work at once, which costs more, and corners are cut, which costs quality."
        ),
        concession=msg("It is finished later than planned."),
        gain=msg("The work can be done with fewer people, or done properly."),
        example=msg(
            "The Sagrada Família in Barcelona has been under construction since 1882, because "
            "it was decided that it takes as long as it takes. It is superb, and it was not cheap."
        ),
    ),
    "cost": Meaning(
        name=TITLES["cost"],
        question=msg("What may it cost, and not a cent more?"),
        first=msg("The budget holds, whatever else happens."),
        price=msg(
            "Less is delivered, or simpler, or it takes longer with the few people there are."
        ),
        concession=msg("More is spent than planned."),
        gain=msg("More hands or better ones: it is done sooner, or to a higher standard."),
        example=msg(
            "After the financial crisis of 2008 many buildings stood half finished, because the "
            "money ran out. Who pays too little gets too little; a budget that can be afforded "
            "and that buys something plainer, but whole, is the better bargain."
        ),
    ),
    "quality": Meaning(
        name=TITLES["quality"],
        question=msg("How good must it be?"),
        first=msg("What was promised to customers and staff is delivered as promised."),
        price=msg("It costs more and takes longer than it otherwise would."),
        concession=msg("Some of the quality criteria are not met, at least for now."),
        gain=msg("It is done sooner or for less money."),
        example=msg(
            "Many leaders say that quality matters most to them, and find neither money nor "
            "time for it. Then it is a wish and not a choice."
        ),
    ),
}
SCOPE = msg(
    "Where a project sits in the triangle decides its scope: what can be delivered in that time, "
    "for that money, at that quality. Something added later costs time and money if it is "
    "accepted, and quality if it is refused."
)


def meaning(waypoint: str) -> Meaning:
    """What a waypoint means.

    >>> meaning("time").concession.id
    'It is finished later than planned.'
    """
    return MEANINGS[waypoint]
