"""What a browser tab remembers of a Streamlit page between two messages."""

from collections.abc import Iterable

from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.NewSession_pb2 import NewSession
from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.load.screen import Run, Screen
from tests.load.widget import Widget

Status = ForwardMsg.ScriptFinishedStatus
RENDERED = (Status.FINISHED_SUCCESSFULLY, Status.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)


class Tab:
    """Address, session, page, widget values and screen; `take` brings it up to date."""

    def __init__(self, page: str = "", query: str = "") -> None:
        self.address = page  # the path of the address that was opened
        self.query = query
        self.session = ""
        self.page = ""  # the hash of the page script; empty before the first run
        self.pages: dict[str, str] = {}  # page address -> page hash, as the navigation says
        self.polls: dict[str, float] = {}  # fragment -> seconds between its own reruns
        self.values: dict[str, WidgetState] = {}
        self.failures: list[str] = []  # scripts that did not compile
        self.screen = Screen()
        self.run = Run()
        self._main_script = ""

    def request(self, fragment: str = "", trigger: WidgetState | None = None) -> ClientState:
        """Ask for a run of the page, or of one fragment, with the values of all widgets."""
        state = ClientState(
            query_string=self.query,
            page_script_hash=self.page,
            page_name="" if self.page else self.address,
            fragment_id=fragment,
        )
        state.context_info.timezone = "UTC"
        state.context_info.locale = "en-GB"
        state.widget_states.widgets.extend(self.values.values())
        if trigger is not None:
            state.widget_states.widgets.append(trigger)
        return state

    def turn_to(self, page: str, query: str) -> None:
        """Another page: values of the page that is left are not sent on."""
        self.page, self.query = page, query
        self.polls.clear()
        self._keep_values(one for one in self.screen.widgets() if one.script == self._main_script)

    @property
    def would_ask_after_a_drop(self) -> bool:
        """Whether the front end asks for a new run by itself when it is connected again.

        It does when the last run was one of fragments, or when a fragment runs on a timer.
        """
        return bool(self.run.fragments or self.polls)

    def take(self, message: ForwardMsg) -> bool:
        """Apply one message. True when it ends a run and no other follows at once."""
        kind = message.WhichOneof("type")
        if kind == "delta":
            self._place(message)
        elif kind == "new_session":
            run = message.metadata.run
            self._start(message.new_session, Run(run.script_run_id, tuple(run.fragment_ids)))
        elif kind == "script_finished":
            return self._finish(message.script_finished)
        else:
            self._note(kind or "", message)
        return False

    def _place(self, message: ForwardMsg) -> None:
        path, delta = tuple(message.metadata.delta_path), message.delta
        self.screen.place(path, delta, message.metadata.active_script_hash)
        element = delta.new_element
        kind = element.WhichOneof("type") if delta.HasField("new_element") else None
        for widget in Widget.of(kind or "", element):
            given = widget.given()
            if given is None and widget.id not in self.values:
                given = widget.default()
            if given is not None:
                self.values[widget.id] = given

    def _start(self, started: NewSession, run: Run) -> None:
        if self.page not in {"", started.page_script_hash}:
            self.screen.keep_only(started.main_script_hash)
        self.session = started.initialize.session_id
        self.page = started.page_script_hash
        self._main_script = started.main_script_hash
        self.run = run
        if not run.fragments:
            self.polls.clear()
        self.screen.begin(run)

    def _finish(self, status: Status.ValueType) -> bool:
        if status in RENDERED:
            self.screen.finish()
            self._keep_values(self.screen.widgets())
        return status != Status.FINISHED_EARLY_FOR_RERUN

    def _note(self, kind: str, message: ForwardMsg) -> None:
        if kind == "navigation":
            known = message.navigation.app_pages
            self.pages = {page.url_pathname: page.page_script_hash for page in known}
            self.page = message.navigation.page_script_hash  # at a deep link only known by now
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif kind == "auto_rerun":
            self.polls[message.auto_rerun.fragment_id] = message.auto_rerun.interval
        elif kind == "stop_auto_rerun":
            for fragment in message.stop_auto_rerun.fragment_ids:
                self.polls.pop(fragment, None)
        elif kind == "session_event" and message.session_event.HasField(
            "script_compilation_exception"
        ):
            self.failures.append(message.session_event.script_compilation_exception.message)

    def _keep_values(self, widgets: Iterable[Widget]) -> None:
        ids = {widget.id for widget in widgets}
        self.values = {id_: state for id_, state in self.values.items() if id_ in ids}
