"""What tests do on a project's own page."""

from datetime import date

from assessment.domain.triangle.project import Project
from pages.shared import session
from tests.pages.screen import Visitor
from tests.rehearsal import Rehearsal

PAGE = "triangle/project/page.py"
PLANNED = {
    "start": date(2027, 1, 4),
    "finish": date(2027, 6, 30),
    "budget": "480,000",
    "currency": "EUR",
    "criteria": "It is fast\nIt is safe",
}


def read(visitor: Visitor) -> str:
    """What is written, as it is read."""
    parts = (*visitor.screen.success, *visitor.screen.get("html"))
    told = [str(part.proto.body if part.type == "html" else part.value) for part in parts]
    said = "\n".join([visitor.text, *told])
    return said.replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")


def links(visitor: Visitor) -> list[str]:
    """The keys in the links on the screen, one's own last."""
    return [block.value.rpartition("/")[2] for block in visitor.screen.code]


def invitations(visitor: Visitor) -> list[str]:
    """The invitations on the screen, as they are sent."""
    return [block.value for block in visitor.screen.code if ", please say where" in block.value]


def buttons(visitor: Visitor) -> list[str]:
    """What may be pressed."""
    return [one.label.replace("\\", "") for one in visitor.screen.button]


def press(visitor: Visitor, label: str) -> None:
    """Press the one button of that label."""
    [one] = [one for one in visitor.screen.button if one.label.replace("\\", "") == label]
    one.click().run()


def fill(visitor: Visitor, **fields: object) -> None:
    """Fill the form of the plan, and press its button."""
    screen = visitor.screen
    for name, value in fields.items():
        kind = {"start": "date_input", "finish": "date_input", "criteria": "text_area"}
        getattr(screen, kind.get(name, "text_input"))(key=session.plan(name)).set_value(value)
    visitor.press("project.plan.keep")


def invite(visitor: Visitor, name: str, *, required: bool = True, form: int = 0) -> None:
    """Fill the invitation that is open, and press its button."""
    visitor.screen.text_input(key=session.invitation("name", form)).set_value(name)
    visitor.screen.checkbox(key=session.invitation("required", form)).set_value(required)
    visitor.press(f"project.invite.send.{form}")


def kept(rehearsal: Rehearsal) -> Project:
    """The project as it is kept."""
    return rehearsal.site.store.project(rehearsal.chair.project)


def names(rehearsal: Rehearsal) -> list[str]:
    """Who is a sponsor now."""
    return [one.name for one in kept(rehearsal).present]
