"""Rounds of groups that are kept before the server starts, and their screens for participants."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from assessment.bootstrap import Site
from assessment.domain.response import Answer
from assessment.domain.round_settings import SettingsFields, typed_settings
from tests.assessment.services.workshops import CRM, FIRST, Workshop
from tests.browser.screens import Visitor

OTHERS = ("bob", "cleo", "dora")
HOSTILE = (
    "<b>x</b> [click](https://evil.example) ![i](https://evil.example/i.png) $x^2$ :red[a] **b**"
)
CHOICE = "<img src=x onerror=alert(1)> *c* :+1:"
LONG = "Customer relationship management and customer experience in every region, spring 2026"


@dataclass(frozen=True, slots=True)
class JoiningKeys:
    """Join codes of rounds, and the keys of participants, by how far they have come."""

    code: str  # of an anonymous round that is open
    named: str  # of one that is not anonymous, with long names
    hostile: str  # of one whose names would do something if they were more than text
    late: str  # of a closed one
    half_way: str
    complete: str
    submitted: str
    closed: str
    over: str


def sow_joining(site: Site) -> JoiningKeys:
    """Keep a round for each state, and people in them."""
    one, late, over = (Workshop(site, name).opened() for name in ("Nordwind Ltd", "Late", "Over"))
    for workshop in (one, late, over):
        workshop.submits(*OTHERS)
        workshop.joins("ann")
        workshop.answers("ann", "See the minutes")
    for who in ("complete", "submitted"):
        _answer_everything(site, one.joins(who))
    site.assessments.submit(one.visit("submitted"))
    late.closed()
    over.closed().revealed()
    return JoiningKeys(
        code=one.code(),
        named=_named(
            site, "w" * 120, LONG, [f"{one} {LONG}"[:100] for one in ("Head of", "Staff in")]
        ),
        hostile=_named(site, HOSTILE, HOSTILE, [CHOICE]),
        late=late.code(),
        half_way=one.keys["ann"],
        complete=one.keys["complete"],
        submitted=one.keys["submitted"],
        closed=late.keys["ann"],
        over=over.keys["ann"],
    )


def _named(site: Site, organisation: str, title: str, choices: Sequence[str]) -> str:
    """The code of a round that is not anonymous."""
    owner = Workshop(site, organisation, anonymous=False).owner
    settings = typed_settings(SettingsFields(title, choices, choices, anonymous=False))
    round_id = site.rounds.draft(owner, CRM, settings, title)
    site.rounds.open(owner, round_id)
    [code] = site.rounds.codes(owner, round_id).values()
    return code


def _answer_everything(site: Site, key: str) -> None:
    for item in site.library.get(CRM).items:
        site.assessments.save(site.assessments.visit(key), item.id, Answer(choice="3"))


Way = Callable[[Visitor, JoiningKeys], object]


def _as(who: str, path: str) -> Way:
    return lambda visitor, keys: visitor.holds(getattr(keys, who)).opens(path)


def _named_chosen(visitor: Visitor, keys: JoiningKeys) -> None:
    """With a name typed and the list of roles open."""
    visitor.opens(f"/j/{keys.named}")
    visitor.page.get_by_label("Your name").fill("Ann Lee")


def _answer_unfolded(visitor: Visitor, keys: JoiningKeys) -> None:
    visitor.holds(keys.half_way).opens(f"/answer?question={FIRST}")
    visitor.unfolds("Comment and evidence").settles()


def _asked_to_withdraw(visitor: Visitor, keys: JoiningKeys) -> None:
    visitor.holds(keys.submitted).opens("/answer").unfolds("Your private link")
    visitor.touches(visitor.page.get_by_role("button", name="Withdraw my answers"))
    visitor.settles()


SCREENS: Mapping[str, Way] = {
    "join, no code": lambda visitor, _: visitor.opens("/join"),
    "join, a wrong code": lambda visitor, _: visitor.opens("/join?code=CCCCCC"),
    "join": lambda visitor, keys: visitor.opens(f"/j/{keys.code}"),
    "join, named": _named_chosen,
    "join, no cookies": lambda visitor, keys: visitor.opens(f"/join?code={keys.code}&again=1"),
    "join, too late": lambda visitor, keys: visitor.opens(f"/j/{keys.late}"),
    "join, again": lambda visitor, keys: visitor.holds(keys.half_way).opens(f"/j/{keys.code}"),
    "participant, answering": _answer_unfolded,
    "participant, checked": _as("complete", "/check"),
    "participant, asked to withdraw": _asked_to_withdraw,
    "participant, closed": _as("closed", "/answer"),
    "participant, over": _as("over", "/check"),
    "participant, no result": _as("submitted", "/result"),
    "participant, at the start": _as("half_way", "/"),
}
