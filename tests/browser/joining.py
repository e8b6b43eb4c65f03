"""Rounds of groups that are kept before the server starts, and their screens for participants."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from assessment.bootstrap import Site
from assessment.domain.response import Answer
from assessment.domain.round_settings import JoiningFields, SettingsFields, typed_settings
from tests.assessment.services.workshops import CRM, FIRST, HERE, Workshop, begun
from tests.browser.screens import Visitor

OTHERS = ("bob", "cleo", "dora")
LONG = "Customer relationship management and customer experience in every region, spring 2026"


@dataclass(frozen=True, slots=True)
class JoiningKeys:
    """Join codes of rounds, and the keys of participants, by how far they have come."""

    code: str  # of an anonymous round that is open
    named: str  # of one that is not anonymous, with long names
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
        named=_named(site),
        late=late.code(),
        half_way=one.keys["ann"],
        complete=one.keys["complete"],
        submitted=one.keys["submitted"],
        closed=late.keys["ann"],
        over=over.keys["ann"],
    )


def _named(site: Site) -> str:
    owner = begun(site, "w" * 120)
    people = [f"{one} {LONG}"[:100] for one in ("Head of", "Staff in")]
    settings = typed_settings(SettingsFields(LONG, people, people, anonymous=False))
    round_id = site.rounds.draft(owner, CRM, settings, "draft")
    site.rounds.open(owner, round_id)
    [code] = site.rounds.codes(owner, round_id).values()
    for name in ("Ann Lee", "Ben Okafor"):
        site.participation.join(code, HERE, f"token of {name}", JoiningFields(name))
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
    "round, answering": _answer_unfolded,
    "round, checked": _as("complete", "/check"),
    "round, asked to withdraw": _asked_to_withdraw,
    "round, closed": _as("closed", "/answer"),
    "round, over": _as("over", "/check"),
    "round, no result": _as("submitted", "/result"),
    "start, with a round": _as("half_way", "/"),
}
