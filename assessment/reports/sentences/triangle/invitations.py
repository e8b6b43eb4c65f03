"""What an invitation asks for: to be sent, and as it is read once it is opened."""

from assessment.domain.triangle.phase import Phase
from assessment.messages import Message, Sentences, Value, msg


def to_send(phase: Phase, version: Value, name: str, project: str, link: str) -> Sentences:
    """The text to send, with the link. `version`: as in the invitation."""
    once = msg("This invitation is for you alone, and can be taken once: {link}", link=link)
    return Sentences((_please(phase, version, name, project), once))


def _please(phase: Phase, version: Value, name: str, project: str) -> Message:
    match phase:
        case Phase.TERMS:
            return msg(
                "{name}, please read what the sponsors of “{project}” have said, and sign the "
                "terms that will be drafted.",
                name=name,
                project=project,
            )
        case Phase.SIGNATURES:
            return msg(
                "{name}, please read version {version} of “{project}”, and sign it or say why not.",
                name=name,
                version=version,
                project=project,
            )
        case Phase.NEW_VERSION | Phase.IN_FORCE:
            return msg(
                "{name}, please read version {version} of “{project}”, which is in force, and "
                "decide what is to change of it.",
                name=name,
                version=version,
                project=project,
            )
        case _:
            return msg(
                "{name}, please say where “{project}” should sit between time, cost and quality.",
                name=name,
                project=project,
            )


def asks(phase: Phase, version: Value, name: str) -> Message:
    """What whoever opens it is asked for, in Markdown or out of it."""
    match phase:
        case Phase.TERMS:
            return msg(
                "All positions are shown. {name} is asked to read them, and to sign the terms that "
                "will be drafted.",
                name=name,
            )
        case Phase.SIGNATURES:
            return msg(
                "{name} is asked to read version {version}, and to sign it or say why not.",
                name=name,
                version=version,
            )
        case Phase.NEW_VERSION | Phase.IN_FORCE:
            return msg(
                "Version {version} is in force. {name} is asked to read it, and to decide what is "
                "to change of it.",
                name=name,
                version=version,
            )
        case _:
            return msg(
                "{name} is asked to say where this project should sit between time, cost and "
                "quality.",
                name=name,
            )
