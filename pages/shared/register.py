"""The one register of pages: every page of the site, its address and its title."""

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from assessment.messages import Message, msg
from pages.shared.reader import text

FOLDER = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Entry:
    """A page: the file that Streamlit runs, its title, and its address below the site."""

    file: str
    title: Message
    path: str


START = Entry("start/page.py", msg("Start"), "")
ANSWER = Entry("answer/page.py", msg("Answer"), "answer")
CHECK = Entry("answer/check_page.py", msg("Check your answers"), "check")
RESULT = Entry("results/page.py", msg("Result"), "result")
JOIN = Entry("join/page.py", msg("Join a round"), "join")
SHARED = Entry("results/shared_page.py", msg("A shared result"), "shared")
SAMPLE = Entry("results/sample_page.py", msg("A sample result"), "sample")
LIBRARY = Entry("library/page.py", msg("Library"), "library")
ENGAGEMENTS = Entry("engagements/page.py", msg("Engagements"), "engagements")
ENGAGEMENT = Entry("engagement/page.py", msg("Engagement"), "engagement")
ROUND = Entry("round/page.py", msg("Round"), "round")
INVITATION = Entry("triangle/invitation/page.py", msg("Invitation"), "invitation")
PROJECT = Entry("triangle/project/page.py", msg("Project"), "project")
POSITION = Entry("triangle/position/page.py", msg("Your position"), "position")
TOGETHER = Entry("triangle/together/page.py", msg("Together"), "together")
AGREEMENT = Entry("triangle/agreement/page.py", msg("Agreement"), "agreement")
VARIATIONS = Entry("triangle/variations/page.py", msg("Variations"), "variations")
RECORD = Entry("triangle/record/page.py", msg("Record"), "record")
ROUND_RESULT = Entry("round_result/page.py", msg("Result of a round"), "round-result")
SAMPLE_PROJECT = Entry("triangle/sample/page.py", msg("A sample project"), "sample-project")

SITE = "Waypoint"  # a name, in every language
INSTRUMENT = "instrument"  # the query parameter that names one, where a page shows several
CODE = "code"  # the query parameter with a join code
OF = "engagement"  # the query parameter that names the engagement
ROUND_ID = "round"  # the query parameter that names one of its rounds

ASSESSING = (START, JOIN, ANSWER, CHECK, RESULT, SHARED, SAMPLE, LIBRARY)
AGREEING = (INVITATION, PROJECT, POSITION, TOGETHER, AGREEMENT, VARIATIONS, RECORD)
HOSTING = (ENGAGEMENTS, ENGAGEMENT, ROUND, ROUND_RESULT)
ENTRIES = (*ASSESSING, *HOSTING, *AGREEING, SAMPLE_PROJECT)
PUBLIC = (
    START.path,
    SAMPLE.path,
    LIBRARY.path,
    SAMPLE_PROJECT.path,
)  # nothing of anybody's: search engines may list them


def window_title(title: Message | str) -> Message:
    """What a browser's window or tab is called on a page with this title."""
    return msg("{page} · {site}", page=title, site=SITE)


TITLES = {entry.path: window_title(entry.title) for entry in ENTRIES}


def page(entry: Entry) -> st.Page:
    """Streamlit's page for an entry; a fresh one each time.

    st.navigation marks the page it returns as the one that may run, so that an object shared
    between sessions lets one visitor's run refuse another's.
    """
    return st.Page(
        FOLDER / entry.file,
        title=text(entry.title),
        url_path=entry.path or None,
        default=entry is START,
    )
