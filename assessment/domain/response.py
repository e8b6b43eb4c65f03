"""A response: one respondent's answers in one round, kept item by item."""

from collections.abc import Mapping
from datetime import datetime
from operator import not_
from typing import Literal, Self

from pydantic import Field, ValidationError

from assessment.domain.base import StoredValue, problem
from assessment.errors import Refused
from assessment.messages import Message, msg

DONT_KNOW = "dk"
NOT_APPLICABLE = "na"
TEXTS = ("reason", "comment", "evidence")  # the fields of a record that are typed
FIELDS = {"reason": msg("Reason"), "comment": msg("Comment"), "evidence": msg("Evidence")}
Confirmed = Literal["yes", "no", "dk"]


class Answer(StoredValue):
    """All that is kept for one item, or for one group of checks.

    `choice` is a level exactly as the instrument writes it, `dk`, `na`, or None while nothing is
    chosen (a comment may come first). `revision` counts the writes of this record alone, so that
    two tabs which answer different items never stand in each other's way.
    """

    choice: str | None = None
    reason: str = ""
    comment: str = ""
    evidence: str = ""
    checks: Mapping[str, Confirmed] = Field(default_factory=dict)
    wording: str = ""  # fingerprint of the item's anchors at the time of the answer
    revision: int = 0

    def changed(self, **changes: object) -> Self:
        """The record with some fields changed, checked again.

        Raises:
            Refused: a text is too long, or a field has a value that it cannot have.
        """
        try:
            return type(self).model_validate(self.model_dump() | changes)
        except ValidationError as error:
            raise Refused(_why(error)) from None

    def same_answer(self, other: "Answer") -> bool:
        """Whether both say the same, whatever their revisions."""
        return self.model_copy(update={"revision": other.revision}) == other


class ResponseRef(StoredValue):
    """Where a response is found."""

    engagement: str
    response: str


class ResponseHead(StoredValue):
    """All of a response but its records. `position` is where the respondent went last.

    In a group's round it has no times: `finished` says whether it is submitted, and `closed`
    whether the round is. `name` is there in a named round alone, `key_hash` is that of the key.
    `withdrawn`: whoever answered has deleted it, and it holds nothing any more.
    """

    ref: ResponseRef
    round: str
    role: str = ""
    department: str = ""
    started_at: datetime | None = Field(default=None, exclude_if=not_)
    submitted_at: datetime | None = None
    position: str = ""
    revision: int = 0
    name: str = Field(default="", exclude_if=not_)
    group: str = Field(default="", exclude_if=not_)
    key_hash: str = Field(default="", exclude_if=not_)
    finished: bool = Field(default=False, exclude_if=not_)
    closed: bool = Field(default=False, exclude_if=not_)
    withdrawn: bool = Field(default=False, exclude_if=not_)

    @property
    def submitted(self) -> bool:
        """Whether the answers are in."""
        return self.finished or self.submitted_at is not None

    def submitted_on(self, moment: datetime) -> Self:
        """The head of the response once it is submitted; one without times keeps none."""
        untimed = self.started_at is None
        return self.model_copy(update={"finished": True} if untimed else {"submitted_at": moment})

    def taken_back(self) -> Self:
        """The head of the response that was submitted, and is corrected now."""
        return self.model_copy(update={"submitted_at": None, "finished": False})

    def emptied(self) -> Self:
        """The head of a response that whoever answered has deleted: nothing of them is in it."""
        return type(self)(
            ref=self.ref,
            round=self.round,
            key_hash=self.key_hash,
            closed=self.closed,
            revision=self.revision + 1,
            withdrawn=True,
        )


class Response(StoredValue):
    """One respondent's answers: the head, and a record for each item that was touched."""

    head: ResponseHead
    answers: Mapping[str, Answer] = Field(default_factory=dict)

    def answer(self, item: str) -> Answer:
        """What is kept for an item; an empty record where nothing is."""
        return self.answers.get(item, Answer())


def _why(error: ValidationError) -> Message:
    first = error.errors(include_url=False)[0]
    field = ".".join(str(part) for part in first["loc"])
    if first["type"] == "string_too_long":
        written, most = len(first["input"]), first["ctx"]["max_length"]
        return msg(
            "{field} too long: it has {written} characters, and at most {most} can be kept. "
            "Shorten it before you go on.",
            field=FIELDS.get(field, field),
            written=written,
            most=most,
        )
    return problem(first, FIELDS)
