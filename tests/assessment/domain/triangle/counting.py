"""An auditor who counts votes from the events alone: nothing of the product is asked."""

from typing import Any

from assessment.domain.triangle.event import Event
from tests.assessment.domain.triangle.samples import CHAIR


class Counting:
    """What stands on each variation by its events; an event that may not be there is a failure."""

    def __init__(self) -> None:
        self.versions: dict[int, dict[str, Any]] = {}  # the rule, and who must sign
        self.active = 0
        self.amounts: dict[int, tuple[int, int]] = {}
        self.criteria: dict[int, set[str]] = {}
        self.outcomes: dict[int, str] = {}
        self.under: dict[int, int] = {}  # the version in which it was decided
        self.words: dict[int, dict[str, str]] = {}  # by number and person
        self.unconfirmed: set[tuple[int, str]] = set()

    def add(self, event: Event) -> None:
        """Count one more event."""
        body: Any = event.body
        count = getattr(self, f"_{event.kind}", None)
        if count is not None:
            count(event.actor, body)

    def taken(self) -> tuple[int, int]:
        """The days and the money that were accepted under the version in force."""
        amounts = [self.amounts[number] for number in self._under_this_version("accepted")]
        return sum(days for days, _ in amounts), sum(money for _, money in amounts)

    def harmed(self) -> set[str]:
        """The criteria that refusals under the version in force harm."""
        return {
            one for number in self._under_this_version("refused") for one in self.criteria[number]
        }

    def _under_this_version(self, outcome: str) -> list[int]:
        found = [number for number, known in self.outcomes.items() if known == outcome]
        return [number for number in found if self.under[number] == self.active]

    def _proposed(self, _: str, body: Any) -> None:
        rule = body["terms"].get("decides")
        self.versions[body["version"]] = {
            "rule": rule,
            "required": body["required"],
            "terms": body["terms"],
        }

    def _amended(self, _: str, body: Any) -> None:
        self.versions[body["version"]]["rule"] = body["terms"].get("decides")
        self.versions[body["version"]]["terms"] = body["terms"]

    def _activated(self, _: str, body: Any) -> None:
        self.active = body["version"]
        for number, outcome in self.outcomes.items():
            if outcome == "pending":
                self.words[number] = {}

    def _raised(self, _: str, body: Any) -> None:
        number = body["number"]
        self.amounts[number] = (body["days"], body["money"])
        self.criteria[number] = set(body["criteria"])
        self.outcomes[number], self.words[number] = "pending", {}

    def _dropped(self, _: str, body: Any) -> None:
        assert self.outcomes[body["number"]] == "pending"
        self.outcomes[body["number"]] = "dropped"

    def _voted(self, actor: str, body: Any) -> None:
        self._count(actor, body)
        self.unconfirmed.discard((body["number"], actor))

    def _recorded(self, actor: str, body: Any) -> None:
        assert actor == CHAIR
        for person in body["people"]:
            known = person in self.words[body["number"]]
            assert not known or (body["number"], person) in self.unconfirmed
            self._count(person, body)
            self.unconfirmed.add((body["number"], person))

    def _count(self, person: str, body: Any) -> None:
        number = body["number"]
        may, _ = self._deciders(number)
        assert may is None or person in may
        assert (self.outcomes[number], body["version"]) == ("pending", self.active)
        self.words[number][person] = body["outcome"]

    def _decided(self, _: str, body: Any) -> None:
        number = body["number"]
        same = {who for who, said in self.words[number].items() if said == body["outcome"]}
        assert self._is_enough(number, body["outcome"])
        assert same == set(body["people"])
        assert {who for who in same if (number, who) in self.unconfirmed} == set(body["recorded"])
        assert self.outcomes[number] == "pending"
        self.outcomes[number], self.under[number] = body["outcome"], body["version"]

    def _confirmed(self, actor: str, body: Any) -> None:
        self.unconfirmed.remove((body["number"], actor))

    def _objected(self, actor: str, body: Any) -> None:
        self.unconfirmed.remove((body["number"], actor))
        del self.words[body["number"]][actor]

    def _reopened(self, _: str, body: Any) -> None:
        number = body["number"]
        assert not self._is_enough(number, self.outcomes[number])
        assert self.under.pop(number) == self.active
        self.outcomes[number] = "pending"

    def _is_enough(self, number: int, outcome: str) -> bool:
        _, needed = self._deciders(number)
        return list(self.words[number].values()).count(outcome) >= needed

    def _deciders(self, number: int) -> tuple[list[str] | None, int]:
        version = self.versions[self.active]
        rule, required = version["rule"], version["required"]
        if rule is None:
            return None, 1
        if rule["rule"] == "all":
            return required, len(required)
        if rule["rule"] == "named":
            days, money = self.amounts[number]
            if days <= rule["days"] and money <= rule["money"]:
                return [rule["person"]], 1
        return required, 2 if len(required) > 1 else 1

    @property
    def settled(self) -> bool:
        """Whether everything that was decided under the version in force rests on enough votes."""
        return all(
            self._is_enough(number, self.outcomes[number])
            for number, version in self.under.items()
            if version == self.active
        )
