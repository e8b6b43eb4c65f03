"""A result as a JSON file: every number in full, and the blocks of a view as they are read."""

import json
from collections.abc import Iterable, Sequence

from assessment.reports.blocks import Block
from assessment.reports.documents.block_data import block_data
from assessment.reports.json_result import json_context, json_path, json_result
from assessment.reports.views.board import Reported, board_report
from assessment.reports.wording import Wording


def result_json(
    of: Reported, respondents: Sequence[str], blocks: Iterable[Block], worded: Wording
) -> str:
    """The numbers of a result and of a way to a stage, what it is of, and these blocks."""
    found = {"context": json_context(of.context), **json_result(of.result, respondents)}
    if of.way is not None:
        found["path"] = json_path(of.way.path, of.way.target)
    return json.dumps(found | {"blocks": block_data(blocks, worded)}, indent=2)


def board_json(of: Reported, worded: Wording) -> str:
    """The same numbers and sentences as the board report has."""
    names = [str(at) for at in range(1, len(of.result.sheets) + 1)]
    return result_json(of, names, board_report(of), worded)


def blocks_json(blocks: Iterable[Block], worded: Wording) -> str:
    """The blocks of a view alone, of what no other number may be read than those that it shows."""
    return json.dumps({"blocks": block_data(blocks, worded)}, indent=2)
