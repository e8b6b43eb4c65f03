"""What waits for somebody, in words that stand behind their name."""

from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.turns import Task, Turn
from assessment.messages import Message, msg

TASKS = {
    Task.SET_PLAN: msg("set the plan"),
    Task.INVITE: msg("invite the sponsors"),
    Task.GIVE_POSITION: msg("say where the project should sit"),
    Task.LOOK_AGAIN: msg("look at the position again: the plan was changed"),
    Task.REVEAL: msg("show the positions to everybody"),
    Task.DRAFT_TERMS: msg("draft the terms"),
    Task.NEW_VERSION: msg("draft a new version"),
}


def task_words(turn: Turn, ledger: Ledger) -> Message:
    """What is to be done.

    >>> str(task_words(Turn(Task.VOTE, "ann", 3), Ledger()))
    'decide variation 3'
    """
    match turn.task:
        case Task.SIGN:
            version = ledger.label(turn.number)
            return msg("read version {version}, and sign it or say why not", version=version)
        case Task.MEND_TERMS:
            return msg("mend the terms of version {version}", version=ledger.label(turn.number))
        case Task.VOTE:
            return msg("decide variation {number}", number=turn.number)
        case Task.CONFIRM:
            return msg(
                "confirm what is recorded on variation {number}, or object", number=turn.number
            )
        case _:
            return TASKS[turn.task]
