"""What is typed in a form that is not submitted: kept in the store at once, and found again."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, Generic, Protocol, TypeVar, cast

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assessment.domain.base import field_name
from assessment.domain.drafts import Draft, DraftFields, DraftRef
from assessment.errors import WaypointError
from assessment.messages import Listing, Sentences, msg
from assessment.services.drafts import StoredDraft
from pages.shared import failure, reader, session
from pages.shared.reader import plain

F = TypeVar("F", bound=DraftFields)
Owner = tuple[str, ...]

OTHER_WINDOW = msg(
    "This form is open in another window as well: what was typed there stands here now. What you "
    "type here stands there once something is changed there."
)
DISCARDED = msg(
    "What stood here was submitted or given up in another window. What you type now is new."
)
HERE, THERE = msg("Typed here:"), msg("Typed in the other window, and standing in the field now:")


class Keeper(Protocol[F]):
    """Where the drafts of whoever is at this screen are kept. All raise WaypointError."""

    def load_draft(self, blank: F) -> Draft[F]:
        """What is kept, else `blank`."""

    def store_draft(self, fields: F, base: Draft[F]) -> StoredDraft[F]:
        """Keep what stands in the form, which was `base`."""

    def discard_draft(self, ref: DraftRef) -> None:
        """Give a draft up."""


@dataclass
class OpenDraft(Generic[F]):
    """A form as it stands on this screen, beside what is kept of it.

    `version` changes when other values than those on the screen are to be shown: as part of the
    key of a widget, it makes a new one. `first` is what widgets show at first: it must not change
    while they are there.
    """

    owner: Owner
    keeper: Keeper[F]
    blank: F
    blank_now: F  # what the form would have before anything is typed in it, if it began now
    stored: Draft[F]
    fields: F
    first: F
    version: int = 0
    is_outdated: bool = False  # the screen still shows what stood there before
    problem: str = ""
    met: StoredDraft[F] | None = None  # what came of typing in two windows
    texts: dict[str, str] = field(default_factory=dict)  # typed here where another window's stands
    defaults: dict[str, Any] = field(default_factory=dict)  # of widgets that come and go, by key
    is_new: bool = True  # not drawn yet: what the browser holds of it is not known

    @property
    def ref(self) -> DraftRef:
        """What goes once it is submitted."""
        return self.stored.ref

    def key(self, key: str) -> str:
        """The key of a widget of this form."""
        return f"{key}.{self.version}" if self.version else key

    def resume(self) -> None:
        """Before its widgets: if the session was lost, go on with those that the browser has."""
        place = ".".join((self.stored.fields.form, *self.owner, "version"))
        held = session.browser_copy(place, str(self.version))
        if self.is_new and held.isdecimal():
            self.version = int(held)

    def first_value(self, key: str, value: Any) -> Any:
        """What a widget shows at first, the same in every run while the widget is there.

        It is given as a default: a state that is set would overwrite what the browser still holds
        after the server was started anew. A default that is given in one run alone may never
        reach the browser, which then shows an empty field for a value that the server has.
        """
        if not session.knows(key):
            self.defaults[key] = value
        return self.defaults.setdefault(key, value)

    def change(self, fields: F) -> None:
        """Keep what stands in the form now; `problem` says why that failed."""
        self.fields = fields
        if self.is_new or fields == self.stored.fields:
            return
        try:
            found = self.keeper.store_draft(fields, self.stored)
        except WaypointError as error:
            self.problem = failure.message(error)
            return
        self.problem, self.stored = "", found.draft
        if found.merged or found.discarded:
            self.met = found
        self.texts |= _texts(fields, found.overruled)
        if found.draft.fields != fields:
            self.show(found.draft.fields)

    def show(self, fields: F) -> None:
        """Have other values stand in the form."""
        self.fields = self.first = fields
        self.version += 1
        self.is_outdated = True

    def take(self, field: str) -> None:
        """Have the text stand that was typed here, where another window's stands."""
        self.show(self.fields.model_copy(update={field: self.texts.pop(field)}))

    def leave(self, field: str) -> None:
        """Have the text stand that was typed in another window."""
        self.texts.pop(field, None)

    def reload(self, blank: F) -> None:
        """Look at what is kept: after it was submitted, `blank` alone."""
        self.texts = {}
        self.blank = self.blank_now = blank
        try:
            self.stored = self.keeper.load_draft(blank)
            self.problem = ""
        except WaypointError as error:
            self.stored, self.problem = Draft(blank), failure.message(error)
        self.fields = self.first = self.stored.fields

    def discard(self, blank: F) -> None:
        """Give up what was typed, here and wherever else it stands."""
        try:
            self.keeper.discard_draft(self.ref)
        except WaypointError as error:
            self.problem = failure.message(error)
            return
        self.reload(blank)
        self.show(self.fields)

    def _exchange(self) -> None:
        """Give the browser a copy of what is kept; go on from its own, if its session was lost."""
        form = self.stored.fields.form
        before = session.browser_copy(".".join((form, *self.owner)), _as_text(self.stored))
        if self.is_new:
            self.is_new = False
            self._go_on_from(_as_draft(before, self.stored))

    def _go_on_from(self, base: Draft[F]) -> None:
        """Keep what was typed since `base`; if nothing was, what is kept stands in the form."""
        if base.revision != self.stored.revision:
            if self.fields == base.fields:
                self.show(self.stored.fields)
                return
            self.stored = base
        self.change(self.fields)

    def draw_state(self, choices: DeltaGenerator | None = None) -> None:
        """Say what another window did, and why something is not kept. Then show what stands.

        `choices`: where one of two texts is chosen, if not below that.
        """
        self._exchange()
        if self.fields == self.blank != self.blank_now:  # nothing is typed here
            self.reload(self.blank_now)
            self.show(self.fields)
        if self.is_outdated:
            self.is_outdated = False
            st.rerun()
        with st.container(key=f"draft-news-{self.stored.fields.form}"):  # in sight: see look.css
            if self.problem:
                st.error(plain(self.problem), icon=":material/error:")
            if self.met is not None:
                st.info(plain(reader.text(_reconciled(self.met))), icon=":material/info:")
        with choices or st.container():
            for name, typed in tuple(self.texts.items()):
                self._draw_choice(name, typed)

    def _draw_choice(self, name: str, typed: str) -> None:
        """Both texts of a field that was changed in two windows: whoever types chooses one."""
        field = self.stored.fields.LABELS[name]
        place = f"draft-choice-{self.stored.fields.form}-{name}"
        with st.container(key=place, border=True):
            said = msg("{field}: both windows have a text. Choose one.", field=field_name(field))
            st.markdown(plain(reader.text(said)))
            for whose, words in ((THERE, getattr(self.fields, name)), (HERE, typed)):
                st.caption(reader.text(whose))
                st.text(words)
            with st.container(horizontal=True):
                take = reader.text(msg("Take what I typed here"))
                st.button(take, key=f"{place}-take", on_click=self.take, args=(name,))
                leave = reader.text(msg("Leave what stands there"))
                st.button(leave, key=f"{place}-leave", on_click=self.leave, args=(name,))


def open_draft(place: str, owner: Owner, keeper: Keeper[F], blank: F) -> OpenDraft[F]:
    """The form as it stands in this window, else as it is kept, else blank."""
    before = st.session_state.get(place)
    if isinstance(before, OpenDraft) and before.owner == owner:
        before.blank_now = blank
        return cast("OpenDraft[F]", before)
    draft = OpenDraft(owner, keeper, blank, blank, Draft(blank), blank, blank)
    draft.reload(blank)
    st.session_state[place] = draft
    return draft


def _as_text(draft: Draft[F]) -> str:
    return f"{draft.revision} {draft.fields.model_dump_json()}"


def _as_draft(text: str, stored: Draft[F]) -> Draft[F]:
    """The draft that a browser holds; `stored` where it holds none that can be read."""
    revision, _, fields = text.partition(" ")
    try:
        return Draft(type(stored.fields).model_validate_json(fields), int(revision))
    except ValueError:
        return stored


def _reconciled(stored: StoredDraft[F]) -> Sentences:
    """What came of typing in two windows; texts are shown, and not only named."""
    if stored.discarded:
        return Sentences((DISCARDED,))
    fields, labels = stored.draft.fields, stored.draft.fields.LABELS
    shown = _texts(fields, stored.overruled)
    names = [labels[one] for one in stored.overruled if one in labels and one not in shown]
    if not names:
        return Sentences((OTHER_WINDOW,))
    also = msg(
        "Where both changed a field, the other window’s entry stands: {fields}.",
        fields=Listing(tuple(map(field_name, dict.fromkeys(names)))),
    )
    return Sentences((OTHER_WINDOW, also))


def _texts(fields: DraftFields, names: Iterable[str]) -> dict[str, str]:
    """The texts of those fields that stand alone, by field."""
    alone = {one for one in names if one in fields.LABELS} - {*chain(*fields.GROUPS)}
    texts = {one: getattr(fields, one) for one in fields.LABELS if one in alone}
    return {one: text for one, text in texts.items() if isinstance(text, str)}
