"""What is typed in a form of a project: kept in the store at once, and found again anywhere.

Amounts are typed as the reader writes them, and kept in one way that every language reads.
"""

from dataclasses import dataclass
from typing import TypeVar

import streamlit as st

from assessment.domain.triangle.currencies import is_currency
from assessment.domain.triangle.drafts.base import Draft, DraftFields, DraftRef
from assessment.domain.triangle.money import parse_money
from assessment.errors import Refused
from assessment.messages import Message, Money, Value, msg
from assessment.services.drafts import StoredDraft
from assessment.services.project_view import ProjectView
from pages.shared import drafts, failure, reader
from pages.shared.drafts import OpenDraft
from pages.shared.reader import markdown
from pages.shared.site import site
from pages.triangle.shared.access import required

F = TypeVar("F", bound=DraftFields)
Owner = tuple[str, str]
__all__ = [
    "OpenDraft",
    "ProjectDrafts",
    "canonical_amount",
    "echo_amount",
    "in_currency",
    "local_amount",
    "open_draft",
    "owner_of",
]


@dataclass(frozen=True, slots=True)
class ProjectDrafts:
    """The drafts of whoever is here, in the project that they are in."""

    def load_draft(self, blank: F) -> Draft[F]:
        """What is kept, else `blank`."""
        return site().drafts.load_draft(required(), blank)

    def store_draft(self, fields: F, base: Draft[F]) -> StoredDraft[F]:
        """Keep what stands in the form, which was `base`."""
        return site().drafts.store_draft(required(), fields, base)

    def discard_draft(self, ref: DraftRef) -> None:
        """Give a draft up."""
        site().drafts.discard_draft(required(), ref)


def open_draft(place: str, view: ProjectView, blank: F) -> OpenDraft[F]:
    """The form as it stands in this window, else as it is kept, else blank."""
    return drafts.open_draft(place, owner_of(view), ProjectDrafts(), blank)


def owner_of(view: ProjectView) -> Owner:
    """Whose drafts they are, and in which project."""
    return view.project.id, view.access.who


def in_currency(label: Message, currency: str) -> Message:
    """The label of a field for amounts, with their currency."""
    return msg("{field} ({currency})", field=label, currency=currency)


def local_amount(stored: str) -> str:
    """What stands in the field of an amount at first."""
    from assessment.reports.wording import typed as amounts

    return amounts.local_amount(stored, reader.current().text.locale)


def canonical_amount(typed: str, currency: str = "") -> str:
    """What a draft keeps of an amount that is typed: it means the same in every language."""
    from assessment.reports.wording import typed as amounts

    return amounts.canonical_amount(typed, reader.current().text.locale, currency)


def echo_amount(stored: str, currency: str, called: Value, *, refuses: bool = True) -> None:
    """Say beside its field what an amount was read as; or why it is none, if it `refuses`."""
    if not is_currency(currency):
        return  # said at the field of the currency
    try:
        minor = parse_money(stored, currency, called)
    except Refused as error:
        if refuses:
            failure.show(error)
        return
    if minor:
        amount = msg("That is {amount}.", amount=Money(minor, currency))
        st.caption(markdown(amount))
