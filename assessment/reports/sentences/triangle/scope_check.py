"""What is in scope held against the dates and the budget of the same terms."""

from collections.abc import Iterator

from assessment.domain.triangle.scope_line import if_it_fits, taken
from assessment.domain.triangle.terms import Terms
from assessment.domain.triangle.terms_check import scope_beyond
from assessment.messages import Message, Money, msg
from assessment.reports.sentences.triangle.amounts import days
from assessment.reports.sentences.triangle.statements import ContradictionWords


def scope_contradictions(terms: Terms) -> tuple[ContradictionWords, ...]:
    """Where the scope takes more days or money than there are, with all that may be given."""
    return tuple(_found(terms))


def _found(terms: Terms) -> Iterator[ContradictionWords]:
    beyond, sum_, fits = scope_beyond(terms), taken(terms.scope), if_it_fits(terms.scope)
    if beyond.days:
        takes = _scope_days(sum_.days, fits=bool(fits.days))
        yield ContradictionWords("scope-days", takes, _days(terms), OUT_OR_LATER)
    if beyond.money:
        yield ContradictionWords(
            "scope-money",
            _scope_money(Money(sum_.money, terms.currency), fits=bool(fits.money)),
            _money(terms),
            msg("What goes out of scope, or how much more may it cost?"),
        )


OUT_OR_LATER = msg("What goes out of scope, or how much later may it be?")


def _scope_days(count: int, *, fits: bool) -> Message:
    if fits:
        return msg(
            "What is in scope, with what is in if it fits, takes {days}, one after another.",
            days=days(count),
        )
    return msg("What is in scope takes {days}, one after another.", days=days(count))


def _scope_money(money: Money, *, fits: bool) -> Message:
    if fits:
        return msg("What is in scope, with what is in if it fits, takes {money}.", money=money)
    return msg("What is in scope takes {money}.", money=money)


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
