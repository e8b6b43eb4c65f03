"""The verdict: in one sentence what a result means, before any figure."""

from assessment.reports.sentences.figures import listed
from assessment.reports.sentences.headline import subject
from assessment.reports.sentences.names import Names
from scoring import Measure, Requirement, Staging

MOST = 3  # parts in one sentence


def verdict(staging: Staging, last: int, names: Names, *, provisional: bool = False) -> str:
    """Where the whole stands among the stages up to `last`, and what holds it back.

    Nothing where no stage is reached.

    >>> verdict(Staging(2, (), (), (), None), 2, Names())
    'This is the highest stage: all that it asks for is there.'
    """
    if staging.reached is None:
        return ""
    if staging.next_stage is None:
        highest = "highest stage" if staging.reached == last else "highest stage that applies"
        so_far = "So far this" if provisional else "This"
        return f"{so_far} is the {highest}: all that it asks for is there."
    you = "So far you" if provisional else "You"
    where = f"{you} stand at stage {staging.reached} of {last}"
    unknown = [_part(one, names) for one in staging.binding if one.value is None]
    if unknown:
        rests = f"the next stage rests on {listed(unknown, MOST)}"
        return f"{where}; {rests}, of which nothing is known yet."
    parts = [one for one in staging.binding if one.measure is not Measure.OVERALL]
    if not parts:
        return f"{where}: no single part holds you back, the next stage asks for more as a whole."
    held = tuple(dict.fromkeys(_part(one, names) for one in parts))
    if len(held) > MOST:
        return f"{where}: much holds you back at once, {listed(held, MOST)}."
    return f"{where}: what holds you back most is {listed(held)}."


def _part(one: Requirement, names: Names) -> str:
    if one.measure is Measure.CHECKS:
        return f"what is not confirmed of {names.owner(one.target or '')}"
    return subject(one, names)
