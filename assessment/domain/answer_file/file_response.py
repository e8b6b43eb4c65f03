"""One respondent as an answer file knows them: a name that is unique in it, and the records."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from assessment.domain.base import StoredValue
from assessment.domain.names import normal
from assessment.domain.response import Answer

Name = Annotated[str, AfterValidator(normal)]


class FileResponse(StoredValue):
    """What a file says of one respondent. How a name is coded or spaced does not count."""

    respondent: Annotated[Name, StringConstraints(min_length=1)]
    role: Name = ""
    department: Name = ""
    answers: Mapping[str, Answer] = Field(default_factory=dict)
