"""A signed agreement of the domain, printed."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime

import pytest

from assessment.domain.triangle.agreement import (
    amend,
    content_of,
    decline,
    propose,
    sign,
    withdraw,
)
from assessment.domain.triangle.event import head
from assessment.domain.triangle.plans import replan
from assessment.domain.triangle.project import AuditLog, Project, Sponsor
from assessment.domain.triangle.scope import PlacedItem
from assessment.domain.triangle.terms import Concession, Criterion
from assessment.reports.agreement import (
    AgreementPaper,
    PaperSignature,
    VersionStatus,
    paper_of,
    position_names,
)
from assessment.reports.agreement.from_project import RULES
from assessment.reports.documents import agreement_pdf
from assessment.reports.wording import wording
from scoring.triangle import DEFAULT
from tests.assessment.domain.triangle.samples import POSITION, TERMS, Chain, planned
from tests.reports.documents.reader import Pdf
from tests.reports.english import english

PROJECT = Project(
    id="p",
    title="Move to one CRM",
    created_at=datetime(2026, 11, 26, tzinfo=UTC),
    sponsors=(Sponsor(id="a", name="Ann"), Sponsor(id="b", name="Ben")),
)
ANN, BEN = PROJECT.person("a"), PROJECT.person("b")
CHAIR = PROJECT.person("facilitator")
SECOND = POSITION.model_copy(
    update={
        "later": Concession(amount=15, unit="days"),
        "dearer": Concession(amount=250_000, unit="money"),
        "waived": 0,
        "comparisons": None,
    }
)
SAID = TERMS.model_copy(update={"positions": {ANN: POSITION, BEN: SECOND}})


def proposed(signers: Iterable[str] = (ANN, BEN)) -> Chain:
    chain = Chain()
    return chain.add(propose(chain.ledger, CHAIR, "Move to one CRM", SAID, signers))


def paper(chain: Chain, project: Project = PROJECT) -> AgreementPaper:
    return paper_of(chain.ledger.agreements[0], AuditLog(project=project, events=chain.events))


def signed(chain: Chain, *people: str) -> Chain:
    for who in people:
        chain.add(sign(chain.ledger, who, content_of(SAID)))
    return chain


def test_an_agreement_in_force_is_printed_with_what_binds_it() -> None:
    chain = signed(proposed(), ANN, BEN)
    made = paper(chain)

    assert (made.status, made.version, made.title) == (VersionStatus.ACTIVE, 1, "Move to one CRM")
    assert (made.content_hash, made.head) == (content_of(SAID), head(chain.events))
    assert made.events == len(chain.events) == 4
    assert made.since == chain.events[-1].at
    assert {(one.name, one.content_hash) for one in made.signatures} == {
        ("Ann", content_of(SAID)),
        ("Ben", content_of(SAID)),
    }


def test_signatures_stand_in_the_order_in_which_the_sponsors_are_listed() -> None:
    names = ("Ann", "Ben", "Cleo", "Dora", "Eve", "Finn")
    sponsors = tuple(Sponsor(id=name, name=name) for name in names)
    project = PROJECT.model_copy(update={"sponsors": sponsors})
    persons = [project.person(name) for name in names]
    assert persons != sorted(persons)
    chain = proposed(persons[1:])
    for who in (persons[5], persons[2], persons[0]):
        chain.add(sign(chain.ledger, who, content_of(SAID)))
    made = paper(chain, project).signatures
    assert [one.name for one in made] == [*names[1:], "Ann"]  # Ann need not sign, and did
    assert [bool(one.at) for one in made] == [False, True, False, False, True, True]


def test_every_term_reaches_the_paper() -> None:
    made = paper(proposed())

    assert (made.primary, made.agreed) == ("time", (5000, 3000, 2000))
    assert (made.later_days, made.dearer) == (20, 1_000_000)
    assert english(made.waived) == "at most 2 of 3 criteria"
    assert (made.budget, made.currency) == (50_000_000, "EUR")
    assert (made.start, made.finish) == ("2027-01-04", "2027-06-30")
    assert [one.waypoint for one in made.compromises] == ["quality"]
    assert made.criteria == tuple(one.text for one in TERMS.criteria)
    assert (made.scope_in, made.scope_out) == (TERMS.scope_in, TERMS.scope_out)
    [(rule, value)] = made.tolerances
    assert english(rule) == "A position is far from the group beyond a distance of"
    assert english(value) == "0.98"


def test_scope_items_reach_the_paper_with_what_they_take_each_where_it_stands() -> None:
    items = (
        PlacedItem(id="a", text="Web forms", days=30, money=4_000_000, place="in"),
        PlacedItem(id="b", text="A chat", days=1, place="if_it_fits"),
        PlacedItem(id="c", text="An app", place="out"),
    )
    terms = SAID.model_copy(update={"scope": items, "scope_in": (), "scope_out": ()})
    chain = Chain()
    made = paper(chain.add(propose(chain.ledger, CHAIR, "Move", terms, (ANN,))))

    assert english(made.scope_in) == ("Web forms (30 days, €40,000)",)
    assert english(made.scope_if_it_fits) == ("A chat (1 day)",)
    assert made.scope_out == ("An app",)
    text = Pdf(agreement_pdf(made, wording("en"))).text
    for part in ("Web forms (30 days, €40,000)", "In scope if it fits", "A chat (1 day)", "An app"):
        assert part in text


def test_positions_are_said_in_the_units_in_which_they_were_given() -> None:
    ann, ben = paper(proposed()).positions

    assert (ann.name, ann.points, ann.fixed) == ("Ann", (6000, 2500, 1500), "time")
    assert english(ann.gives) == ("no extra time", "5% dearer", "30% of the criteria waived")
    assert english(ann.compared) == (
        "time matters twice as much as cost",
        "time matters four times as much as quality",
        "cost matters twice as much as quality",
    )
    assert english(ben.gives) == ("15 days later", "€2,500 dearer", "no criterion waived")
    assert ben.compared == ()


def test_a_comparison_the_other_way_around_is_said_so() -> None:
    turned = POSITION.model_copy(update={"comparisons": (-3, 1, 2)})
    terms = SAID.model_copy(update={"positions": {ANN: turned}})
    chain = Chain()
    chain.add(propose(chain.ledger, CHAIR, "x", terms, (ANN,)))

    assert english(paper(chain).positions[0].compared[:2]) == (
        "cost matters three times as much as time",
        "time and quality matter equally",
    )


def test_where_no_names_are_shown_positions_have_numbers_and_signatures_names() -> None:
    nameless = PROJECT.model_copy(update={"named": False})
    made = paper(signed(proposed(), ANN), nameless)

    assert [english(one.name) for one in made.positions] == ["Sponsor 1", "Sponsor 2"]
    assert {one.name for one in made.signatures} == {"Ann", "Ben"}
    found = position_names(nameless, SAID.positions)
    assert {who: english(name) for who, name in found.items()} == dict(
        zip(sorted((ANN, BEN)), ("Sponsor 1", "Sponsor 2"), strict=True)
    )


def test_who_has_not_signed_or_declined_is_said() -> None:
    chain = signed(proposed(), ANN)
    chain.add(decline(chain.ledger, BEN, content_of(SAID), "Too dear"))
    made = {one.name: one for one in paper(chain).signatures}

    assert made["Ann"].content_hash == content_of(SAID)
    assert made["Ben"] == PaperSignature("Ben", "", chain.events[-1].at, declined="Too dear")
    assert paper(proposed()).signatures[0].at == ""


def test_whoever_signs_without_having_to_is_printed_as_such() -> None:
    chain = signed(proposed((BEN,)), ANN)
    made = {one.name: one.required for one in paper(chain).signatures}

    assert made == {"Ben": True, "Ann": False}


def test_a_withdrawn_version_says_so_and_why() -> None:
    chain = proposed()
    chain.add(withdraw(chain.ledger, CHAIR, "A better one follows"))

    assert paper(chain).status is VersionStatus.WITHDRAWN
    assert paper(chain).why == "A better one follows"
    assert paper(proposed()).why == ""


def test_a_replaced_version_names_the_one_that_took_its_place_as_it_was_signed() -> None:
    chain = signed(proposed(), ANN, BEN)
    other = SAID.model_copy(update={"days_later": 21})
    chain.add(propose(chain.ledger, CHAIR, "Never signed", other, (ANN,)))
    chain.add(withdraw(chain.ledger, CHAIR, "Too late"))
    chain.add(propose(chain.ledger, CHAIR, "Second", other, (ANN,)))
    third = SAID.model_copy(update={"days_later": 22})
    chain.add(amend(chain.ledger, CHAIR, third))
    assert paper(chain).replaced_by == ""
    chain.add(sign(chain.ledger, ANN, content_of(third)))

    assert paper(chain).status is VersionStatus.SUPERSEDED
    assert english(paper(chain).replaced_by) == "3.1"


def test_a_signature_has_the_number_of_its_event_the_one_that_stands() -> None:
    chain = signed(proposed(), ANN)
    other = SAID.model_copy(update={"days_later": 21})
    chain.add(amend(chain.ledger, CHAIR, other))
    chain.add(sign(chain.ledger, ANN, content_of(other)))
    made = {one.name: one.event for one in paper(chain).signatures}

    assert chain.events[-1].kind == "signed"
    assert made == {"Ann": chain.events[-1].seq, "Ben": 0}


def test_the_paper_has_the_name_of_the_project_beside_the_title_of_the_version() -> None:
    chain = Chain()
    chain.add(propose(chain.ledger, CHAIR, "First agreement", SAID, (ANN,)))

    assert (paper(chain).project, paper(chain).title) == (PROJECT.title, "First agreement")


def test_that_no_criterion_may_be_waived_is_said_of_how_many() -> None:
    chain = Chain()
    firm = SAID.model_copy(update={"criteria_waived": 0})
    chain.add(propose(chain.ledger, CHAIR, "Firm", firm, (ANN,)))

    assert english(paper(chain).waived) == "none of 3 criteria"


def test_a_business_owner_is_marked_among_the_positions_and_the_signatures() -> None:
    owner = PROJECT.with_sponsor(PROJECT.sponsors[1].model_copy(update={"owner": True}))
    made = paper(signed(proposed(), ANN), owner)
    text = " ".join(Pdf(agreement_pdf(made, wording())).text.split())

    assert english(tuple(one.role for one in made.positions)) == ("", "business owner")
    assert "Ben , business owner Has not signed." in text.replace("Ben,", "Ben ,")
    assert "Ben business owner 60 25 15" in text


def test_where_no_names_are_shown_nobody_is_told_by_being_the_business_owner() -> None:
    owner = PROJECT.with_sponsor(PROJECT.sponsors[1].model_copy(update={"owner": True}))
    made = paper(proposed(), owner.model_copy(update={"named": False}))

    assert [one.role for one in made.positions] == ["", ""]


def test_a_position_from_before_the_plan_was_changed_is_marked() -> None:
    chain, then, now = Chain(), planned(), planned(finish="2027-09-30")
    chain.add(replan(chain.ledger, CHAIR, then, now))
    newer = SECOND.model_copy(update={"plan": 1})
    terms = SAID.model_copy(update={"positions": {ANN: POSITION, BEN: newer}})
    chain.add(propose(chain.ledger, CHAIR, "Move", terms, (ANN,)))
    said = "Given before the plan was changed; it counts by the plan of then."

    assert [one.on_older_plan for one in paper(chain).positions] == [True, False]
    text = " ".join(Pdf(agreement_pdf(paper(chain), wording())).text.split())
    assert text.count(said) == 1
    chain.add(replan(chain.ledger, CHAIR, now, planned(finish="2027-10-31")))
    assert [one.on_older_plan for one in paper(chain).positions] == [True, False], "as it was"
    chain.add(replan(chain.ledger, CHAIR, planned(finish="2027-10-31"), then))
    other = terms.model_copy(update={"days_later": 21})
    chain.add(amend(chain.ledger, CHAIR, other))
    assert [one.on_older_plan for one in paper(chain).positions] == [False, True], "changed back"


def test_an_erased_name_stays_erased() -> None:
    erased = PROJECT.with_sponsor(PROJECT.sponsors[0].model_copy(update={"name": ""}))
    made = paper(signed(proposed(), ANN, BEN), erased)
    text = Pdf(agreement_pdf(made, wording())).text

    assert not re.search(r"\bAnn\b", text)
    assert "A sponsor whose name was erased" in text


def test_the_whole_agreement_becomes_a_pdf() -> None:
    terms = SAID.model_copy(
        update={"criteria": (Criterion(id="x", text="#panic()"),), "criteria_waived": 0}
    )
    chain = Chain()
    chain.add(propose(chain.ledger, CHAIR, "*Move*", terms, (ANN, BEN)))
    made = Pdf(agreement_pdf(paper(chain), wording()))

    assert (made.title, PROJECT.title) == ("Move to one CRM", "Move to one CRM")
    assert "*Move*" in made.text
    assert "#panic()" in made.text
    assert made.text.count("60 25 15") >= 1
    assert content_of(terms) in made.text


@pytest.mark.parametrize("name", DEFAULT.__slots__)
def test_every_rule_of_scoring_has_its_words(name: str) -> None:
    assert name in RULES
