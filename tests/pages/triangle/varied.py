"""What tests of the variations page read there, and do."""

from collections.abc import Callable

from assessment.domain.triangle.variation import Variation
from pages.shared import session
from tests.pages.screen import Visitor
from tests.rehearsal import Rehearsal

PAGE = "triangle/variations/page.py"
Sit = Callable[[str], Visitor]


def buttons(visitor: Visitor) -> list[str]:
    return [one.label for one in visitor.screen.button]


def folds(visitor: Visitor) -> list[str]:
    return [one.label for one in visitor.screen.expander if one.label != "The same as a table"]


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
