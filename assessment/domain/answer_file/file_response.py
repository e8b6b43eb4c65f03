"""One respondent as an answer file knows them: a name that is unique in it, and the records."""

from collections.abc import Mapping, Sequence
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from assessment.domain.base import StoredValue
from assessment.domain.context import Context
from assessment.domain.names import normal
from assessment.domain.response import Answer

Name = Annotated[str, AfterValidator(normal)]


class FileResponse(StoredValue):
    """What a file says of one respondent. How a name is coded or spaced does not count.

    `organisation` and `scope` are of the whole file.
    """

    respondent: Annotated[Name, StringConstraints(min_length=1)]
    role: Name = ""
    department: Name = ""
    organisation: Name = ""
    scope: Name = ""
    answers: Mapping[str, Answer] = Field(default_factory=dict)


def file_context(responses: Sequence[FileResponse]) -> Context:
    """What a file says of the assessment as a whole; the role only where one person answered."""
    if not responses:
        return Context()
    first = responses[0]
    role = first.role if len(responses) == 1 else ""
    return Context(organisation=first.organisation, role=role, scope=first.scope)
