"""Async tests run on asyncio. A page is run by Streamlit, so the collector leaves it alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server.process import Site, a_script, running

collect_ignore = ["sample_page.py"]
PAGE = Path(__file__).with_name("sample_page.py")


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A server with the sample page."""
    with running(a_script(PAGE, tmp_path_factory.mktemp("sample"))) as started:
        yield started
