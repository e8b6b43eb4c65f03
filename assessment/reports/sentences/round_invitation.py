"""What is sent to people who are to take part in a group's round: an invitation and a reminder."""

from typing import NamedTuple

from assessment.domain.join_code import in_print
from assessment.domain.rounds import RoundSettings
from assessment.messages import Message, Sentences, msg, plural
from assessment.reports.sentences.round import promise


class WayIn(NamedTuple):
    """How people come into a round: by a link, or with a code at the address of the site."""

    link: str
    code: str
    address: str


class Mail(NamedTuple):
    """What is to be sent, as text: to copy, or for whatever program sends mail."""

    subject: Message
    body: Sentences


def invitation(settings: RoundSettings, organisation: str, minutes: int, way: WayIn) -> Mail:
    """To whoever has not joined yet. `minutes`: how long it takes."""
    lines = (
        _invited(settings.title, organisation),
        plural(
            "It takes about {count} minute, and you answer when it suits you.",
            "It takes about {count} minutes, and you answer when it suits you.",
            count=minutes,
        ),
        msg("Open this link: {link}", link=way.link),
        _by_code(way),
        promise(settings),
    )
    subject = msg("Please take part: {title}", title=settings.title)
    return Mail(subject, Sentences(lines, "\n"))


def reminder(settings: RoundSettings, way: WayIn) -> Mail:
    """To everybody, or in a named round to whoever has not finished."""
    lines = (
        msg("“{title}” is still open. If you have finished, thank you.", title=settings.title),
        msg("If you have begun, go on in the same browser or with the private link that you kept."),
        msg("If you have not begun, open this link: {link}", link=way.link),
        _by_code(way),
    )
    subject = msg("A reminder: {title}", title=settings.title)
    return Mail(subject, Sentences(lines, "\n"))


def _invited(title: str, organisation: str) -> Message:
    if not organisation:
        return msg("You are invited to take part in “{title}”.", title=title)
    return msg(
        "You are invited to take part in “{title}” of {organisation}.",
        title=title,
        organisation=organisation,
    )


def _by_code(way: WayIn) -> Message:
    return msg(
        "Or go to {address} and type the code {code}.",
        address=way.address,
        code=in_print(way.code),
    )
