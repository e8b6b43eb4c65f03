"""A visitor in front of a screen: opens pages, reads what is there, and answers."""

from dataclasses import dataclass
from pathlib import Path

from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from assessment.bootstrap import Site
from assessment.domain.response import Answer
from assessment.services.assessments import Visit
from assessment.web.keyring import NAME, Keyring
from pages.shared import register

MAIN = Path(__file__).parent.parent.parent / "pages" / "main.py"


@dataclass
class Visitor:
    """Whoever sits there."""

    site: Site
    cookies: dict[str, str]
    screen: AppTest

    @property
    def key(self) -> str:
        return Keyring.read(self.cookies).keys[0]

    @property
    def visit(self) -> Visit:
        """What the store keeps for this visitor."""
        return self.site.assessments.visit(self.key)

    def hold(self, key: str) -> None:
        """Come with this key in the browser's cookie."""
        self.cookies[NAME] = key

    def open(self, page: str, **query: str) -> "Visitor":
        """Open a page by its file below pages/."""
        [entry] = [one for one in register.ENTRIES if one.file == page.removeprefix("pages/")]
        self.screen.query_params.clear()
        for name, value in query.items():
            self.screen.query_params[name] = value
        self.screen._page_hash = calc_hash(entry.path)  # by its address: switch_page runs another
        self.screen.run()
        return self

    def unfold(self, key: str) -> "Visitor":
        """Open a fold that is drawn once it is open: AppTest has no hand for it."""
        self.screen.session_state[key] = True
        self.screen.run()
        return self

    def loads_anew(self, page: str) -> "Visitor":
        """The page as the same browser loads it anew: another session."""
        screen = AppTest.from_file(str(MAIN), default_timeout=30)
        return Visitor(self.site, self.cookies, screen).open(page)

    def kept(self, owner: str) -> Answer:
        """What the store keeps for an item or check group."""
        return self.visit.response.answer(owner)

    def put(self, owner: str, **fields: object) -> None:
        """Write an answer without the screen."""
        record = self.kept(owner).changed(**fields)
        self.site.assessments.save(self.visit, owner, record)

    def submit_unanswered(self) -> None:
        """Submit past the services, which refuse it where no answer has a level."""
        head = self.visit.response.head
        self.site.store.replace_head(head.model_copy(update={"submitted_at": head.started_at}))

    def press(self, key: str) -> None:
        """Press the button of that key."""
        self.screen.button(key=key).click().run()

    @property
    def text(self) -> str:
        """Everything that is written on the screen, in order."""
        kinds = (
            "title",
            "header",
            "subheader",
            "markdown",
            "caption",
            "text",
            "error",
            "warning",
            "info",
        )
        parts = [
            str(getattr(part, "value", "")) for kind in kinds for part in self.screen.get(kind)
        ]
        labels = [radio.label for radio in self.screen.radio]
        return "\n".join([*parts, *labels])

    @property
    def heading(self) -> str:
        """The page's one title, as it is read."""
        [title] = self.screen.title
        return title.value.replace("\\", "")
