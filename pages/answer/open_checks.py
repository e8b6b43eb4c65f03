"""The short checks that a chosen level opens: how many are left, and the way to them."""

from assessment.domain.answering import corroborated
from pages.answer.desk import Desk
from questionnaires.schema import CheckGroupSpec, ItemSpec


def note(desk: Desk) -> str:
    """Say how many are open on this screen, maybe out of sight, or come next; empty for none."""
    part = desk.screen.parts[0]
    if count := _count(desk, part):
        return f"{checks(count)} {'open' if part.id in desk.led_to else 'below'}"
    if not desk.is_last and isinstance(
        group := desk.screens[desk.number + 1].parts[0], CheckGroupSpec
    ):
        return f"Next: {checks(len(group.checks))}"
    return ""


def lead(desk: Desk) -> bool:
    """Lead to those that nobody has looked at yet, once. Whether there are any."""
    for part in desk.screen.parts:
        looked_at = part.id in desk.led_to or desk.record(part.id).checks
        if _count(desk, part) and not looked_at:
            desk.led_to.add(part.id)
            desk.sought = part.id
            return True
    return False


def _count(desk: Desk, part: ItemSpec | CheckGroupSpec) -> int:
    record = desk.record(part.id)
    if not (isinstance(part, ItemSpec) and corroborated(part, record.choice)):
        return 0
    return sum(check.id not in record.checks for check in part.checks)


def checks(count: int) -> str:
    """So many short checks."""
    return f"{count} short {'check' if count == 1 else 'checks'}"
