"""The site's settings: read once from the environment, refused with a remedy."""

import errno
import re
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from assessment.errors import SettingError
from assessment.messages import Listing, msg

ROOT = Path(__file__).parent.parent
STORES = ("tinydb:", "memory:")
A_KEY = re.compile(r"[A-Za-z0-9_-]{32}")


@dataclass(frozen=True, slots=True)
class Settings:
    """The site's settings: docs/settings.md lists them with their defaults."""

    data: Path
    store: str
    host: str
    port: int
    metrics: bool = False
    pseudo: bool = False
    anybody_begins: bool = True
    host_key: str = field(default="", repr=False)

    @classmethod
    def read(cls, environ: Mapping[str, str]) -> Self:
        """Settings from the environment.

        Raises:
            SettingError: a setting that the site cannot start with; it names which and why.
        """
        store = environ.get("WAYPOINT_STORE", "") or "tinydb:"
        if store not in STORES:
            raise SettingError(
                msg(
                    "WAYPOINT_STORE is {value}. This version keeps answers in {known}.",
                    value=repr(store),
                    known=Listing(tuple(STORES), "or"),
                )
            )
        data = Path(environ.get("WAYPOINT_DATA", "") or ROOT / "data").expanduser()
        host = environ.get("HOST", "") or "127.0.0.1"
        port = _port(environ.get("PORT", "") or "8501")
        return cls(
            data,
            store,
            host,
            port,
            metrics=_is_on(environ, "WAYPOINT_METRICS"),
            pseudo=_is_on(environ, "WAYPOINT_PSEUDO"),
            anybody_begins=_is_on(environ, "WAYPOINT_ANYBODY_BEGINS", "1"),
            host_key=_key(environ.get("WAYPOINT_HOST_KEY", "")),
        )


def listening_place(settings: Settings) -> None:
    """See that the site can listen where the settings say.

    Raises:
        SettingError: HOST is no address of this machine, or something listens at PORT already.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            settings.host, settings.port, type=socket.SOCK_STREAM
        )[0]
        with socket.socket(family, kind, protocol) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(address)
    except (OSError, UnicodeError) as error:
        if getattr(error, "errno", None) in {errno.EADDRINUSE, errno.EACCES}:
            raise SettingError(
                msg(
                    "PORT is {port}, which is taken or not ours to use. Stop what listens "
                    "there, or set another PORT.",
                    port=settings.port,
                )
            ) from error
        raise SettingError(
            msg(
                "HOST is {value}, which is no address of this machine. Use 127.0.0.1 for this "
                "machine alone, or 0.0.0.0 for all of its addresses.",
                value=repr(settings.host),
            )
        ) from error


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise SettingError(
            msg("PORT is {value}. It must be a number from 1 to 65535.", value=repr(text))
        )
    return int(text)


def _key(text: str) -> str:
    if text and not A_KEY.fullmatch(text):
        raise SettingError(
            msg(
                "WAYPOINT_HOST_KEY must be 32 letters, digits, hyphens or underscores that nobody "
                "can guess. To make one: "
                "python -c 'import secrets; print(secrets.token_urlsafe(24))'",
            )
        )
    return text


def _is_on(environ: Mapping[str, str], name: str, otherwise: str = "0") -> bool:
    text = environ.get(name, "") or otherwise
    if text not in {"0", "1"}:
        raise SettingError(
            msg(
                "{name} is {value}. It must be 1, or 0 to leave it off.",
                name=name,
                value=repr(text),
            )
        )
    return text == "1"
