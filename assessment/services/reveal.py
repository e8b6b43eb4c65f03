"""What has to be there before the positions are shown, and under which names they are."""

from collections.abc import Collection
from random import SystemRandom

from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.permissions import keeps_positions_anonymous
from assessment.domain.triangle.plans import under_one_plan
from assessment.domain.triangle.project import Project, Sponsor
from assessment.domain.triangle.terms import Position
from assessment.errors import Refused
from assessment.messages import Count, msg, plural

ONLY_ONE = msg(
    "Only one sponsor has said where they stand, so everybody would know whose position it is. "
    "Positions are shown without names once there are two."
)
SOME_OUTDATED = msg(
    "The plan was changed after some had said where they stand. Positions are shown without names, "
    "so everybody would know whose they are: they can be shown once all have looked again."
)
REVEALED = msg("The positions are shown to everybody already, so none can change.")
OTHERS = msg("Others are missing by now than you were told. Look again before you go ahead.")


def absent_sponsors(
    project: Project, *, go_ahead: bool, without: Collection[str] | None = None
) -> tuple[Sponsor, ...]:
    """The required sponsors who have not given a position; `go_ahead` even without them.

    `without`: those who are known to be missing.

    Raises:
        Refused: some are missing, or others than are known, or the only position would be no
            secret.
    """
    absent = project.missing(project.positions)
    if without is not None and not {one.id for one in absent} <= set(without):
        raise Refused(OTHERS)
    if absent and not go_ahead:
        raise Refused(
            plural(
                "One of the required sponsors has not said where they stand. Wait for "
                "them, or go ahead without them; who was missing is then recorded.",
                "{count} of the required sponsors have not said where they stand. Wait for "
                "them, or go ahead without them; who was missing is then recorded.",
                count=Count(len(absent), first=True),
            )
        )
    if not keeps_positions_anonymous(project, project.positions):
        raise Refused(ONLY_ONE)
    return absent


def labelled_positions(project: Project, ledger: Ledger) -> dict[str, Position]:
    """The positions under hashed persons, or under numbers in an order of chance.

    Raises:
        Refused: the plans under which they were given would tell whose is whose.
    """
    if project.named:
        return {project.person(who): said for who, said in project.positions.items()}
    if not under_one_plan(project.positions.values(), ledger, project.plan):
        raise Refused(SOME_OUTDATED)
    number = max((one.plan for one in project.positions.values()), default=0)
    same = {"plan": number}  # plans that are alike may have several numbers
    positions = [one.model_copy(update=same) for one in project.positions.values()]
    SystemRandom().shuffle(positions)
    return {f"sponsor-{number:02}": said for number, said in enumerate(positions, start=1)}
