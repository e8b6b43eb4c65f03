"""The trend of several assessments in words."""

from datetime import date

from assessment.domain.comparison import Change
from assessment.domain.trend import Break, Trend
from assessment.messages import Count, Message, Score, listing, msg, plural
from assessment.reports.sentences.asked import Noun
from assessment.reports.sentences.names import Names

MOST = 3


def whole_change(of: Trend) -> Message | None:
    """The stage of the first and the last, or the overall score of both; None where one has none.

    A stage that moved only because other answers count is no progress, and none is claimed.
    """
    day, stage, overall = of.assessed[0].on, of.whole.stage, of.whole.overall
    if stage.before and stage.now:
        return _stages(stage.before.value, stage.now.value, day, explained=of.whole.explained)
    if overall.before is None or overall.now is None:
        return None
    return msg(
        "Overall {before} on {day} and {now} now.",
        before=Score(overall.before, (overall.now,)),
        day=day,
        now=Score(overall.now, (overall.before,)),
    )


def _stages(before: int, now: int, day: date, *, explained: bool) -> Message:
    if before == now:
        return msg("Stage {now}, as on {day}.", now=now, day=day)
    if explained:
        return msg("Stage {before} on {day}, stage {now} now.", before=before, day=day, now=now)
    return msg(
        "Stage {before} on {day}, stage {now} now, only because other answers count.",
        before=before,
        day=day,
        now=now,
    )


def moved(of: Trend, noun: Noun) -> Message:
    """How many items rose, fell and stayed, from the first assessment to the last."""
    rose, fell, same = len(of.gains), len(of.losses), of.same
    if noun == "questions":
        return msg(
            "Questions that rose: {rose}; that fell: {fell}; that stand where they stood: {same}.",
            rose=rose,
            fell=fell,
            same=same,
        )
    return msg(
        "Statements that rose: {rose}; that fell: {fell}; that stand where they stood: {same}.",
        rose=rose,
        fell=fell,
        same=same,
    )


def item_change(name: Message | str, change: Change) -> Message:
    """One item and its two scores."""
    before, now = change.before or 0, change.now or 0
    return msg(
        "{item} from {before} to {now}",
        item=name,
        before=Score(before, (now,)),
        now=Score(now, (before,)),
    )


def measured_differently(of: Break, since: date, names: Names) -> Message:
    """What has another meaning from that day on."""
    if not of.items:
        return msg("From {day} on the stage follows other rules of scoring.", day=since)
    items = [names.item(item) for item in of.items]
    return plural(
        "From {day} on {count} item is measured differently: {items}. Compare with care.",
        "From {day} on {count} items are measured differently: {items}. Compare with care.",
        count=Count(len(items)),
        day=since,
        items=listing(items, MOST),
    )
