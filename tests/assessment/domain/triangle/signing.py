"""An auditor of who must sign, who has signed, and of the plan: by the events alone."""

from typing import Any

from assessment.domain.triangle.event import Event


class Signing:
    """Who signs which version by its events; an event that may not be there is a failure."""

    def __init__(self) -> None:
        self.present: set[str] = set()
        self.must: dict[str, bool] = {}  # of whom it was changed since they came
        self.required: dict[int, set[str]] = {}  # by version, as it was proposed
        self.signed: dict[int, set[str]] = {}
        self.waiting = self.active = 0  # versions; 0 for none
        self.ever_signed = False  # any version, even where the signature is void now
        self.sponsors_changed = False  # since the version in force was signed
        self.plans: list[Any] = []  # from the one before the first change
        self.given: dict[str, int] = {}  # by person, the number of the plan under which

    def add(self, event: Event) -> None:
        """Count one more event."""
        body: Any = event.body
        count = getattr(self, f"_{event.kind}", None)
        if count is not None:
            count(event.actor, body)

    def missing(self, version: int) -> set[str]:
        """Whose signature a version still needs."""
        return self.required[version] - self.signed[version]

    def outdated(self) -> dict[str, Any]:
        """Whose position was given under another plan than the last one, and under which."""
        plans = {who: self.plans[at] for who, at in self.given.items() if at < len(self.plans)}
        return {who: plan for who, plan in plans.items() if plan != self.plans[-1]}

    def _revealed(self, _: str, body: Any) -> None:
        self.given = {who: one.get("plan", 0) for who, one in body["positions"].items()}

    def _replanned(self, _: str, body: Any) -> None:
        assert body["plan"] != body["before"]
        assert body["before"] == (self.plans[-1] if self.plans else body["before"])
        self.plans = [*(self.plans or [body["before"]]), body["plan"]]

    def _joined(self, _: str, body: Any) -> None:
        assert body["person"] not in self.present
        self.present.add(body["person"])
        self._sponsors(body["person"])

    def _left(self, _: str, body: Any) -> None:
        self.present.remove(body["person"])
        self._sponsors(body["person"])

    def _required(self, _: str, body: Any) -> None:
        assert not self.waiting, "a version that waits says who must sign it"
        assert body["person"] in self.present
        self._sponsors(body["person"])
        self.must[body["person"]] = body["required"]

    def _renamed(self, _: str, body: Any) -> None:
        assert body["person"] in self.present
        assert not self.ever_signed, "those who signed have read the name"

    def _sponsors(self, person: str) -> None:
        self.must.pop(person, None)
        self.sponsors_changed = bool(self.active)

    def _proposed(self, _: str, body: Any) -> None:
        required = set(body["required"])
        assert not self.waiting
        assert required
        assert required <= self.present
        assert {who for who, must in self.must.items() if (who in required) is not must} == set()
        self.waiting = body["version"]
        self.required[self.waiting], self.signed[self.waiting] = required, set()

    def _signed(self, actor: str, body: Any) -> None:
        assert body["version"] == self.waiting
        self.signed[self.waiting].add(actor)
        self.ever_signed = True

    def _voided(self, _: str, body: Any) -> None:
        self.signed[body["version"]].remove(body["person"])

    def _withdrawn(self, _: str, body: Any) -> None:
        assert body["version"] == self.waiting
        self.waiting = 0

    def _activated(self, _: str, body: Any) -> None:
        assert body["version"] == self.waiting
        assert not self.missing(self.waiting)
        self.active, self.waiting, self.sponsors_changed = self.waiting, 0, False

    def _decided(self, _: str, body: Any) -> None:
        assert body["version"] == self.active
        assert not self.sponsors_changed, "who must sign was changed: the sponsors agree anew first"
