"""How many people take part in a group's round and have finished, as a whole and by group."""

from assessment.domain.rounds import RoundSettings
from assessment.messages import Message, Value, msg, plural
from assessment.reports.blocks import Block, Column, Paragraph, Table, table_of
from assessment.services.rounds import Count, Counts


def round_counts(counts: Counts, settings: RoundSettings) -> tuple[Block, ...]:
    """What whoever runs the round sees while people answer."""
    whole = Paragraph("round-counts", _whole(counts.whole))
    if not counts.groups:
        return (whole,)
    return whole, _by_group(counts, settings.threshold), *_how_rough(counts, settings)


def _whole(count: Count) -> Message:
    return plural(
        "{count} person has joined, and {finished} finished.",
        "{count} people have joined, and {finished} finished.",
        count=count.joined,
        finished=count.finished,
    )


def _by_group(counts: Counts, threshold: int) -> Table:
    def number(of: int) -> Value:
        return of if counts.exact else _rough(of, threshold)

    return table_of(
        "round-groups",
        (
            (Column(msg("Group")), lambda row: row[0]),
            (Column(msg("Joined"), number=True), lambda row: number(row[1].joined)),
            (Column(msg("Finished"), number=True), lambda row: number(row[1].finished)),
        ),
        counts.groups.items(),
    )


def _rough(number: int, threshold: int) -> Message:
    if number == 0:
        return msg("fewer than {number}", number=threshold)
    return msg("at least {number}", number=number)


def _how_rough(counts: Counts, settings: RoundSettings) -> tuple[Paragraph, ...]:
    if counts.exact:
        return ()
    rounded = msg(
        "By group, only every {threshold} people are counted, so that nobody can be picked out.",
        threshold=settings.threshold,
    )
    return (Paragraph("round-rough", rounded, aside=True),)
