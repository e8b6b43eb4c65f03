"""A result as a JSON file: every number in full, and the blocks of a view as they are read."""

import json
from collections.abc import Iterable, Sequence

from assessment.domain.result import Result
from assessment.reports.blocks import Block
from assessment.reports.documents.block_data import block_data
from assessment.reports.json_result import json_path, json_result
from assessment.reports.views.board import Reported, board_report
from assessment.reports.views.path import Way
from assessment.reports.wording import Wording


def result_json(
    result: Result,
    respondents: Sequence[str],
    way: Way | None,
    blocks: Iterable[Block],
    worded: Wording,
) -> str:
    """The numbers of a result and of a way to a stage, and these blocks."""
    found = json_result(result, respondents)
    if way is not None:
        found["path"] = json_path(way.path, way.target)
    return json.dumps(found | {"blocks": block_data(blocks, worded)}, indent=2)


def board_json(of: Reported, worded: Wording) -> str:
    """The same numbers and sentences as the board report has."""
    names = [str(at) for at in range(1, len(of.result.sheets) + 1)]
    return result_json(of.result, names, of.way, board_report(of), worded)
