"""`python -m assessment project`: what an exported record says of its project."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from assessment.command_line.problems import Unusable
from assessment.errors import Refused
from assessment.messages import msg

if TYPE_CHECKING:
    from assessment.reports.blocks import Block


def project_output(options: argparse.Namespace) -> str:
    """What the command prints.

    Raises:
        Unusable: the file cannot be read, or is no whole record.
    """
    from assessment.reports.documents.block_data import block_data
    from assessment.reports.documents.terminal import terminal

    blocks = _blocks(options.record, options.head)
    if options.json:
        return json.dumps({"blocks": block_data(blocks, options.words)}, indent=2)
    return terminal(blocks, options.words)


def _blocks(record: str, heads: list[str]) -> "tuple[Block, ...]":
    from assessment.reports.views.exported import exported_project

    try:
        return exported_project(Path(record).read_bytes(), *heads)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise Unusable(
            msg("{file}: cannot be read: {reason}", file=record, reason=reason)
        ) from None
    except Refused as error:
        raise Unusable(msg("{file}: {problem}", file=record, problem=error.message)) from None
