"""A result as plain data for JSON: numbers in full, `None` for what is not scored, ids as keys."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

import scoring
from assessment.domain.actions import Action, Target
from assessment.domain.context import Context
from assessment.domain.item_result import ItemResult
from assessment.domain.result import Result

Json = dict[str, Any]  # Any: JSON nests without end, and its readers are not Python


def json_result(result: Result, respondents: Sequence[str]) -> Json:
    """Everything known about a result. `respondents` are the names of its sheets, in order."""
    return {
        "instrument": {"id": result.instrument.id, "version": result.instrument.version},
        "respondents": result.tally.respondents,
        "overall": {**_score(result.scored.overall), "band": result.band},
        "dimensions": {spec.id: _dimension(score) for spec, score in result.dimensions},
        "items": {item.spec.id: _item(item) for item in result.items},
        "stage": _stage(result, respondents),
        "caps": [_cap(one, respondents) for one in result.tally.caps],
        "uncertainty": _uncertainty(result.uncertainty),
        "reproducibility": _reproducibility(result.reproducibility),
    }


def json_context(context: Context) -> Json:
    """Whom a result is of, who answered, and what it covers; None for what is not said."""
    return {name: written or None for name, written in context.model_dump().items()}


def json_path(path: scoring.Path, target: int) -> Json:
    """A way to a stage, or what stands in it."""
    return {
        "target": target,
        "raises": [
            {
                "item": one.item,
                "from": _number(one.before),
                "to": _number(one.after),
                "effort": _number(one.effort),
            }
            for one in path.raises
        ],
        "confirm": dict(path.confirm),
        "effort": _number(path.effort),
        "at_least": _number(path.at_least),
        "open": list(path.open),
        "obstacle": path.obstacle,
        "ids": list(path.ids),
        "within_reach": path.within_reach,
    }


def json_actions(actions: Iterable[Action], target: Target | None) -> Json:
    """What was planned; nothing where nothing was."""
    planned = [one.model_dump(mode="json") for one in actions]
    found = {"actions": planned, "target": target and target.model_dump(mode="json")}
    return {name: what for name, what in found.items() if what}


def _number(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def _score(score: scoring.Score) -> Json:
    coverage = score.coverage
    return {
        "score": _number(score.value),
        "coverage": _number(coverage.share),
        "states": {
            "answered": coverage.answered,
            "dont_know": coverage.dont_know,
            "not_applicable": coverage.not_applicable,
            "unseen": coverage.unseen,
        },
    }


def _dimension(score: scoring.Score) -> Json:
    return {**_score(score), "fill": _number(score.fill)}


def _item(item: ItemResult) -> Json:
    return {**_score(item.score), "claimed": _number(item.claimed), "level": _number(item.level)}


def _stage(result: Result, respondents: Sequence[str]) -> Json:
    """The stage and its reasons; every member is None where the instrument has no stages."""
    staging, stability = result.staging, result.stability
    stage = {
        "reached": staging.reached,
        "name": result.stage.name if result.stage else None,
        "provisional": result.provisional,
        "too_few": staging.shortage and _shortage(staging.shortage),
        "open": list(staging.open_items),
        "inapplicable": list(staging.inapplicable),
        "next": staging.next_stage,
        "binding": [_requirement(one) for one in staging.binding],
        "best": result.extremes.best,
        "worst": result.extremes.worst,
        "leapfrogs": [_leapfrog(one) for one in staging.leapfrogs],
        "symptoms": [one.spec.id for one in result.symptoms],
        "pivots": [_pivot(one, respondents) for one in result.pivots],
        "stability": stability and {"share": stability.share, "fragile": stability.fragile},
    }
    return stage if result.staged else dict.fromkeys(stage)


def _shortage(of: scoring.Shortage) -> Json:
    return {"have": of.have, "of": of.items, "needed": of.needed, "empty": list(of.empty)}


def _requirement(one: scoring.Requirement) -> Json:
    return {
        "measure": one.measure,
        "of": one.target,
        "needed": _number(one.needed),
        "has": _number(one.value),
        "short_by": _number(one.short_by),
    }


def _leapfrog(one: scoring.GateLeapfrog | scoring.FillLeapfrog) -> Json:
    if isinstance(one, scoring.GateLeapfrog):
        return {"stage": one.stage, "shut": one.shut}
    return {
        "later": one.later,
        "earlier": one.earlier,
        "later_fill": _number(one.later_fill),
        "earlier_fill": _number(one.earlier_fill),
    }


def _pivot(one: scoring.Pivot, respondents: Sequence[str]) -> Json:
    who = {"respondent": respondents[one.sheet]}
    if isinstance(one, scoring.AnswerPivot):
        levels = {"from": _number(one.before), "to": _number(one.after)}
        return {**who, "item": one.item, **levels, "stage": one.stage}
    target = f"{one.owner}.{one.check}"
    return {**who, "item": target, "from": one.before, "to": one.after, "stage": one.stage}


def _cap(one: scoring.Capped, respondents: Sequence[str]) -> Json:
    return {
        "respondent": respondents[one.sheet],
        "item": one.item,
        "claimed": _number(one.claimed),
        "capped": _number(one.capped),
        "confirmed": one.confirmed,
        "needed": one.needed,
    }


def _uncertainty(known: scoring.Uncertainty | None) -> Json | None:
    if known is None:
        return None
    return {
        "overall": _interval(known.overall),
        "people": list(known.people),
        "dimensions": _intervals(known.dimensions),
        "items": _intervals(known.items),
        "gates": {str(stage): probability for stage, probability in known.gates.items()},
    }


def _intervals(intervals: Mapping[str, scoring.Interval]) -> Json:
    return {name: _interval(one) for name, one in intervals.items()}


def _interval(one: scoring.Interval) -> Json:
    return {"low": one.low, "high": one.high}


def _reproducibility(known: scoring.Reproducibility | None) -> Json | None:
    if known is None:
        return None
    return {
        "coefficient": _number(known.coefficient),
        "minimal": _number(known.minimal),
        "holds": known.holds,
    }
