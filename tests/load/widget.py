"""A widget as the browser knows it, and how each kind says its value to the server."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from streamlit.proto.WidgetStates_pb2 import WidgetState

Value = str | bool | float | int | Sequence[str] | Sequence[float] | None

ONE_OPTION = frozenset({"radio", "selectbox"})
MANY_OPTIONS = frozenset({"button_group", "multiselect"})
TEXTS = frozenset({"text_area", "text_input"})
SCALARS = {"checkbox": "bool_value", "number_input": "double_value"}
PRESSED = frozenset({"button", "download_button"})
WIDGET_KINDS = ONE_OPTION | MANY_OPTIONS | TEXTS | PRESSED | {*SCALARS, "slider"}


class NotPossible(ValueError):
    """Something that a person could not do with this widget either."""


@dataclass(frozen=True, slots=True)
class Widget:
    """One widget: its kind, the element's own message, and the fragment and script it came from."""

    kind: str
    message: Any  # one of the element messages; they share field names but no type
    fragment: str = ""
    script: str = ""

    @classmethod
    def of(cls, kind: str, element: Any, fragment: str = "", script: str = "") -> "list[Widget]":
        """The element as a widget, if it is one: a list of one or none."""
        return [cls(kind, getattr(element, kind), fragment, script)] if kind in WIDGET_KINDS else []

    @property
    def id(self) -> str:
        """The element id, `$$ID-<hash>-<user key>`."""
        return str(self.message.id)

    @property
    def key(self) -> str:
        """The key that the page gave it; empty without one."""
        key = self.id.split("-", maxsplit=2)[-1]
        return "" if key == "None" else key

    @property
    def label(self) -> str:
        """The label."""
        return str(self.message.label)

    @property
    def form(self) -> str:
        """The form that it waits for; empty outside one."""
        return str(self.message.form_id)

    @property
    def options(self) -> tuple[str, ...]:
        """What can be chosen, as it is shown."""
        if self.kind == "button_group":
            return tuple(option.content for option in self.message.options)
        return tuple(self.message.options) if hasattr(self.message, "options") else ()

    @property
    def takes_one(self) -> bool:
        """Whether its value is one option and not a list of them."""
        return self.kind in ONE_OPTION

    @property
    def reruns(self) -> bool:
        """Whether a change is sent at once."""
        return not getattr(self.message, "ignore_rerun", False)

    def option(self, wanted: int | str) -> str:
        """The option of that index, of that text, or the only one whose text starts so.

        Raises:
            NotPossible: there is none, or more than one.
        """
        if isinstance(wanted, int):
            found = [self.options[wanted]] if 0 <= wanted < len(self.options) else []
        else:
            found = [one for one in self.options if one == wanted]
            found = found or [one for one in self.options if one.startswith(wanted)]
        if len(found) != 1:
            raise NotPossible(f"{self.key or self.label}: {wanted!r} is not one of {self.options}")
        return found[0]

    def state(self, value: Value) -> WidgetState:
        """The message that gives the widget this value.

        Raises:
            NotPossible: the widget is switched off.
        """
        if self.message.disabled:
            raise NotPossible(f"{self.key or self.label} is disabled")
        return self._state(value)

    def given(self) -> WidgetState | None:
        """The value that the page itself set just now; None when it set none."""
        if not getattr(self.message, "set_value", False):
            return None
        if self.kind in MANY_OPTIONS:
            return self._state(list(self.message.raw_values))
        if self.kind in ONE_OPTION:
            given = self.message.raw_value if self.message.HasField("raw_value") else None
            return self._state(given)
        if self.kind == "slider" and self.options:
            return self._state(list(self.message.raw_value))
        return self._state(
            list(self.message.value) if self.kind == "slider" else self.message.value
        )

    def default(self) -> WidgetState | None:
        """The value that it starts with; None for a button, and for one that starts empty."""
        if self.kind in PRESSED:
            return None
        default = self.message.default
        if self.kind in MANY_OPTIONS or (self.kind == "slider" and self.options):
            return self._state([self.options[int(index)] for index in default])
        if self.kind == "slider":
            return self._state(list(default))
        if self.kind != "checkbox" and not self.message.HasField("default"):
            return None
        return self._state(self.options[default] if self.kind in ONE_OPTION else default)

    def _state(self, value: Any) -> WidgetState:
        state = WidgetState(id=self.id)
        if self.kind in PRESSED:
            state.trigger_value = True
        elif self.kind in SCALARS:
            setattr(state, SCALARS[self.kind], value)
        elif self.kind in MANY_OPTIONS or (self.kind == "slider" and self.options):
            state.string_array_value.data[:] = value
        elif self.kind == "slider":
            state.double_array_value.data[:] = value
        elif value is not None:
            state.string_value = value
        return state


def value_of(state: WidgetState) -> Value:
    """What a state message says; None for an empty one."""
    field = state.WhichOneof("value")
    if field is None:
        return None
    value = getattr(state, field)
    return tuple(value.data) if hasattr(value, "data") else value
