"""What tests of the variations page read there, and do."""

from collections.abc import Callable

from assessment.domain.triangle.variation import Variation
from pages.shared import session
from pages.triangle.variations import what_if
from tests.pages.screen import Visitor
from tests.rehearsal import Rehearsal

READ = {
    "The same as a table",
    "What accepting and refusing would do",
    "Scope beside what was signed",
    "How each quality criterion stands",
    "Where the decisions have led",
    "What if there is less time, or more scope?",
}
DECIDED = "Decided so far"
DETAILS = (
    "variations-scope",
    "variations-quality",
    "variations-trail",
    "variations-closed",
    what_if.FOLD,
)
PAGE = "triangle/variations/page.py"
Sit = Callable[[str], Visitor]


def buttons(visitor: Visitor) -> list[str]:
    return [one.label for one in visitor.screen.button]


def folds(visitor: Visitor) -> list[str]:
    """What can be done here: the folds that are not only read."""
    known = (one.label for one in visitor.screen.expander)
    return [one for one in known if one not in READ and not one.startswith(DECIDED)]


def unfold_details(visitor: Visitor) -> Visitor:
    """Open the folds at the end of the page: the criteria, the way, what was decided, what if."""
    for key in DETAILS:
        visitor.screen.session_state[key] = True
    visitor.screen.run()
    return visitor


def unfold(visitor: Visitor, field: str, number: int) -> None:
    """Open a fold of a variation."""
    visitor.unfold(session.variation(field, number))


def write(visitor: Visitor, field: str, number: int, text: str) -> None:
    visitor.screen.text_area(key=session.variation(field, number)).set_value(text)


def kept(rehearsal: Rehearsal, number: int) -> Variation:
    one = rehearsal.site.projects.see(rehearsal.chair).ledger.variation(number)
    assert one is not None
    return one


def errors(visitor: Visitor) -> list[str]:
    return [str(one.value).replace("\\", "") for one in visitor.screen.error]


def text(visitor: Visitor) -> str:
    return visitor.text.replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")


def shown_table(visitor: Visitor) -> str:
    shown = " ".join(str(table.value.to_dict("list")) for table in visitor.screen.table)
    return shown.replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")
