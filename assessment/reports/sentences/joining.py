"""A group's round in sentences for whoever takes part in it: whose it is, and who reads what."""

from assessment.domain.rounds import RoundSettings
from assessment.messages import Message, msg


def whose(title: str, organisation: str) -> Message:
    """What the round is called, and of whom it is.

    >>> str(whose("Spring survey", "Nordwind")), str(whose("Spring survey", ""))
    ('Spring survey, Nordwind', 'Spring survey')
    """
    if not organisation:
        return msg("{title}", title=title)
    return msg("{title}, {organisation}", title=title, organisation=organisation)


def who_reads_comments(settings: RoundSettings) -> Message:
    """By whom what is typed beside an answer is read, and with what.

    >>> str(who_reads_comments(RoundSettings(title="Spring survey")))[-34:]
    'write nothing that gives you away.'
    """
    if settings.anonymous:
        return msg(
            "Whoever reads the results reads this word for word, without a name: write nothing "
            "that gives you away."
        )
    return msg("Whoever reads the results reads this word for word, with your name.")
