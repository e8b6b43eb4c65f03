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
        self.changes: dict[int, list[Any]] = {}  # of the scope
        self.accepted: list[int] = []  # in this order
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
        """The days and the money that were accepted under the version in force.

        Of the scope as the items say: what stands in it now, without what was signed.
        """
        plain = [n for n in self._under_this_version("accepted") if not self.changes[n]]
        now, signed = list(self.scope().values()), list(self._as_signed().values())
        days, money = (
            sum(amounts[at] for amounts in map(self.amounts.__getitem__, plain))
            + sum(one[name] for one in now)
            - sum(one[name] for one in signed)
            for at, name in enumerate(("days", "money"))
        )
        return days, money

    def limits(self) -> tuple[int, int]:
        """The days and the money that may be taken under the version in force."""
        return self._terms["days_later"], self._terms["money_more"]

    def harmed(self) -> set[str]:
        """The criteria that refusals harm, and those that no item in scope serves any more."""
        refused = {
            one for number in self._under_this_version("refused") for one in self.criteria[number]
        }
        return refused | self.given_up()

    def given_up(self) -> set[str]:
        """The agreed criteria that an item served when it was signed, and that none serves now."""
        served, serves = (
            {name for one in items for name in one["criteria"]}
            for items in (self._as_signed().values(), self.scope().values())
        )
        return (served - serves) & {one["id"] for one in self._terms["criteria"]}

    def scope(self) -> dict[str, Any]:
        """What is in scope now, by its id."""
        items = self._as_signed()
        for number in self.accepted:
            if self.outcomes[number] != "accepted" or self.under[number] != self.active:
                continue
            for one in self.changes[number]:
                before = items.pop(one["item"]["id"], None)
                wanted = {"add": None, "remove": one["item"], "change": one["was"]}
                assert before == wanted[one["act"]]
                if one["act"] != "remove":
                    items[one["item"]["id"]] = one["item"]
        return items

    def scope_beside_what_was_signed(self) -> tuple[int, ...]:
        """How many were signed, stand as signed, are changed, added and dropped.

        Those that are in only if it fits are counted last: all, and how many were dropped.
        """
        signed, now, fits = self._as_signed(), self.scope(), self._only_if_it_fits()
        stays = (signed.keys() & now.keys()) - fits
        same = sum(signed[name] == now[name] for name in stays)
        return (
            len(signed.keys() - fits),
            same,
            len(stays) - same,
            len(now.keys() - signed.keys()),
            len(signed.keys() - now.keys() - fits),
            len(fits),
            len(fits - now.keys()),
        )

    def _only_if_it_fits(self) -> set[str]:
        """Signed so, and since then not brought back, which puts an item in."""
        now = self.scope().keys()
        back = {
            one["item"]["id"]
            for number in self._under_this_version("accepted")
            for one in self.changes[number]
            if one["act"] == "add"
        }
        signed = {one["id"] for one in self._terms.get("scope", ()) if one["place"] == "if_it_fits"}
        return signed - (back & now)

    @property
    def _terms(self) -> Any:
        return self.versions[self.active]["terms"]

    def _as_signed(self) -> dict[str, Any]:
        placed = [dict(one) for one in self._terms.get("scope", ())]
        return {one["id"]: one for one in placed if one.pop("place") != "out"}

    def _beyond(self) -> list[int]:
        """By how much the days, the money and the criteria go beyond what may be given."""
        terms, (days, money) = self._terms, self.taken()
        given = days, money, len(self.harmed())
        most = terms["days_later"], terms["money_more"], terms["criteria_waived"]
        return [one - limit for one, limit in zip(given, most, strict=True)]

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
        self.changes[number] = body.get("scope", [])
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
        before = self._beyond()
        self.outcomes[number], self.under[number] = body["outcome"], body["version"]
        if body["outcome"] == "accepted":
            self.accepted = [*(one for one in self.accepted if one != number), number]
            then = zip(before, self._beyond(), strict=True)
            assert all(after <= max(0, was) for was, after in then), "accepting exceeds a limit"

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
            adds = all(one["act"] == "add" for one in self.changes[number])
            if adds and days <= rule["days"] and money <= rule["money"]:
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
