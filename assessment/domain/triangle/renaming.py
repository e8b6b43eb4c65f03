"""A sponsor's name, typed wrongly: corrected until somebody has signed, and on record.

An event holds no name, so that one can be erased: the earlier ones stand beside the sponsor.
"""

import re
from typing import NamedTuple

from assessment.domain.base import checked
from assessment.domain.names import composed, name_key
from assessment.domain.triangle.event import Draft
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.project import FACILITATOR, SPONSOR_NAME, Project, Sponsor
from assessment.errors import Refused
from assessment.messages import msg

_READER = {"you", "me", "myself", "i"}  # what somebody is called by themselves, or on the screen
_TITLES = re.compile(r",\s*(?:jr|sr|ph\.?d|m\.?d|mba|esq)\.?$")  # behind the name of one person
_SEVERAL = re.compile(r"\w\s*[,;]\s+\w|\w\u3001\w|\w\s+(?:&|and)\s+\w")


class Renamed(NamedTuple):
    """The project with the name as it is corrected, and the event of it."""

    project: Project
    event: Draft


def has_signatures(ledger: Ledger) -> bool:
    """Whether anybody has ever signed a version, even if that signature is void now."""
    return any(one.signatures or one.voided for one in ledger.agreements)


def refuse_name(project: Project, sponsor: Sponsor) -> None:
    """Refuse a name of which nothing is seen, of nobody, of several, or that another sponsor has.

    Each has a link, a position and a signature of their own.
    """
    key = name_key(sponsor.name)
    if not key:
        raise Refused(msg("Say who is invited: the name that the others know this sponsor by."))
    if key in _READER:
        raise Refused(
            msg(
                "“{name}” would be read as whoever looks at the screen. Write the name that the "
                "others know this sponsor by.",
                name=sponsor.name,
            )
        )
    if _SEVERAL.search(_TITLES.sub("", key)):
        raise Refused(
            msg(
                "“{name}” reads like several people. Each of them answers and signs alone: invite "
                "one person at a time, and write a name without a comma or “and”.",
                name=sponsor.name,
            )
        )
    others = (one for one in project.present if one.id != sponsor.id)
    if name_key(sponsor.name) in {name_key(one.name) for one in others}:
        raise Refused(
            msg("“{name}” is a sponsor already. Add what tells them apart.", name=sponsor.name)
        )


def rename(project: Project, ledger: Ledger, sponsor: Sponsor, name: str) -> Renamed | None:
    """The project with the name of a sponsor corrected; None where it is that name already.

    Raises:
        Refused: they have left, somebody has signed, or the name is none or another's.
    """
    if sponsor.left:
        raise Refused(msg("This sponsor has left the project, so the name stays as it is."))
    earlier = (*sponsor.earlier_names, sponsor.name)
    fields = {**dict(sponsor), "name": composed(name), "earlier_names": earlier}
    fresh = checked(Sponsor, {"name": SPONSOR_NAME}, **fields)
    if fresh.name == sponsor.name:
        return None
    refuse_name(project, fresh)
    if has_signatures(ledger):
        raise Refused(
            msg(
                "Somebody has signed already, so the name stays as those who signed have read it. "
                "Whoever is to be called something else leaves and is invited anew."
            )
        )
    body = {"person": project.person(sponsor.id), "number": len(earlier)}
    return Renamed(project.with_sponsor(fresh), Draft("renamed", project.person(FACILITATOR), body))
