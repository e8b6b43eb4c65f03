"""The files that samples are shown from: answers to an instrument, a project's record, a round.

Apart from `outcomes`, which scores them: the start page only asks whether there are any.
"""

from functools import cache
from pathlib import Path

SAMPLES = Path(__file__).parent.parent / "samples"
PROJECT = SAMPLES / "project.json"
ROUND = SAMPLES / "round.json"


@cache
def samples(instrument_id: str) -> tuple[str, ...]:
    """The answer files that come with an instrument, oldest first."""
    files = sorted(SAMPLES.glob(f"{instrument_id}-[0-9].csv"))
    return tuple(file.read_text(encoding="utf-8") for file in files)
