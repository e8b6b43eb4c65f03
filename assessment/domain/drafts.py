"""What every draft is: fields as they are typed, with a revision, reconciled one by one."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar

from assessment.domain.base import StoredValue
from assessment.messages import Message

LONGEST_LIST = 100_000  # characters of a field that takes one entry a line


class DraftFields(StoredValue):
    """The fields of one form.

    `LABELS`: what its fields are called, and those of what it comes to. `GROUPS`: fields that are
    right only together.
    """

    kind: str
    LABELS: ClassVar[Mapping[str, Message]]
    GROUPS: ClassVar[tuple[tuple[str, ...], ...]] = ()

    @property
    def form(self) -> str:
        """Which of its owner's drafts it is: one of each kind, where a form is there only once."""
        return self.kind

    @classmethod
    def groups(cls) -> Iterator[tuple[str, ...]]:
        """All fields, those that are right only together as one."""
        yield from cls.GROUPS
        grouped = {"kind", *(name for group in cls.GROUPS for name in group)}
        yield from ((name,) for name in cls.model_fields if name not in grouped)


F = TypeVar("F", bound=DraftFields)


class Draft(NamedTuple, Generic[F]):
    """What stands in a form, and the revision of the kept draft on which it is based.

    0 is none: the fields are then those that the form has before anything is typed.
    """

    fields: F
    revision: int = 0

    @property
    def ref(self) -> "DraftRef":
        """What to discard once it is submitted."""
        return DraftRef(self.fields.form, self.revision)


class DraftRef(NamedTuple):
    """Which draft was submitted, as it was then: what was typed since is none of it."""

    form: str
    revision: int


class ReconciledDraft(NamedTuple, Generic[F]):
    """A draft with the changes of both places.

    `overruled`: the fields that were changed in both, of which the kept ones stand.
    """

    fields: F
    overruled: tuple[str, ...] = ()


def reconcile_drafts(base: F, mine: F, theirs: F) -> ReconciledDraft[F]:
    """Each field as the one who changed it since `base` left it; two texts never become one.

    Where one of them emptied a field in which the other wrote, what is written stands.
    """
    changes: dict[str, Any] = {}
    overruled: list[str] = []
    for group in type(mine).groups():
        was, here, there = (_values(one, group) for one in (base, mine, theirs))
        if here in (was, there):
            continue
        if there in (was, ("",)):
            changes.update(zip(group, here, strict=True))
        elif here != ("",):
            overruled += group
    return ReconciledDraft(theirs.model_copy(update=changes), tuple(overruled))


def _values(fields: DraftFields, group: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(getattr(fields, name) for name in group)
