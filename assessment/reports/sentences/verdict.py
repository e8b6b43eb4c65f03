"""The verdict: in one sentence what a result means, before any figure."""

from assessment.messages import Listing, Message, listing, msg
from assessment.reports.sentences.headline import subject
from assessment.reports.sentences.names import Names
from scoring import Measure, Requirement, Staging

MOST = 3  # parts in one sentence


def verdict(
    staging: Staging, last: int, names: Names, *, provisional: bool = False
) -> Message | None:
    """Where the whole stands among the stages up to `last`, and what holds it back.

    None where no stage is reached.

    >>> str(verdict(Staging(2, (), (), (), None), 2, Names()))
    'This is the highest stage: all that it asks for is there.'
    """
    if staging.reached is None:
        return None
    if staging.next_stage is None:
        return _highest(staging.reached == last, provisional=provisional)
    return _held_back(staging, last, names, provisional=provisional)


def _held_back(staging: Staging, last: int, names: Names, *, provisional: bool) -> Message:
    """Where it stands, and by what it is held back."""
    stage = staging.reached or 0
    unknown = tuple(_part(one, names) for one in staging.binding if one.value is None)
    if unknown:
        return _unknown(stage, last, listing(unknown, MOST), provisional=provisional)
    parts = [one for one in staging.binding if one.measure is not Measure.OVERALL]
    held = tuple(dict.fromkeys(_part(one, names) for one in parts))
    if not held:
        return _as_a_whole(stage, last, provisional=provisional)
    if len(held) > MOST:
        return _much(stage, last, listing(held, MOST), provisional=provisional)
    return _most(stage, last, listing(held), provisional=provisional)


def _highest(of_all: bool, *, provisional: bool) -> Message:
    if of_all and provisional:
        return msg("So far this is the highest stage: all that it asks for is there.")
    if of_all:
        return msg("This is the highest stage: all that it asks for is there.")
    if provisional:
        return msg("So far this is the highest stage that applies: all that it asks for is there.")
    return msg("This is the highest stage that applies: all that it asks for is there.")


def _unknown(stage: int, last: int, parts: Listing, *, provisional: bool) -> Message:
    if provisional:
        return msg(
            "So far you stand at stage {stage} of {last}; "
            "the next stage rests on {parts}, of which nothing is known yet.",
            stage=stage,
            last=last,
            parts=parts,
        )
    return msg(
        "You stand at stage {stage} of {last}; "
        "the next stage rests on {parts}, of which nothing is known yet.",
        stage=stage,
        last=last,
        parts=parts,
    )


def _as_a_whole(stage: int, last: int, *, provisional: bool) -> Message:
    if provisional:
        return msg(
            "So far you stand at stage {stage} of {last}: "
            "no single part holds you back, the next stage asks for more as a whole.",
            stage=stage,
            last=last,
        )
    return msg(
        "You stand at stage {stage} of {last}: "
        "no single part holds you back, the next stage asks for more as a whole.",
        stage=stage,
        last=last,
    )


def _much(stage: int, last: int, parts: Listing, *, provisional: bool) -> Message:
    if provisional:
        return msg(
            "So far you stand at stage {stage} of {last}: much holds you back at once, {parts}.",
            stage=stage,
            last=last,
            parts=parts,
        )
    return msg(
        "You stand at stage {stage} of {last}: much holds you back at once, {parts}.",
        stage=stage,
        last=last,
        parts=parts,
    )


def _most(stage: int, last: int, parts: Listing, *, provisional: bool) -> Message:
    if provisional:
        return msg(
            "So far you stand at stage {stage} of {last}: what holds you back most is {parts}.",
            stage=stage,
            last=last,
            parts=parts,
        )
    return msg(
        "You stand at stage {stage} of {last}: what holds you back most is {parts}.",
        stage=stage,
        last=last,
        parts=parts,
    )


def _part(one: Requirement, names: Names) -> Message | str:
    if one.measure is Measure.CHECKS:
        return msg("the yes-or-no checks of {owner}", owner=names.owner(one.target or ""))
    return subject(one, names)
