"""What came of a group's round, for whoever has the group answer and for readers."""

import streamlit as st

from assessment.domain.group_result import group_result
from assessment.errors import NotFound, Refused, StorageError
from assessment.messages import msg
from assessment.services.revealed_rounds import RevealedRound
from pages.round_result import downloads, sections
from pages.shared import failure, look, owned, reader, register, visitor
from pages.shared.reader import plain, text
from pages.shared.site import site

NO_LINK = msg(
    "This page belongs to the round of one group, and this browser holds no link that opens it. "
    "Open the link that you were sent, or ask whoever ran the round for one."
)


def draw() -> None:
    """Draw the result of the round that the address names, or say why there is none."""
    try:
        held = _key()
        found = site().rounds.revealed(held, st.query_params.get(register.ROUND_ID, ""))
    except NotFound:
        _nothing()
    except Refused as error:
        look.title(msg("Not revealed yet"))
        st.markdown(plain(failure.message(error)))
    except StorageError as error:
        look.title(register.ROUND_RESULT.title)
        failure.unreadable(error)
    else:
        _result(found)


def _key() -> str:
    """The key of its owner, else of a reader. Raises NotFound where the browser holds neither."""
    held = owned.owner_key() or _reading_key(st.query_params.get(register.OF, ""))
    if held is None:
        raise NotFound(NO_LINK)
    return held


def _reading_key(named: str) -> str | None:
    return next((one for one in visitor.keyring().keys if _reads(one, named)), None)


def _reads(key: str, engagement_id: str) -> bool:
    try:
        return site().readers.shared(key).engagement.id == engagement_id
    except NotFound:
        return False


def _result(found: RevealedRound) -> None:
    of = group_result(
        reader.instrument(found.instrument),
        found.responses,
        found.round.of_group.settings,
        found.joined,
    )
    with st.container(key="result"):
        sections.draw(of, found.organisation)
        downloads.draw(of, found.organisation)


def _nothing() -> None:
    look.title(msg("Nothing to read here"))
    st.markdown(text(NO_LINK))
    st.page_link(register.page(register.START), label=text(msg("Go to the start page")))


if __name__ == "__main__":
    draw()
