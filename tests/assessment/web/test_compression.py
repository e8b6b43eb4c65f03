"""Streamlit's own files, compressed once."""

import gzip
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from assessment.web.compression import CompressedStatic

SCRIPT = b"const waypoint = 1;\n" * 500


@pytest.fixture
def site(tmp_path: Path) -> TestClient:
    folder = tmp_path / "static"
    (folder / "js").mkdir(parents=True)
    (folder / "js" / "index.abc.js").write_bytes(SCRIPT)
    (folder / "media.png").write_bytes(b"png")
    (tmp_path / "secret.js").write_bytes(b"secret")

    async def behind(_request: object) -> PlainTextResponse:
        return PlainTextResponse("passed through")

    app = Starlette(
        routes=[Route("/{path:path}", behind)],
        middleware=[Middleware(CompressedStatic, folder=folder)],
    )
    return TestClient(app)


def test_a_script_comes_compressed_and_is_kept_for_a_year(site: TestClient) -> None:
    answer = site.get("/static/js/index.abc.js")
    assert answer.content == SCRIPT
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert "immutable" in answer.headers["cache-control"]
    assert int(answer.headers["content-length"]) == len(gzip.compress(SCRIPT, 6, mtime=0))


def test_a_file_is_compressed_only_once(site: TestClient, tmp_path: Path) -> None:
    site.get("/static/js/index.abc.js")
    (tmp_path / "static" / "js" / "index.abc.js").unlink()
    assert site.get("/static/js/index.abc.js").content == SCRIPT


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("/static/media.png", id="a picture"),
        pytest.param("/static/js/missing.js", id="a file that is not there"),
        pytest.param("/static/..%2fsecret.js", id="a file above the folder"),
        pytest.param("/answer", id="a page"),
    ],
)
def test_everything_else_passes_through(site: TestClient, path: str) -> None:
    assert site.get(path).text == "passed through"


def test_a_browser_that_takes_no_gzip_is_left_alone(site: TestClient) -> None:
    answer = site.get("/static/js/index.abc.js", headers={"accept-encoding": "identity"})
    assert answer.text == "passed through"
