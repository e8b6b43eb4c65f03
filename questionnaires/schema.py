"""The shape of an instrument file. What must hold across its parts is checked in `rules`."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
LANGUAGE = r"^[a-z]{2,3}(-[A-Z]{2})?$"
Version = Annotated[str, StringConstraints(pattern=r"^(0|[1-9][0-9]{0,3})\.(0|[1-9][0-9]{0,3})$")]
# Four places at most: exact arithmetic over 1e-999999999 would never end.
Weight = Annotated[Decimal, Field(ge=0, le=1000, decimal_places=4)]
LevelValue = Annotated[Decimal, Field(ge=-1000, le=1000, decimal_places=4)]
Score = Annotated[Decimal, Field(ge=-1000, le=1000, decimal_places=4)]


class Part(BaseModel):
    """A part of an instrument: frozen, and no key that the schema does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_max_length=20_000)


class Source(Part):
    """The document that the instrument was made from; facts come from it, sentences do not."""

    author: Text
    title: Text
    year: Annotated[int, Field(ge=1900, le=2100)] | None = None
    note: Text | None = None


class Level(Part):
    """One value of a scale. `meaning` serves as the anchor of items that have none of their own."""

    value: LevelValue
    name: Text
    meaning: Text | None = None


class ScaleSpec(Part):
    """A named scale, lowest level first."""

    id: Id
    levels: Annotated[tuple[Level, ...], Field(min_length=2, max_length=11)]


class Check(Part):
    """A sub-check: a yes, no or don't-know question that corroborates a level."""

    id: Id
    question: Text


class CapSpec(Part):
    """`level` may only stand when `confirmed` of the item's checks are answered yes."""

    level: LevelValue
    confirmed: Annotated[int, Field(ge=1)]


class Move(Part):
    """Advice: something concrete to do at a level in order to leave it.

    It serves the better levels too, up to the next that has moves of its own.
    """

    do: Text
    done_when: Text


class ItemSpec(Part):
    """One thing that is rated. Keys of `anchors` and `moves` are level values of its scale."""

    id: Id
    dimension: Id
    scale: Id
    label: Annotated[Text, Field(max_length=40)]  # for charts and tables
    question: Text  # or a statement, where the levels say how true it is
    why: Text | None = None
    shown_by: Text | None = None  # what would show that it is so
    weight: Weight = Decimal(1)
    reverse: bool = False
    anchors: dict[LevelValue, Text] = Field(default_factory=dict)
    checks_intro: Text | None = None
    checks: tuple[Check, ...] = ()
    caps: tuple[CapSpec, ...] = ()
    moves: dict[LevelValue, tuple[Move, ...]] = Field(default_factory=dict)


class DimensionSpec(Part):
    """A group that is scored together: of items (they name it), or of further dimensions."""

    id: Id
    name: Text
    about: Text
    weight: Weight = Decimal(1)
    dimensions: "tuple[DimensionSpec, ...]" = ()

    def walk(self) -> Iterator["DimensionSpec"]:
        """This dimension and every one below it, parents first."""
        yield self
        for child in self.dimensions:
            yield from child.walk()


class CheckGroupSpec(Part):
    """Sub-checks of the whole instrument, asked together after the items."""

    id: Id
    title: Text
    intro: Text
    checks: Annotated[tuple[Check, ...], Field(min_length=1)]


class StageSpec(Part):
    """A stage of the whole: its number, its name, and what it is like to be there."""

    value: Annotated[int, Field(ge=1, le=20)]
    name: Annotated[Text, Field(max_length=40)]
    summary: Text


MeasureName = Literal[
    "overall", "every dimension", "dimension", "every item", "item", "fill", "checks"
]


class ConditionSpec(Part):
    """A minimum. `of` names a dimension, an item or a check group, as the measure asks."""

    measure: MeasureName
    of: Id | None = None
    at_least: Score


class GateSpec(Part):
    """Opens a stage when all its needs hold, and those of every gate before it."""

    stage: int
    needs: Annotated[tuple[ConditionSpec, ...], Field(min_length=1)]


class Band(Part):
    """Words for a stretch of the overall score, from `start` up to, not including, `end`.

    The last band includes its end.
    """

    start: Score
    end: Score
    name: Text


class AnchorChange(Part):
    """One anchor that a version changed: did its meaning change, or only its words?"""

    item: Id
    level: LevelValue
    meaning: Literal["same", "changed"]


class Change(Part):
    """What a version brought. Every anchor that differs from the version before is declared."""

    version: Version
    date: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    note: Text
    anchors: tuple[AnchorChange, ...] = ()


Asked = Literal["by item", "by dimension"]


class Instrument(Part):
    """One questionnaire: a versioned data file that everything else is computed from."""

    id: Id
    version: Version
    language: Annotated[str, StringConstraints(pattern=LANGUAGE)] = "en"
    title: Text
    purpose: Text
    minutes: Annotated[int, Field(ge=1, le=240)]
    asked: Asked = "by item"  # what stands on one screen: an item, or all items of a dimension
    source: Source
    scales: Annotated[tuple[ScaleSpec, ...], Field(min_length=1)]
    dimensions: Annotated[tuple[DimensionSpec, ...], Field(min_length=1)]
    items: Annotated[tuple[ItemSpec, ...], Field(min_length=1)]
    check_groups: tuple[CheckGroupSpec, ...] = ()
    stages: tuple[StageSpec, ...] = ()
    gates: tuple[GateSpec, ...] = ()
    bands: tuple[Band, ...] = ()
    changes: Annotated[tuple[Change, ...], Field(min_length=1)]
    # language -> text path (such as items.willing-use.anchors.3) -> translated text
    translations: dict[str, dict[str, Text]] = Field(default_factory=dict)
    _original: "Instrument | None" = PrivateAttr(default=None)

    @property
    def original(self) -> "Instrument":
        """What this is a translation of; itself if it is none. Fingerprints are taken of it."""
        return self._original or self

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy; one that is changed is a translation of nothing."""
        copied = super().model_copy(update=update, deep=deep)
        if update:
            copied._original = None  # noqa: SLF001 -- of a copy of this
        return copied

    def as_translation_of(self, instrument: "Instrument") -> Self:
        """The same, known as a translation of that instrument."""
        translation = self.model_copy()
        translation._original = instrument.original  # noqa: SLF001 -- of a copy of this
        return translation

    def scale(self, scale_id: str) -> ScaleSpec:
        """The scale of that id."""
        return next(scale for scale in self.scales if scale.id == scale_id)

    def item(self, item_id: str) -> ItemSpec:
        """The item of that id."""
        return next(item for item in self.items if item.id == item_id)

    def levels_of(self, item: ItemSpec) -> tuple[Level, ...]:
        """The levels of an item's scale, each with the item's own anchor as its meaning."""
        return tuple(
            level.model_copy(update={"meaning": item.anchors.get(level.value, level.meaning)})
            for level in self.scale(item.scale).levels
        )


CheckName = Annotated[
    str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$", max_length=130)
]
Covered = Literal["well", "partly", "hardly"]


class ModelPart(Part):
    """One part of a model, how far the instrument covers it, and with what.

    `checks` are named by their item or group: `organisation.several-sources`.
    """

    id: Id
    name: Annotated[Text, Field(max_length=40)]
    covered: Covered
    items: tuple[Id, ...] = ()
    checks: tuple[CheckName, ...] = ()
    about: Text


class Model(Part):
    """A model that others use, with its parts in its own order."""

    id: Id
    name: Text
    source: Source
    about: Text
    parts: Annotated[tuple[ModelPart, ...], Field(min_length=1)]


class Correspondence(Part):
    """How an instrument relates to several models; translated like an instrument."""

    instrument: Id
    language: Annotated[str, StringConstraints(pattern=LANGUAGE)] = "en"
    title: Text
    about: Text
    models: Annotated[tuple[Model, ...], Field(min_length=1)]
    translations: dict[str, dict[str, Text]] = Field(default_factory=dict)
