"""A round's result as CSV: a row for each question and for whomever it may be shown of.

What may not be shown is in no row; of roles, departments and groups there are means alone.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from fractions import Fraction

import scoring
from assessment.domain.answer_file.formula import neutral
from assessment.domain.blueprint import level_as_typed
from assessment.domain.group_item import GroupItem
from assessment.domain.group_result import GroupResult
from assessment.domain.group_slices import SliceResult

EVERYBODY = "everybody"
COLUMNS = ("item", "question", "of", "value", "people", "answers", "mean", "everybody", "gap")
STATES = ("dont_know", "not_applicable", "no_answer", "consensus", "verdict")

Cells = Mapping[str, str]


def write_group(of: GroupResult) -> bytes:
    """The file, with a byte order mark for Excel; no cell of it is computed by a spreadsheet."""
    levels = sorted({Fraction(one.value) for item in of.items for one in item.levels})
    columns = (*COLUMNS, *map(_level_column, levels), *STATES)
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(columns)
    for row in _rows(of):
        writer.writerow([neutral(row.get(one, "").replace("\0", "\ufffd")) for one in columns])
    return file.getvalue().encode("utf-8-sig")


def _rows(of: GroupResult) -> Iterator[Cells]:
    """The questions in the order of discussion, each of everybody first."""
    for item in of.items:
        if not item.withheld:
            yield _whole(item, of)
            yield from (_part(item, one) for one in of.slices.shown if item.spec.id in one.items)


def _whole(item: GroupItem, of: GroupResult) -> Cells:
    counted, consensus = item.counted, item.judgement.consensus
    heaps = zip(item.levels, counted.claimed, strict=True)
    return {
        **_asked(item),
        "of": EVERYBODY,
        "people": str(of.people),
        "answers": str(item.answered),
        "mean": _number(item.mean),
        "everybody": _number(item.mean),
        **{_level_column(Fraction(level.value)): str(people) for level, people in heaps},
        "dont_know": str(counted.dont_know),
        "not_applicable": str(counted.not_applicable),
        "no_answer": str(counted.unseen),
        "consensus": f"{consensus.value:.4f}" if consensus else "",
        "verdict": str(item.judgement.verdict),
    }


def _part(item: GroupItem, of: SliceResult) -> Cells:
    mean = of.items[item.spec.id]
    return {
        **_asked(item),
        "of": str(of.attribute),
        "value": of.value or "",
        "people": str(of.people),
        "mean": _rounded(mean.value),
        "everybody": _rounded(mean.everybody),
        "gap": _rounded(mean.gap),
    }


def _asked(item: GroupItem) -> Cells:
    return {"item": item.spec.id, "question": " ".join(item.spec.question.split())}


def _level_column(level: Fraction) -> str:
    return f"level_{level_as_typed(level)}"


def _rounded(of: Fraction) -> str:
    """As on the screen: more places would say of how many answers a mean is."""
    return scoring.round_half_up(of, 1)


def _number(of: Fraction | None) -> str:
    return "" if of is None else level_as_typed(of)
