"""The short checks that a chosen level opens: how many are left, and the way to them."""

from assessment.domain.answering import corroborated
from pages.answer.draft import AnswerDraft
from questionnaires.schema import CheckGroupSpec, ItemSpec


def note(draft: AnswerDraft) -> str:
    """Say how many are open on this screen, maybe out of sight, or come next; empty for none."""
    part = draft.screen.parts[0]
    if count := _count(draft, part):
        return f"{checks(count)} {'open' if part.id in draft.led_to else 'below'}"
    if not draft.is_last and isinstance(
        group := draft.screens[draft.number + 1].parts[0], CheckGroupSpec
    ):
        return f"Next: {checks(len(group.checks))}"
    return ""


def lead(draft: AnswerDraft) -> bool:
    """Lead to those that nobody has looked at yet, once. Whether there are any."""
    for part in draft.screen.parts:
        looked_at = part.id in draft.led_to or draft.answer(part.id).checks
        if _count(draft, part) and not looked_at:
            draft.led_to.add(part.id)
            draft.sought = part.id
            return True
    return False


def _count(draft: AnswerDraft, part: ItemSpec | CheckGroupSpec) -> int:
    record = draft.answer(part.id)
    if not (isinstance(part, ItemSpec) and corroborated(part, record.choice)):
        return 0
    return sum(check.id not in record.checks for check in part.checks)


def checks(count: int) -> str:
    """So many short checks."""
    return f"{count} short {'check' if count == 1 else 'checks'}"
