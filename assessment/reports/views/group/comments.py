"""What people wrote, by question: of all together, so that nobody is found by it."""

from assessment.domain.group_result import GroupResult
from assessment.domain.response import FIELDS
from assessment.domain.screens import parts
from assessment.messages import msg, plural
from assessment.reports.blocks import Block, Fold, Heading, Paragraph, Quote
from questionnaires.schema import ItemSpec

ORDER = msg("Comments are of everybody together and stand in the order of the alphabet.")


def comments(of: GroupResult) -> Fold | None:
    """Everything that was typed, by question, in one fold; None where nothing was."""
    names = {part.id: _name(part) for part in parts(of.result.instrument)}
    count = sum(map(len, of.remarks.values()))
    title = plural(
        "What people wrote · {count} text", "What people wrote · {count} texts", count=count
    )
    blocks = (
        block
        for owner in of.remarks
        for block in (
            Heading(f"group-comments-{owner}", names[owner], within=True),
            *_quotes(owner, of),
        )
    )
    order = Paragraph("group-comments-order", ORDER, aside=True)
    return Fold("group-comments", title, (order, *blocks)) if count else None


def _quotes(owner: str, of: GroupResult) -> tuple[Block, ...]:
    return tuple(
        Quote(f"group-comments-{owner}-{at}", FIELDS[one.field], one.words)
        for at, one in enumerate(of.remarks[owner], start=1)
    )


def _name(part: object) -> str:
    return part.label if isinstance(part, ItemSpec) else getattr(part, "title", "")
