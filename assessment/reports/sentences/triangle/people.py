"""People by name as a sentence has them, whoever is named: us, you, or somebody erased."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from assessment.domain.triangle.project import FACILITATOR, Project
from assessment.messages import Listing, Value, listing, msg


@dataclass(frozen=True, slots=True)
class People:
    """Names by the hash under which people stand in events; a name stands as it was written.

    `reader` is whoever reads it, as the hash too. `earlier`: names before each correction.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    facilitator: str = ""
    reader: str = ""
    earlier: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, project: Project, reader: str = "") -> "People":
        """Everybody whom a project has had."""
        facilitator = project.person(FACILITATOR)
        return cls(project.names, facilitator, reader, project.earlier_names)

    def first(self, person: str) -> Value:
        """Somebody who begins a sentence, or stands alone.

        >>> People({"a": "Ana"}).first("a"), str(People().first("b"))
        ('Ana', 'A former sponsor')
        """
        if self.facilitator and person == self.facilitator:
            return msg("The facilitator")
        return self._name(person) or msg("A former sponsor")

    def within(self, person: str) -> Value:
        """Somebody within a sentence.

        >>> str(People().within("b"))
        'a former sponsor'
        """
        if self.reader and person == self.reader:
            return msg("you", context="whoever reads this, in a list of names")
        if self.facilitator and person == self.facilitator:
            return msg("the facilitator")
        return self._name(person) or msg("a former sponsor")

    def listed(
        self, people: Iterable[str], most: int | None = None, *, first: bool = False
    ) -> Listing:
        """People in a row, as the sponsors are listed; `first`: they begin the sentence.

        >>> str(People({"b": "Ben", "a": "Ana"}, reader="a").listed(["a", "b"], first=True))
        'Ben, you'
        """
        some = self.in_order(people)
        parts = [self.within(one) for one in some]
        if first and some:
            parts[0] = self._reader_first(some[0])
        return listing(parts, most)

    def in_order(self, people: Iterable[str]) -> list[str]:
        """People as the sponsors are listed; whoever is not among them comes last, as given."""
        places = {one: at for at, one in enumerate(self.names)}
        return sorted(people, key=lambda one: places.get(one, len(places)))

    def correction(self, person: str, number: int) -> tuple[str, str] | None:
        """The name before and after a correction; None where they are not known any more.

        >>> People({"a": "Ana"}, earlier={"a": ("Ane", "Anne")}).correction("a", 2)
        ('Anne', 'Ana')
        """
        names = (*self.earlier.get(person, ()), self._name(person))
        return (names[number - 1], names[number]) if 0 < number < len(names) else None

    def _reader_first(self, person: str) -> Value:
        if self.reader and person == self.reader:
            return msg("You", context="whoever reads this, first in a list of names")
        return self.first(person)

    def _name(self, person: str) -> str:
        return self.names.get(person, "").strip()
