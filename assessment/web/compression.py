"""Streamlit's own scripts and styles, compressed once and then served from memory.

Streamlit leaves them as they are: a first visit costs a phone 2.7 MB. Compressed it is 1.2 MB.
Their names carry a hash of their content, so what was compressed once stays right.
"""

import gzip
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

MEDIA_TYPES = {".js": "text/javascript", ".css": "text/css"}
FOR_A_YEAR = "public, max-age=31536000, immutable"
LEVEL = 6


class CompressedStatic:
    """Serves `folder`/**.js and .css gzipped to browsers that take it; the rest passes through."""

    def __init__(self, app: ASGIApp, folder: Path, prefix: str = "/static/") -> None:
        self.app = app
        self.folder = folder.resolve()
        self.prefix = prefix
        self.ready: dict[str, bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] == "http" and scope["method"] == "GET" and _takes_gzip(scope):
            body = await self._compressed(scope["path"])
            if body is not None:
                response = Response(
                    body,
                    headers={
                        "Content-Encoding": "gzip",
                        "Cache-Control": FOR_A_YEAR,
                        "Vary": "Accept-Encoding",
                    },
                    media_type=MEDIA_TYPES[Path(scope["path"]).suffix],
                )
                await response(scope, receive, send)
                return
        await self.app(scope, receive, send)

    async def _compressed(self, path: str) -> bytes | None:
        if path in self.ready:
            return self.ready[path]
        if not path.startswith(self.prefix) or Path(path).suffix not in MEDIA_TYPES:
            return None
        file = (self.folder / path.removeprefix(self.prefix)).resolve()
        if not file.is_relative_to(self.folder) or not file.is_file():
            return None
        body = await run_in_threadpool(lambda: gzip.compress(file.read_bytes(), LEVEL, mtime=0))
        self.ready[path] = body
        return body


def _takes_gzip(scope: Scope) -> bool:
    return "gzip" in Headers(scope=scope).get("accept-encoding", "")
