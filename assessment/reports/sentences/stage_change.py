"""How the stage moved since an earlier result, in one short sentence without any figure."""

from datetime import date

from assessment.domain.comparison import Comparison
from assessment.messages import Count, Message, msg, plural


def stage_change(of: Comparison, since: date, *, provisional: bool) -> Message | None:
    """Whether it is the same stage, or how many it went up or down; None without two stages.

    `provisional`: the stage of now may still change.
    """
    before, now = of.stage.before, of.stage.now
    if before is None or now is None or (of.common and not of.common.count):
        return None
    if not of.explained:
        return other_answers(of, since)
    if before.value == now.value:
        return msg("The same stage as on {day}.", day=since)
    return _moved(now.value - before.value, since, provisional=provisional)


def other_answers(of: Comparison, since: date) -> Message:
    """That only other answers moved the stage, and not what both times have a score."""
    before, now = (stage.value if stage else 0 for stage in (of.stage.before, of.stage.now))
    return msg(
        "It was stage {before} on {day} and is stage {now} now only because other answers count.",
        before=before,
        day=since,
        now=now,
    )


def _moved(stages: int, since: date, *, provisional: bool) -> Message:
    count = Count(abs(stages))
    match stages > 0, provisional:
        case True, True:
            return plural(
                "So far up {count} stage since {day}.",
                "So far up {count} stages since {day}.",
                count=count,
                day=since,
            )
        case True, False:
            return plural(
                "Up {count} stage since {day}.",
                "Up {count} stages since {day}.",
                count=count,
                day=since,
            )
        case False, True:
            return plural(
                "So far down {count} stage since {day}.",
                "So far down {count} stages since {day}.",
                count=count,
                day=since,
            )
        case _:
            return plural(
                "Down {count} stage since {day}.",
                "Down {count} stages since {day}.",
                count=count,
                day=since,
            )
