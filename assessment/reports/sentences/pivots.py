"""The single answers that would move the stage."""

from collections.abc import Iterable

from assessment.messages import Level, Message, msg
from assessment.reports.sentences.names import Names
from scoring import AnswerPivot, CheckPivot, Confirmation, Pivot


def pivots(of: Iterable[Pivot], names: Names, respondents: int = 1) -> tuple[Message, ...]:
    """The single answers that would move the stage, each change given once.

    >>> from fractions import Fraction
    >>> up = AnswerPivot(0, "willing-use", Fraction(2), Fraction(3), 4)
    >>> [str(one) for one in pivots([up], Names({"willing-use": "Willing use"}))]
    ['If “Willing use” were one level higher, the stage would be 4.']
    """
    every = (_pivot(one, names, alone=respondents == 1) for one in of)
    return tuple(dict.fromkeys(every))


def _pivot(one: Pivot, names: Names, *, alone: bool) -> Message:
    if not isinstance(one, AnswerPivot):
        return _check_pivot(one, names, alone=alone)
    item, level, stage = names.item(one.item), Level(one.before), one.stage
    higher = one.after > one.before
    if alone and higher:
        return msg(
            "If {item} were one level higher, the stage would be {stage}.", item=item, stage=stage
        )
    if alone:
        return msg(
            "If {item} were one level lower, the stage would be {stage}.", item=item, stage=stage
        )
    if higher:
        return msg(
            "If one person’s {level} for {item} were one level higher, the stage would be {stage}.",
            level=level,
            item=item,
            stage=stage,
        )
    return msg(
        "If one person’s {level} for {item} were one level lower, the stage would be {stage}.",
        level=level,
        item=item,
        stage=stage,
    )


def _check_pivot(one: CheckPivot, names: Names, *, alone: bool) -> Message:
    check, stage = names.check(one.owner, one.check), one.stage
    match alone, one.after is Confirmation.YES:
        case True, True:
            return msg(
                "If the answer to {check} were yes, the stage would be {stage}.",
                check=check,
                stage=stage,
            )
        case True, False:
            return msg(
                "If the answer to {check} were no, the stage would be {stage}.",
                check=check,
                stage=stage,
            )
        case False, True:
            return msg(
                "If one person’s answer to {check} were yes, the stage would be {stage}.",
                check=check,
                stage=stage,
            )
        case _:
            return msg(
                "If one person’s answer to {check} were no, the stage would be {stage}.",
                check=check,
                stage=stage,
            )
