"""Both branches of a variation, side by side: what was written of each, and what each comes to."""

from collections.abc import Iterable

from assessment.domain.triangle.bridge import weights
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.outlook import Branches
from assessment.domain.triangle.terms import Terms
from assessment.domain.triangle.variations import account_of
from assessment.messages import Message, Sentences, msg
from assessment.reports.blocks import Block, Definition, Group
from assessment.reports.sentences.triangle.branching import if_accepted, if_refused

Words = tuple[str, str]  # what was written of accepting and of refusing


def both_branches(
    ledger: Ledger, found: Branches, criteria: Iterable[str], words: Words, name: str
) -> tuple[Block, ...]:
    """Both of them; nothing where no version is in force. `name` ends their ids.

    `criteria` are those that the variation would protect.
    """
    before, one = account_of(ledger), ledger.active
    if before is None or one is None:
        return ()
    agreed = weights(one.terms.agreed)
    lost = _texts(one.terms, found.lost)
    accepted = if_accepted(before, found.accepted, agreed, one.terms.currency, lost)
    refused = if_refused(before, found.refused, agreed, _texts(one.terms, criteria))
    sides = (
        _branch(f"branch-accepted-{name}", msg("If accepted:"), words[0], accepted),
        _branch(f"branch-refused-{name}", msg("If refused:"), words[1], refused),
    )
    return (Group(f"branches-{name}", sides),)


def _texts(terms: Terms, criteria: Iterable[str]) -> list[str]:
    """The words of these criteria; one that is no longer agreed has none."""
    wanted = set(criteria)
    return [one.text for one in terms.criteria if one.id in wanted]


def _branch(
    name: str, title: Message, written: str, outcomes: tuple[Message | Sentences, ...]
) -> Group:
    said = Definition(f"{name}-outcomes", title, written.strip() or None, outcomes)
    return Group(name, (said,))
