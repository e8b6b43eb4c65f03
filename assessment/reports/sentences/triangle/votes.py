"""Who decides a variation, who has said what of it, and what is missing for a decision."""

from collections.abc import Iterator, Sequence

from assessment.domain.triangle.decisions import Quorum
from assessment.domain.triangle.terms import AllSigners, DecisionRule, NamedSponsor
from assessment.domain.triangle.variation import Objection, Outcome, Variation, Vote
from assessment.messages import Count, Message, Money, Sentences, Value, msg, plural
from assessment.reports.sentences.names import quotation
from assessment.reports.sentences.triangle.amounts import days, moment
from assessment.reports.sentences.triangle.people import People

ANY_ONE = msg("any one sponsor: this version does not say")


def rule_words(rule: DecisionRule | None, name: Value, currency: str) -> Message:
    """Who decides a variation, as it stands in the terms. `name`: of whoever decides alone."""
    match rule:
        case None:
            return ANY_ONE
        case AllSigners():
            return msg("all who sign")
        case NamedSponsor():
            return msg(
                "{name} alone where one takes at most {days} and {money}; above that any two of "
                "those who sign",
                name=name,
                days=days(rule.days),
                money=Money(rule.money, currency),
            )
        case _:
            return msg("any two of those who sign")


def who_decides(of: Quorum, people: People) -> Message:
    """Who decides one variation."""
    if of.people is None:
        return msg("Any one sponsor decides it: the version in force does not say who must.")
    if len(of.people) == 1:
        [person] = of.people
        if person == people.reader:
            return msg("You decide it.")
        return msg("{who} decides it.", who=people.first(person))
    named = people.listed(of.people)
    if of.needed == len(of.people):
        return msg("It is decided once all of these say the same: {people}.", people=named)
    return msg("It is decided once any two of these say the same: {people}.", people=named)


def vote_words(one: Vote, people: People) -> Sentences:
    """What one sponsor says of a variation, and whether the facilitator recorded it."""
    marks = (*unconfirmed_words((one,), people), *new_key_words((one,), people))
    return Sentences((_one_vote(one, people), *marks))


def _one_vote(one: Vote, people: People) -> Message:
    why, accepts = quotation(one.why), one.outcome is Outcome.ACCEPTED
    if one.person == people.reader:
        if accepts:
            return msg("You accept it: {why}", why=why)
        return msg("You refuse it: {why}", why=why)
    who = people.first(one.person)
    if accepts:
        return msg("{who} accepts it: {why}", who=who, why=why)
    return msg("{who} refuses it: {why}", who=who, why=why)


def unconfirmed_words(votes: Sequence[Vote], people: People) -> tuple[Message, ...]:
    """The mark of what the facilitator recorded; nothing where sponsors said it themselves."""
    persons = [one.person for one in votes if one.unconfirmed]
    if not persons:
        return ()
    mark = msg(
        "Recorded by the facilitator, not confirmed by {people}.", people=people.listed(persons)
    )
    return (mark,)


def new_key_words(votes: Sequence[Vote], people: People) -> tuple[Message, ...]:
    """The mark of whoever voted on another link than the first."""
    return tuple(
        msg(
            "{who}: on a new key since {when}.",
            who=people.first(one.person),
            when=moment(one.new_key_since),
        )
        for one in votes
        if one.new_key_since
    )


def objection_words(one: Objection, people: People) -> Sentences:
    """Why a sponsor objects to what was recorded, and what that has undone."""
    objected = msg(
        "{who} objected to what was recorded for them: {why}",
        who=people.first(one.person),
        why=quotation(one.why),
    )
    if not one.reopened:
        return Sentences((objected,))
    return Sentences((objected, msg("So what was decided is void, and it is open again.")))


def missing_words(one: Variation, of: Quorum) -> Message | None:
    """How many more must say the same; None while nobody has said anything."""
    if not one.votes:
        return None
    if len({vote.outcome for vote in one.votes}) > 1:
        return msg(
            "They do not say the same: it is decided once {needed} of them do.",
            needed=Count(of.needed),
        )
    return plural(
        "{count} more who says the same decides it.",
        "{count} more who say the same decide it.",
        count=Count(of.needed - len(one.votes), first=True),
    )


def otherwise_words(one: Variation, people: People) -> Iterator[Message]:
    """Who said otherwise than it was decided."""
    others = [vote.person for vote in one.votes if vote.outcome is not one.outcome]
    if others:
        yield msg("Otherwise said: {people}.", people=people.listed(others))
