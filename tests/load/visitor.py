"""One browser tab, without the browser: it speaks Streamlit's websocket protocol.

    async with Visitor(site.url, page="answer", cookies={"waypoint": key}) as visitor:
        await visitor.choose("answer.choice", "3 Defined")
        await visitor.press("answer.next")
        assert "Saved" in visitor.text

Written after Streamlit 1.67's own front end: it sends every widget's value with each request, asks
for a fragment alone when the widget stands in one, and drops what a run does not send again.
A visitor does one thing at a time; two tabs are two visitors.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from time import perf_counter
from types import TracebackType
from typing import TYPE_CHECKING, Self

from streamlit.proto.ClientState_pb2 import ClientState

from tests.load.screen import NotOnScreen, Screen
from tests.load.tab import Tab
from tests.load.widget import PRESSED, NotPossible, Value, Widget, value_of
from tests.load.wire import Dropped, NoAnswer, Wire

if TYPE_CHECKING:
    from streamlit.proto.WidgetStates_pb2 import WidgetState


@dataclass(frozen=True, slots=True)
class Reply:
    """Seconds from the click to the first change on the page, and to the end of the run."""

    first: float
    finished: float
    messages: int = 0  # that the run sent


HELD = Reply(0, 0)  # nothing was sent: the value waits for its form's button, or for the next run


class Visitor:
    """A tab at `url`/`page`?`query`. `patience`: seconds that any one answer may take."""

    def __init__(
        self,
        url: str,
        *,
        page: str = "",
        query: str = "",
        cookies: Mapping[str, str] | None = None,
        patience: float = 60,
    ) -> None:
        self.url = url
        self.cookies = dict(cookies or {})
        self.patience = patience
        self.tab = Tab(page, query)
        self._staged: dict[str, dict[str, WidgetState]] = {}  # form -> what was filled in
        self._wire: Wire | None = None
        self._busy = asyncio.Lock()

    async def __aenter__(self) -> Self:
        await self.open()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        await self.close()

    # --- what the visitor sees

    @property
    def screen(self) -> Screen:
        """The page as it stands."""
        return self.tab.screen

    @property
    def text(self) -> str:
        """All that can be read on the page."""
        return self.screen.text

    @property
    def exceptions(self) -> list[str]:
        """Errors on the page, and scripts that would not compile."""
        return self.tab.failures + self.screen.exceptions

    @property
    def session(self) -> str:
        """The server's id for this tab."""
        return self.tab.session

    def value(self, name: str) -> Value:
        """What a widget holds: text, a number, the text of the chosen option; None if empty."""
        widget = self.screen.widget(name)
        staged = self._staged.get(widget.form, {})
        state = staged.get(widget.id) or self.tab.values.get(widget.id)
        return None if state is None else value_of(state)

    # --- what the visitor does

    async def choose(self, name: str, option: int | str) -> Reply:
        """Choose an option of a radio, select box or pills: by index, text or its start."""
        widget = self.screen.widget(name)
        chosen = widget.option(option)
        return await self._give(widget, chosen if widget.takes_one else [chosen])

    async def type(self, name: str, text: str) -> Reply:
        """Write into a text field and leave it."""
        return await self._give(self.screen.widget(name), text)

    async def set(self, name: str, value: Value) -> Reply:
        """Set a check box, a number or a slider."""
        return await self._give(self.screen.widget(name), value)

    async def press(self, name: str) -> Reply:
        """Press a button; a form's button sends what was filled into the form."""
        widget = self.screen.widget(name)
        if widget.kind not in PRESSED:
            raise NotPossible(f"{name} is a {widget.kind}, not a button")
        self.tab.values |= self._staged.pop(widget.form, {})
        return await self._ask(self.tab.request(widget.fragment, widget.state(True)))

    async def go(self, page: str, query: str = "") -> Reply:
        """Follow the navigation to another page of the site.

        Raises:
            NotOnScreen: the navigation has no such page.
        """
        if page not in self.tab.pages:
            raise NotOnScreen(f"no page {page!r}; there are {sorted(self.tab.pages)}")
        self.tab.turn_to(self.tab.pages[page], query)
        return await self._ask(self.tab.request())

    async def rerun(self) -> Reply:
        """Ask for the whole page again, in the same session."""
        return await self._ask(self.tab.request())

    async def poll(self) -> list[Reply]:
        """Let every fragment that runs on a timer run once."""
        replies = []
        for fragment in tuple(self.tab.polls):
            request = self.tab.request(fragment)
            request.is_auto_rerun = True
            replies.append(await self._ask(request))
        return replies

    # --- coming and going

    async def open(self) -> Reply:
        """Open the address in a new session, and wait for the page."""
        self.tab = Tab(self.tab.address, self.tab.query)
        self._staged.clear()
        self._wire = await Wire.open(self.url, self.cookies, "", self.patience)
        return await self._ask(self.tab.request())

    async def close(self) -> None:
        """Close the tab. Nothing happens when it is closed already."""
        if self._wire is not None:
            await self._wire.close()
        self._wire = None

    async def drop(self) -> None:
        """Lose the network without a goodbye, as a phone that falls asleep."""
        if self._wire is not None:
            await self._wire.cut()
        self._wire = None

    async def come_back(self) -> Reply:
        """Connect again to the same session; run again only where the front end would."""
        await self.drop()
        self._wire = await Wire.open(self.url, self.cookies, self.session, self.patience)
        return await self.rerun() if self.tab.would_ask_after_a_drop else HELD

    # --- how it is said

    async def _give(self, widget: Widget, value: Value) -> Reply:
        state = widget.state(value)
        if widget.form:
            self._staged.setdefault(widget.form, {})[widget.id] = state
            return HELD
        self.tab.values[widget.id] = state
        return await self._ask(self.tab.request(widget.fragment)) if widget.reruns else HELD

    async def _ask(self, request: ClientState) -> Reply:
        if self._wire is None:
            raise Dropped("the tab is closed")
        async with self._busy:
            try:
                async with asyncio.timeout(self.patience):
                    return await self._exchange(self._wire, request)
            except TimeoutError as late:
                raise NoAnswer(f"nothing finished within {self.patience:g} s") from late

    async def _exchange(self, wire: Wire, request: ClientState) -> Reply:
        sent = perf_counter()
        first, messages = 0.0, 0
        await wire.send(request)
        while True:
            message = await wire.receive()
            messages += 1
            if not first and message.HasField("delta"):
                first = perf_counter() - sent
            if self.tab.take(message):
                return Reply(first, perf_counter() - sent, messages)
