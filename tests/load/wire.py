"""The websocket under a visitor: protobuf messages out and in."""

import asyncio
from collections.abc import Mapping
from typing import Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Subprotocol

NO_TOKEN = "PLACEHOLDER_AUTH_TOKEN"  # what the front end sends when it has none
PATH = "/_stcore/stream"


class Lost(Exception):
    """A click that came to nothing.

    Lost
    ├── Dropped     the connection is gone
    └── NoAnswer    the server did not finish in time
    """


class Dropped(Lost):
    """The connection is gone."""


class NoAnswer(Lost):
    """The server did not finish in time."""


class Wire:
    """One open websocket. Closed by `close`, or as a phone that loses its network by `cut`."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection

    @classmethod
    async def open(
        cls, url: str, cookies: Mapping[str, str], session: str, patience: float
    ) -> Self:
        """Connect to the site at `url`, to its running `session` if one is given.

        Raises:
            OSError: nobody listens there.
        """
        words = ["streamlit", NO_TOKEN, session] if session else ["streamlit", NO_TOKEN]
        jar = "; ".join(f"{name}={value}" for name, value in cookies.items())
        base = url.rstrip("/")
        connection = await connect(
            base.replace("http", "ws", 1) + PATH,
            subprotocols=[Subprotocol(word) for word in words],
            additional_headers={"Cookie": jar} if jar else None,
            compression=None,
            max_size=None,
            ping_interval=None,
            open_timeout=patience,
            close_timeout=1,
            proxy=None,
        )
        return cls(connection)

    async def send(self, request: ClientState) -> None:
        """Ask for a run. Raises Dropped."""
        try:
            await self._connection.send(BackMsg(rerun_script=request).SerializeToString())
        except ConnectionClosed as closed:
            raise Dropped(str(closed)) from closed

    async def receive(self) -> ForwardMsg:
        """The next message. Raises Dropped."""
        try:
            received = await self._connection.recv(decode=False)
        except ConnectionClosed as closed:
            raise Dropped(str(closed)) from closed
        message = ForwardMsg()
        message.ParseFromString(received)
        return message

    async def close(self) -> None:
        """Say goodbye, as a tab that is closed."""
        await self._connection.close()

    async def cut(self) -> None:
        """Lose the connection without a word."""
        self._connection.transport.abort()
        await asyncio.wait_for(self._connection.wait_closed(), 5)
