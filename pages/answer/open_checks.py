"""The short checks that a chosen level opens: how many are left, and the way to them."""

from assessment.domain.answering import corroborated
from assessment.messages import Message, msg, plural
from pages.answer.draft import AnswerDraft
from questionnaires.schema import CheckGroupSpec, ItemSpec


def note(draft: AnswerDraft) -> Message | None:
    """Say how many are open on this screen, maybe out of sight, or come next; None for none."""
    part = draft.screen.parts[0]
    if count := _count(draft, part):
        if part.id in draft.led_to:
            return plural("{count} short check open", "{count} short checks open", count=count)
        return plural("{count} short check below", "{count} short checks below", count=count)
    if not draft.is_last and isinstance(
        group := draft.screens[draft.number + 1].parts[0], CheckGroupSpec
    ):
        return msg("Next: {checks}", checks=checks(len(group.checks)))
    return None


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


def checks(count: int) -> Message:
    """So many short checks."""
    return plural("{count} short check", "{count} short checks", count=count)
