"""What a round's settings come to, before it is opened: its promise, and who gets to see what."""

import scoring
from assessment.domain.rounds import RoundSettings
from assessment.messages import Message, msg
from assessment.reports.blocks import Block, Definition, Heading, Paragraph
from assessment.reports.sentences.round import promise

SIZES = 3, 5, 8  # people: below the usual threshold, at it and above
PART = "department"
OWN, OTHERS = "own", "others"


def round_setup(settings: RoundSettings) -> tuple[Block, ...]:
    """Whoever sets a round up reads it with every change of the settings."""
    heading = msg("What a department, a role or a country gets to see of itself")
    return (
        Definition("round-promise", msg("Whoever joins reads:"), promise(settings)),
        Paragraph("round-whole", _whole(settings)),
        Heading("round-sizes", heading),
        *(
            Definition(f"round-size-{people}", _term(people), visible_to(people, settings))
            for people in SIZES
        ),
        Paragraph("round-subtraction", _subtraction(settings), aside=True),
    )


def visible_to(people: int, settings: RoundSettings) -> Message:
    """What is shown of a part of a larger round in which so many have finished.

    >>> str(visible_to(3, RoundSettings(title="Spring")))
    'Nothing of its own; its answers count in the whole.'
    """
    if _is_disclosed(people, settings):
        return msg("Its means, beside those of everybody.")
    return msg("Nothing of its own; its answers count in the whole.")


def _is_disclosed(people: int, settings: RoundSettings) -> bool:
    """By the rule for all slices, where enough others have finished."""
    if not settings.anonymous:
        return True
    parts = [OWN] * people + [OTHERS] * (people + settings.threshold)
    found = scoring.disclosure([{PART: one} for one in parts], [PART], settings.threshold)
    return found.shows(PART, OWN)


def _term(people: int) -> Message:
    return msg("With {people} people:", people=people)


def _whole(settings: RoundSettings) -> Message:
    if settings.anonymous:
        return msg(
            "Results can be revealed once {threshold} people have finished; of fewer nothing is "
            "ever shown.",
            threshold=settings.threshold,
        )
    return msg("Results can be revealed as soon as one person has finished.")


def _subtraction(settings: RoundSettings) -> Message:
    if settings.anonymous:
        return msg(
            "One that is large enough stays hidden as well where a smaller one could be worked "
            "out without it."
        )
    return msg("Everybody’s answers can be read with their names, however few they are.")
