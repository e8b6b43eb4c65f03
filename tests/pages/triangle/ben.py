"""Ben says where he stands, and what is kept of it."""

from assessment.domain.triangle.drafts.position import Sentence
from assessment.domain.triangle.terms import Concession, Point, Position
from pages.shared import session
from tests.pages.screen import Visitor
from tests.rehearsal import Rehearsal

PAGE = "triangle/position/page.py"
SAVE = "position.save"
DATE_FIRST: Sentence = ("time", "cost", "quality")
DATE_FIRST_SAID = Position(
    fixed="time",
    chosen="cost",
    adjusted="quality",
    later=Concession(amount=0, unit="days"),
    dearer=Concession(amount=4_000_000, unit="money"),
    waived=2500,
    criteria=("c3",),
    points=Point.of(60, 20, 20),
)


def key(rehearsal: Rehearsal, who: str, field: str) -> str:
    """The widget of a field on somebody's page."""
    return session.position(field, rehearsal.access(who).sponsor)


def kept(rehearsal: Rehearsal, who: str) -> Position | None:
    """What the store keeps of somebody."""
    return rehearsal.site.projects.see(rehearsal.access(who)).own


def state(who: Visitor) -> str:
    """What the row beside the button says."""
    return str(who.screen.caption[-1].value)


def say(who: Visitor, rehearsal: Rehearsal) -> None:
    """Everything that Ben has to say, and nothing more."""
    screen = who.screen
    puts_first(who, rehearsal, "ben", DATE_FIRST)
    screen.radio(key=key(rehearsal, "ben", "later")).set_value("none").run()
    screen.radio(key=key(rehearsal, "ben", "dearer")).set_value("money").run()
    screen.text_input(key=key(rehearsal, "ben", "dearer_money")).set_value("40,000").run()
    screen.radio(key=key(rehearsal, "ben", "going")).set_value("some").run()
    screen.checkbox(key=key(rehearsal, "ben", "criterion.c3")).check().run()
    divide(who, rehearsal, "ben", time="60", cost="20", quality="20")


def puts_first(who: Visitor, rehearsal: Rehearsal, name: str, sentence: Sentence) -> None:
    """Say what comes first, and what gives way first."""
    first, _, gives = sentence
    who.screen.radio(key=key(rehearsal, name, "first")).set_value(first).run()
    who.screen.radio(key=f"{key(rehearsal, name, 'gives')}.{first}").set_value(gives).run()


def divide(who: Visitor, rehearsal: Rehearsal, name: str, **points: str) -> None:
    """Type points, one field after another."""
    for field, typed in points.items():
        who.screen.text_input(key=key(rehearsal, name, field)).set_value(typed).run()


def points(who: Visitor) -> list[str]:
    """What stands in the three fields."""
    fields = {one.label: one.value for one in who.screen.text_input}
    return [str(fields[label]) for label in ("Time", "Cost", "Quality")]
