"""Whatever is typed anywhere in a project is kept exactly or refused in words, never worse."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import normalize

import pytest

from assessment.domain.base import checked
from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.terms import Terms
from assessment.domain.triangle.variation import Estimate, Outcome
from assessment.errors import NotFound, Refused
from tests.assessment.services.people import Crowd, copied, site_in
from tests.browser import hostile
from tests.rehearsal import PLAN, TERMS, asks

TEXTS = {
    **hostile.TEXTS,
    **hostile.LINES,
    "nothing": "",
    "only space": " \t\n\u2003",
    "a separator": "\x1c",
    "NUL": "\x00",
    "half a character": "\ud800",
    "half a character within": "a\udfffb",
    "a newline and more": "a\r\nb\u2028c\u2029d\x85e",
    "the longest": "x" * 4000,
    "one too long": "x" * 4001,
    "too long for any field": "x" * 20_001,
    "a megabyte": "ж" * 500_000,
    "nested": "[" * 3000,
    "no character": "\uffff\ufffe",
    "decomposed": "Jose\u0301",
    "combining": "Z\u0351\u036b\u0343" * 50,
}


class Field(NamedTuple):
    """Where something is typed: how far the project is, and the call."""

    point: str
    type: Callable[[Crowd, str], object]


def terms(**changes: object) -> Terms:
    return checked(Terms, {}, **{**TERMS.model_dump(), **changes})


def said(**changes: object) -> Estimate:
    return checked(Estimate, {}, **{**asks("More").model_dump(), **changes})


def planned(crowd: Crowd, **changes: object) -> None:
    plan = checked(Plan, {}, **{**PLAN.model_dump(), **changes})
    crowd.site.projects.plan(crowd.chair, plan)


def amended(crowd: Crowd, **changes: object) -> None:
    crowd.site.agreements.amend(crowd.chair, shown(crowd), terms(**changes))


def raised(crowd: Crowd, **changes: object) -> None:
    crowd.site.variations.raise_one(crowd.access("ann"), said(**changes))


def decided(crowd: Crowd, why: str, by: str) -> None:
    crowd.site.variations.record(crowd.chair, 4, Outcome.REFUSED, why, [by])


def begun(crowd: Crowd, title: str) -> None:
    crowd.keys["chair"] = crowd.site.projects.begin(title)


def shown(crowd: Crowd) -> str:
    proposed = crowd.site.projects.see(crowd.chair).ledger.proposed
    assert proposed is not None
    return proposed.content


def criterion(text: str) -> dict[str, str]:
    return {"id": "c1", "text": text}


KEPT: dict[str, Field] = {
    "a project's title": Field("begun", begun),
    "its new title": Field("shown", lambda at, text: at.site.projects.rename(at.chair, text)),
    "a sponsor's name": Field("planned", lambda at, text: at.site.sponsors.invite(at.chair, text)),
    "a criterion": Field("planned", lambda at, text: planned(at, criteria=[criterion(text)])),
    "a draft": Field(
        "shown", lambda at, text: at.site.agreements.keep_draft(at.chair, terms(scope_in=[text]))
    ),
    "a version's title": Field(
        "shown", lambda at, text: at.site.agreements.propose(at.chair, text, TERMS)
    ),
    "a version's new title": Field(
        "signed", lambda at, text: at.site.agreements.retitle(at.chair, 1, text)
    ),
    "what is in scope": Field("proposed", lambda at, text: amended(at, scope_in=["a", text])),
    "what is out of scope": Field("proposed", lambda at, text: amended(at, scope_out=[text])),
    "a compromise": Field("proposed", lambda at, text: amended(at, compromises={"time": text})),
    "an agreed criterion": Field(
        "proposed",
        lambda at, text: amended(at, criteria=[criterion(text)], criteria_waived=0),
    ),
    "why one declines": Field(
        "proposed",
        lambda at, text: at.site.agreements.decline(at.access("ben"), shown(at), text),
    ),
    "a variation": Field("signed", lambda at, text: raised(at, description=text)),
    "its reason": Field("signed", lambda at, text: raised(at, why=text)),
    "what happens if accepted": Field("signed", lambda at, text: raised(at, if_accepted=text)),
    "what happens if refused": Field("signed", lambda at, text: raised(at, if_refused=text)),
    "why it is dropped": Field(
        "varied", lambda at, text: at.site.variations.drop(at.chair, 4, text)
    ),
    "why it is decided": Field(
        "varied", lambda at, text: decided(at, text, at.access("ann").sponsor)
    ),
    "what one says of a variation": Field(
        "by_two",
        lambda at, text: at.site.variations.decide(at.access("ben"), 1, Outcome.REFUSED, text),
    ),
    "why one objects": Field(
        "recorded", lambda at, text: at.site.variations.object_to_record(at.access("ben"), 1, text)
    ),
}
# Names and titles, which are kept in one coding: letters and their accents together.
COMPOSED = {
    "a project's title", "its new title", "a sponsor's name", "a version's title",
    "a version's new title",
}  # fmt: skip
REFUSED: dict[str, Field] = {  # no hostile text names anything that there is
    "a key": Field("shown", lambda at, text: at.site.projects.access(text)),
    "a sponsor to invite again": Field(
        "shown", lambda at, text: at.site.sponsors.invite_again(at.chair, text, 1)
    ),
    "an invitation": Field("shown", lambda at, text: at.site.sponsors.invitation(text)),
    "an invitation to take": Field(
        "shown", lambda at, text: at.site.sponsors.enter(text, at.keys["ann"])
    ),
    "a sponsor to dismiss": Field(
        "shown", lambda at, text: at.site.sponsors.dismiss(at.chair, text)
    ),
    "a name to erase": Field("shown", lambda at, text: at.site.sponsors.erase_name(at.chair, text)),
    "who decided": Field("varied", lambda at, text: decided(at, "Because.", text)),
    "the hash to sign": Field(
        "proposed", lambda at, text: at.site.agreements.sign(at.access("ben"), text)
    ),
    "the hash to decline": Field(
        "proposed", lambda at, text: at.site.agreements.decline(at.access("ben"), text, "No.")
    ),
    "the hash to amend": Field(
        "proposed", lambda at, text: at.site.agreements.amend(at.chair, text, terms(scope_in=[]))
    ),
    "a harmed criterion": Field("signed", lambda at, text: raised(at, criteria=[text])),
    "a currency": Field("planned", lambda at, text: planned(at, currency=text)),
    "a day": Field("planned", lambda at, text: planned(at, start=text)),
    "a criterion's id": Field(
        "planned", lambda at, text: planned(at, criteria=[{"id": text, "text": "Fast"}])
    ),
}


@cache
def played(point: str) -> Crowd:
    """A project up to this point."""
    made = Crowd(site_in(Path()))
    getattr(made, point)()
    return made


def begin(point: str) -> Crowd:
    """The project up to this point, on a site of its own."""
    return played(point).on(copied(played(point).site))


def texts_in(value: Any) -> Iterator[str]:
    """Every text in plain JSON."""
    match value:
        case str():
            yield value
        case list():
            for inner in value:
                yield from texts_in(inner)
        case dict():
            yield from texts_in(list(value.values()))


def whole(crowd: Crowd) -> set[str]:
    """All texts of the project as its facilitator gets it; the chain and the file are whole."""
    view = crowd.site.projects.see(crowd.chair)
    exported = json.loads(crowd.site.audit_logs.export(crowd.chair))
    assert len(exported["events"]) == len(view.events)
    assert crowd.site.audit_logs.check(crowd.chair).broken is None
    seen = view.project.model_dump(mode="json"), view.ledger.model_dump(mode="json"), exported
    return set(texts_in(list(seen)))


def refusal(field: Field, crowd: Crowd, text: str) -> str | None:
    """What somebody is told who types this there; None if it is kept."""
    try:
        field.type(crowd, text)
    except Refused as error:
        return str(error)
    return None


@pytest.mark.parametrize("place", KEPT)
def test_what_is_typed_is_kept_exactly_or_refused_in_words(place: str) -> None:
    field, kept = KEPT[place], 0
    for name, text in TEXTS.items():
        crowd = begin(field.point)
        before = crowd.site.store.audit_log(crowd.chair.project)
        told = refusal(field, crowd, text)
        found = whole(crowd)
        if told is None:
            expected = normalize("NFC", text) if place in COMPOSED else text
            assert found & {expected, expected.strip()}, name
            kept += 1
        else:
            assert 0 < len(told) < 300, name
            assert crowd.site.store.audit_log(crowd.chair.project) == before, name
    assert kept > len(hostile.TEXTS)


@pytest.mark.parametrize("field", REFUSED.values(), ids=REFUSED)
def test_what_names_nothing_is_refused_in_words(field: Field) -> None:
    crowd = begin(field.point)
    before = crowd.site.store.audit_log(crowd.chair.project)
    for name, text in TEXTS.items():
        with pytest.raises((Refused, NotFound)) as told:
            field.type(crowd, text)
        assert 0 < len(str(told.value)) < 300, name
    assert crowd.site.store.audit_log(crowd.chair.project) == before
    whole(crowd)


@pytest.mark.parametrize("number", [0, -1, 5, 10**30])
def test_a_number_that_no_version_or_variation_has_is_refused(number: int) -> None:
    crowd = begin("varied")
    chair, ann = crowd.chair, crowd.access("ann").sponsor
    acts: list[Callable[[], None]] = [
        lambda: crowd.site.agreements.retitle(chair, number, "Title"),
        lambda: crowd.site.variations.drop(chair, number, "Why."),
        lambda: crowd.site.variations.record(chair, number, Outcome.REFUSED, "Why.", [ann]),
    ]
    for act in acts:
        with pytest.raises(Refused, match="There is no"):
            act()
    whole(crowd)
