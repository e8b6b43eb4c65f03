"""A project whose scope was varied: a swap and a change accepted, something refused, one waits."""

from assessment.domain.triangle.scope import ScopeChange, ScopeItem, net, plain
from assessment.domain.triangle.variation import Estimate, Outcome
from tests.rehearsal import SCOPE, Rehearsal, asks

SALES, CASES, REPORTS, PORTAL = map(plain, SCOPE)
SHORTER = CASES.model_copy(update={"days": 36})
EMAIL = ScopeItem(id="email", text="Import of old e-mail", days=6, money=400_000)
APP = ScopeItem(id="app", text="A mobile app", days=15, money=2_000_000)
SWAP = (ScopeChange(act="remove", item=REPORTS), ScopeChange(act="add", item=PORTAL))


def adds(item: ScopeItem) -> ScopeChange:
    """An item that is new."""
    return ScopeChange(act="add", item=item)


def asks_scope(what: str, *scope: ScopeChange) -> Estimate:
    """A variation of the scope, with what its items take together."""
    days, money = net(scope)
    return Estimate.model_validate(
        asks(what).model_dump() | {"days": days, "money": money, "scope": scope}
    )


def vary(rehearsal: Rehearsal) -> None:
    """Three variations of the scope are decided, and one waits."""
    variations = rehearsal.site.variations
    ann, ben = rehearsal.access("ann"), rehearsal.access("ben")
    variations.raise_one(ann, asks_scope("The portal, and no reports", *SWAP))
    variations.decide(ben, 1, Outcome.ACCEPTED, "Partners cannot start without it.")
    variations.raise_one(ben, asks_scope("Old e-mail", adds(EMAIL)))
    variations.decide(ann, 2, Outcome.REFUSED, "Nobody looks at it.")
    shorter = ScopeChange(act="change", item=SHORTER, was=CASES)
    variations.raise_one(ann, asks_scope("Fewer cases to move", shorter))
    variations.decide(ben, 3, Outcome.ACCEPTED, "The old ones are closed anyway.")
    variations.raise_one(ben, asks_scope("An app for the road", adds(APP)))
