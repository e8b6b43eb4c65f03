"""The round that an address names, for whoever owns its engagement."""

from dataclasses import dataclass

import streamlit as st

from assessment.domain.engagement import Engagement, Round
from assessment.domain.rounds import GroupRound, RoundSettings
from assessment.errors import NotFound, StorageError
from assessment.messages import Message, msg
from assessment.services.rounds import Counts
from pages.shared import failure, look, owned, reader, register, visitor
from pages.shared.reader import html, text
from pages.shared.site import site
from questionnaires.schema import Instrument

NOBODY = msg(
    "This page belongs to whoever runs the round, and this browser holds no link that opens it. "
    "To take part, open the link or type the code that you were given."
)
UNREADABLE = msg(
    "This round cannot be read at the moment. Nothing was changed or lost by this. Please tell "
    "whoever runs this site, and come back later."
)
JOIN = "join"  # the page on which people join
WAY = '<a href="{base}/{path}?{of}={engagement}{more}" target="_self">{label}</a>'


@dataclass(frozen=True, slots=True)
class Current:
    """The round as it was when the page was drawn, and the key with which it is owned."""

    key: str
    engagement: Engagement
    round: Round
    counts: Counts

    @property
    def id(self) -> str:
        """The id of the round."""
        return self.round.id

    @property
    def group(self) -> GroupRound:
        """What a group's round has."""
        return self.round.of_group

    @property
    def settings(self) -> RoundSettings:
        """Its settings."""
        return self.group.settings

    @property
    def instrument(self) -> Instrument:
        """What is asked, in the reader's language."""
        return reader.instrument(site().library.get(self.round.edition.instrument))

    def way(self, path: str, label: Message | str, *, of_round: bool) -> None:
        """The way to another page of the engagement or of the round, which is loaded anew.

        Ids are our own: letters and digits alone, so that they are safe in an address.
        """
        more = f"&amp;{register.ROUND_ID}={self.id}" if of_round else ""
        ids = {"of": register.OF, "engagement": self.engagement.id, "more": more}
        st.html(WAY.format(base=look.base(), path=path, label=html(label), **ids))


def current() -> Current | None:
    """The round of the address, if it is this visitor's. Ends the page where it is unreadable."""
    try:
        key = owned.owner_key()
        if key is None:
            return None
        engagement, named = site().engagements.see(key), _named()
        counts = site().rounds.counts(key, named)
        return Current(key, engagement, engagement.group_round(named), counts)
    except NotFound:
        return None
    except StorageError as error:
        look.title(msg("This round cannot be read at the moment"))
        failure.unreadable(error, UNREADABLE)
        look.end_page()


def address(code: str = "") -> str:
    """The address at which people join, with a code or without."""
    return f"{visitor.address()}/{JOIN}" + (f"?code={code}" if code else "")


def nobody() -> None:
    """What somebody else than its owner reads."""
    look.title(msg("No round is open here"))
    st.markdown(text(NOBODY))
    st.page_link(register.page(register.START), label=text(msg("Go to the start page")))


def _named() -> str:
    return str(st.query_params.get(register.ROUND_ID, ""))
