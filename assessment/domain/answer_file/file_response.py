"""One respondent as an answer file knows them: a name that is unique in it, and the records."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from assessment.domain.base import Kept
from assessment.domain.response import Record

Trimmed = Annotated[str, AfterValidator(str.strip)]


class FileResponse(Kept):
    """What a file says of one respondent. Space around names does not count."""

    respondent: Annotated[Trimmed, StringConstraints(min_length=1)]
    role: Trimmed = ""
    department: Trimmed = ""
    records: Mapping[str, Record] = Field(default_factory=dict)
