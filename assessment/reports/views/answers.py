"""What was answered, in the words that were typed."""

from collections.abc import Iterator, Mapping

from assessment.domain.response import FIELDS, TEXTS, Answer
from assessment.messages import Message, msg
from assessment.reports.blocks import Block, Bullets, Definition, Paragraph, Quote
from assessment.reports.sentences.answer import CONFIRMED, WITHOUT_LEVEL, answer
from questionnaires.schema import Check, Instrument, ItemSpec


def answers(
    instrument: Instrument, given: Mapping[str, Answer], *, questions: bool = False
) -> tuple[Block, ...]:
    """Every item with its answer, comments and evidence; then the check groups with theirs.

    `questions`: for somebody who was not asked, each after what was asked.
    """
    item_blocks = _asked if questions else _item
    return tuple(
        block
        for part in (
            *(
                item_blocks(instrument, item, given.get(item.id, Answer()))
                for item in instrument.items
            ),
            *(
                _group(group.id, group.title, group.checks, given.get(group.id, Answer()))
                for group in instrument.check_groups
            ),
        )
        for block in part
    )


def _item(instrument: Instrument, item: ItemSpec, given: Answer) -> Iterator[Block]:
    yield Definition(
        f"answer-{item.id}",
        msg("{item}.", item=item.label),
        answer(instrument, item, given.choice),
        _item_checks(item, given),
    )
    yield from _typed(item.id, given)


def _asked(instrument: Instrument, item: ItemSpec, given: Answer) -> Iterator[Block]:
    yield Definition(f"asked-{item.id}", msg("{item}.", item=item.label), item.question)
    yield Paragraph(f"answer-{item.id}", answer(instrument, item, given.choice))
    if checks := _item_checks(item, given):
        yield Bullets(f"answer-{item.id}-checks", checks)
    yield from _typed(item.id, given)


def _item_checks(item: ItemSpec, given: Answer) -> tuple[Message, ...]:
    checked = given.checks and given.choice not in WITHOUT_LEVEL
    return _checks(item.checks, given) if checked else ()


def _typed(owner: str, given: Answer) -> Iterator[Quote]:
    for name in TEXTS:
        if written := getattr(given, name):
            yield Quote(f"answer-{owner}-{name}", FIELDS[name], written)


def _group(name: str, title: str, checks: tuple[Check, ...], given: Answer) -> Iterator[Block]:
    yield Definition(f"answer-{name}", msg("{title}.", title=title), None, _checks(checks, given))
    yield from _typed(name, given)


def _checks(checks: tuple[Check, ...], given: Answer) -> tuple[Message, ...]:
    return tuple(
        msg(
            "{question} {answer}",
            question=check.question,
            answer=CONFIRMED[given.checks.get(check.id)],
        )
        for check in checks
    )
