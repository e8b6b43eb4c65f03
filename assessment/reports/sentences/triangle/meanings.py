"""Meanings: what each waypoint asks for when it comes first, and what each compromise looks like.

The examples are those of "The Bermuda Triangle of CRM" (seed document 000), in our own words.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meaning:
    """A waypoint in plain words."""

    name: str
    question: str  # that it answers
    first: str  # what it means that it comes first
    price: str  # what the other two pay for that
    compromise: str  # what it means to give way here
    gain: str  # what giving way here buys
    example: str


MEANINGS = {
    "time": Meaning(
        name="Time",
        question="By when must it be done?",
        first="The date holds, for example because all of it has to be in place this financial "
        "year.",
        price="More people work at once, which costs more, and corners are cut, which costs "
        "quality.",
        compromise="It is finished later than planned.",
        gain="The work can be done with fewer people, or done properly.",
        example="The Sagrada Família in Barcelona has been under construction since 1882, because "
        "it was decided that it takes as long as it takes. It is superb, and it was not cheap.",
    ),
    "cost": Meaning(
        name="Cost",
        question="What may it cost, and not a cent more?",
        first="The budget holds, whatever else happens.",
        price="Less is delivered, or simpler, or it takes longer with the few people there are.",
        compromise="More is spent than planned.",
        gain="More hands or better ones: it is done sooner, or to a higher standard.",
        example="After the financial crisis of 2008 many buildings stood half finished, because "
        "the money ran out. Who pays too little gets too little; a budget that can be afforded and "
        "that buys something plainer, but whole, is the better bargain.",
    ),
    "quality": Meaning(
        name="Quality",
        question="How good must it be?",
        first="What was promised to customers and staff is delivered as promised.",
        price="It costs more and takes longer than it otherwise would.",
        compromise="Some of the quality criteria are not met, at least for now.",
        gain="It is done sooner or for less money.",
        example="Many leaders say that quality matters most to them, and find neither money nor "
        "time for it. Then it is a wish and not a choice.",
    ),
}
SCOPE = (
    "Where a project sits in the triangle decides its scope: what can be delivered in that time, "
    "for that money, at that quality. Something added later costs time and money if it is "
    "accepted, and quality if it is refused."
)


def meaning(waypoint: str) -> Meaning:
    """What a waypoint means.

    >>> meaning("time").compromise
    'It is finished later than planned.'
    """
    return MEANINGS[waypoint]
