"""What a group's round promises whoever takes part in it."""

from assessment.domain.rounds import RoundSettings
from assessment.messages import Message, msg


def promise(settings: RoundSettings) -> Message:
    """What is shown of whom, in one sentence: before it is opened, and to whoever joins.

    >>> str(promise(RoundSettings(title="Spring", anonymous=False)))[:29]
    'This round is not anonymous: '
    """
    return _anonymous(settings) if settings.anonymous else _named(settings)


def _anonymous(settings: RoundSettings) -> Message:
    if settings.facilitator_answers:
        return msg(
            "This round is anonymous: no name is taken, answers and comments are shown only for "
            "{threshold} people or more together, and whoever runs it answers too.",
            threshold=settings.threshold,
        )
    return msg(
        "This round is anonymous: no name is taken, and answers and comments are shown only for "
        "{threshold} people or more together.",
        threshold=settings.threshold,
    )


def _named(settings: RoundSettings) -> Message:
    if settings.facilitator_answers:
        return msg(
            "This round is not anonymous: whoever runs it answers too and sees who has finished, "
            "and whoever reads the results sees your answers and comments with your name."
        )
    return msg(
        "This round is not anonymous: whoever runs it sees who has finished, and whoever reads "
        "the results sees your answers and comments with your name."
    )
