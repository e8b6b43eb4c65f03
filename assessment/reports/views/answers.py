"""What was answered, in the words that were typed."""

from collections.abc import Iterator, Mapping

from assessment.domain.response import FIELDS, TEXTS, Answer
from assessment.messages import Message, msg
from assessment.reports.blocks import Block, Definition, Quote
from assessment.reports.sentences.answer import CONFIRMED, WITHOUT_LEVEL, answer
from questionnaires.schema import Check, Instrument, ItemSpec


def answers(instrument: Instrument, given: Mapping[str, Answer]) -> tuple[Block, ...]:
    """Every item with its answer, comments and evidence; then the check groups."""
    return tuple(
        block
        for part in (
            *(_item(instrument, item, given.get(item.id, Answer())) for item in instrument.items),
            *(
                _group(group.id, group.title, group.checks, given.get(group.id, Answer()))
                for group in instrument.check_groups
            ),
        )
        for block in part
    )


def _item(instrument: Instrument, item: ItemSpec, given: Answer) -> Iterator[Block]:
    checked = given.checks and given.choice not in WITHOUT_LEVEL
    yield Definition(
        f"answer-{item.id}",
        msg("{item}.", item=item.label),
        answer(instrument, item, given.choice),
        _checks(item.checks, given) if checked else (),
    )
    for name in TEXTS:
        if written := getattr(given, name):
            yield Quote(f"answer-{item.id}-{name}", FIELDS[name], written)


def _group(name: str, title: str, checks: tuple[Check, ...], given: Answer) -> Iterator[Block]:
    yield Definition(f"answer-{name}", msg("{title}.", title=title), None, _checks(checks, given))


def _checks(checks: tuple[Check, ...], given: Answer) -> tuple[Message, ...]:
    return tuple(
        msg(
            "{question} {answer}",
            question=check.question,
            answer=CONFIRMED[given.checks.get(check.id)],
        )
        for check in checks
    )
