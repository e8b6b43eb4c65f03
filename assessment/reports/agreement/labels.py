"""The labels of the agreement, the same on the screen and on paper."""

from collections.abc import Mapping

from assessment.messages import Message, Value, msg
from assessment.reports.agreement.paper import VersionStatus
from assessment.reports.sentences.triangle.amounts import CALENDAR_DAYS

TERM = msg("Term")
GIVES = msg("What gives, and how far")
IN_SCOPE = msg("In scope")
IF_IT_FITS = msg("In scope if it fits")
OUT_OF_SCOPE = msg("Out of scope")
CRITERIA = msg("Quality criteria")
POSITIONS = msg("What everybody said before")
SIGNATURES = msg("Signatures")
RULES = msg("The rules by which contradictions are found")
VALUE = msg("Value")
STATUS: Mapping[VersionStatus, Message] = {
    VersionStatus.PROPOSED: msg("not agreed yet"),
    VersionStatus.ACTIVE: msg("in force", context="a version"),
    VersionStatus.SUPERSEDED: msg("replaced", context="a version"),
    VersionStatus.WITHDRAWN: msg("withdrawn", context="a version"),
}
ON_PAPER: Mapping[str, Message] = {  # what the printed agreement has besides
    "term": TERM,
    "gives": GIVES,
    "days": CALENDAR_DAYS,
    "account": msg("Variations"),
    "place": msg("Where the project sits"),
    "positions": POSITIONS,
    "sponsor": msg("Sponsor"),
    "answers": msg("What they answered"),
    "scope": msg("Scope"),
    "notice_rest": msg("What else is to be known of this version"),
    "scope_continued": msg("Scope, continued"),
    "nothing": msg("Nothing is listed."),
    "criteria": CRITERIA,
    "no_criteria": msg("None.", context="quality criteria"),
    "signatures": SIGNATURES,
    "signature": msg("Signature in ink"),
    "date": msg("Date"),
    "signature_and_date": msg("Signature in ink, and date"),
    "annex": msg("Annex"),
    "rules": msg(
        "The figures by which contradictions are found are part of the terms. They stand on the "
        "project\u2019s agreement page under \u201cFingerprint and rules\u201d, and in the record."
    ),
    "fingerprints": msg("What the two fingerprints are for"),
    "purpose": msg(
        "A fingerprint is a long number that is worked out from a text. If one word or figure of "
        "the text is changed, another number comes out. By the two below anybody can find out "
        "whether this paper and the site still say the same."
    ),
    "content": msg("Of the terms (SHA-256): every signature is for exactly these."),
    "verifying": msg("How to check them"),
    "unprinted": msg("Signs that this paper cannot print"),
    "left_out": msg("They are left out of headings, which read in full:"),
    "keeping": msg(
        "This shows whether something was changed; it does not prevent it. Whoever runs the site "
        "could write everything anew, but not so that the fingerprint of the record comes out the "
        "same: keep this paper where they cannot exchange it."
    ),
}


INK_ALONE = msg("It comes into force by signatures on the site; ink alone does not do it.")


def value_of_terms(status: VersionStatus) -> Message:
    """The heading above the values of the terms: nothing is called agreed before it is."""
    if status.is_agreed:
        return msg("Agreed", context="column of terms")
    return msg("Proposed", context="column of terms")


def point(status: VersionStatus) -> Message:
    """What the point of the terms is called in the triangle."""
    if status.is_agreed:
        return msg("Agreed", context="point in the triangle")
    return msg("Proposed", context="point in the triangle")


def counted(title: Value, count: int) -> Value:
    """The title of a list, with how many are in it.

    >>> str(counted("In scope", 12)), counted("In scope", 0)
    ('In scope (12)', 'In scope')
    """
    return msg("{list} ({count})", list=title, count=count) if count else title


def continued(title: Value) -> Message:
    """The title of a list above what of it is on a later page."""
    return msg("{list}, continued", list=title)


def continued_on(page: Value) -> Message:
    """Where the rest of a list is."""
    return msg("Continued on page {page}.", page=page)


def notice_on(page: Value) -> Message:
    """Where the rest is of what is to be known first."""
    return msg("Read page {page} too: it says what else is to be known of this version.", page=page)


def running(project: Value, version: Value, status: VersionStatus) -> Message:
    """What a page belongs to, in a line at its foot."""
    return msg(
        "{project}, version {version}, {status}",
        project=project,
        version=version,
        status=STATUS[status],
    )


def hashes(content: Value, chain: Value) -> Message:
    """The first letters of what a page can be told by."""
    return msg("Fingerprints: terms {content}…, record {chain}…", content=content, chain=chain)


def numbered(page: Value, last: Value) -> Message:
    """The number of a page."""
    return msg("Page {page} of {last}", page=page, last=last)


def spelled_out(sign: Value) -> Message:
    """What stands in place of a sign that no font has."""
    return msg(
        "The machine that made this paper has no font for some of its signs. Each stands here by "
        "its number in Unicode, such as {sign}.",
        sign=sign,
    )


def in_a_role(name: Value, role: Value) -> Message:
    """A sponsor and what they are."""
    return msg("{name}, {role}", name=name, role=role)


def concession_title(waypoint: Value, words: Value) -> Message:
    """What gives, in the sponsors' words."""
    return msg("{waypoint}: {words}", waypoint=waypoint, words=words)


def as_of(event: int, when: Value) -> Message:
    """What is said above what has become of a version."""
    return msg("As of event {event}, {when}.", event=event, when=when)


def head(event: int, when: Value) -> Message:
    """What is said above the head."""
    return msg(
        "Of the record, which the site calls its head: everything that happened up to event "
        "{event} of {when}.",
        event=event,
        when=when,
    )
