"""What is in scope held against the dates and the budget of the same terms."""

from collections.abc import Iterator

from assessment.domain.triangle.scope_line import sure
from assessment.domain.triangle.terms import Terms
from assessment.domain.triangle.terms_check import scope_beyond
from assessment.messages import Message, Money, msg
from assessment.reports.sentences.triangle.amounts import days
from assessment.reports.sentences.triangle.statements import ContradictionWords


def scope_contradictions(terms: Terms) -> tuple[ContradictionWords, ...]:
    """Where the scope takes more days or money than there are, with all that may be given."""
    return tuple(_found(terms))


def _found(terms: Terms) -> Iterator[ContradictionWords]:
    beyond, takes = scope_beyond(terms), sure(terms.scope)
    if beyond.days:
        yield ContradictionWords(
            "scope-days",
            msg("What is in scope takes {days}, one after another.", days=days(takes.days)),
            _days(terms),
            msg("What goes out of scope, or how much later may it be?"),
        )
    if beyond.money:
        yield ContradictionWords(
            "scope-money",
            msg("What is in scope takes {money}.", money=Money(takes.money, terms.currency)),
            _money(terms),
            msg("What goes out of scope, or how much more may it cost?"),
        )


def _days(terms: Terms) -> Message:
    if not terms.days_later:
        return msg(
            "From start to finish there are {days}, and nothing gives.", days=days(terms.days)
        )
    return msg(
        "From start to finish there are {days}, and at most {more} more.",
        days=days(terms.days),
        more=terms.days_later,
    )


def _money(terms: Terms) -> Message:
    budget = Money(terms.budget, terms.currency)
    if not terms.money_more:
        return msg("The budget is {budget}, and nothing gives.", budget=budget)
    more = Money(terms.money_more, terms.currency)
    return msg("The budget is {budget}, and at most {more} more.", budget=budget, more=more)
