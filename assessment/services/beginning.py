"""Who may begin something of their own on a site: everybody who reaches it, or its hosts alone."""

from collections.abc import Callable
from typing import TypeAlias

from assessment.errors import Refused
from assessment.messages import msg

MayBegin: TypeAlias = Callable[[str], bool]  # whether whoever holds this key of a host, or none
FOR_HOSTS = msg("On this site only hosts begin an assessment or a project.")


def anybody(_host: str) -> bool:
    """Everybody may."""
    return True


def require_beginner(may_begin: MayBegin, host: str) -> None:
    """Raises Refused where whoever asks may begin nothing."""
    if not may_begin(host):
        raise Refused(FOR_HOSTS)
