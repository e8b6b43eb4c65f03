"""An agreement as a file: one event a line, so that a changed byte can be named."""

import json
from collections.abc import Mapping, Sequence

from assessment.domain.triangle.event import Event, head
from assessment.domain.triangle.verify import FORMAT, canonical


def export(project: str, title: str, names: Mapping[str, str], events: Sequence[Event]) -> bytes:
    """The whole chain as JSON that `verify.py` can check; names stand apart from it.

    >>> export("p", "Move", {}, []).decode().splitlines()[-1][:12]
    '],"head":"00'
    """
    opening = {"waypoint-agreement": FORMAT, "project": project, "title": title, "names": names}
    first = json.dumps(opening, ensure_ascii=False, separators=(",", ":")).encode()
    lines = [canonical(event.model_dump(mode="json")) for event in events]
    middle = b"".join(line + b",\n" for line in lines[:-1]) + b"".join(
        line + b"\n" for line in lines[-1:]
    )
    return first[:-1] + b',"events":[\n' + middle + b'],"head":"' + head(events).encode() + b'"}\n'
