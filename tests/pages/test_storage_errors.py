"""What people read when the disk refuses: never a path; the host's log has it, once."""

import errno
import logging
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from assessment import bootstrap
from assessment.bootstrap import Site
from assessment.storage.tinydb.disk import Disk
from assessment.web.routes import routes
from tests.assessment.storage.adapters import tinydb_store
from tests.assessment.storage.words import OF_THE_SYSTEM
from tests.pages.screen import Visitor
from tests.pages.triangle import ben, test_drafting
from tests.pages.triangle.ben import PAGE as POSITION
from tests.pages.triangle.test_agreement import PAGE as AGREEMENT
from tests.pages.triangle.test_agreement import latest
from tests.pages.writing_acts import ACTS, Press, answers, sits, under_way
from tests.rehearsal import Rehearsal

CODES = [errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EMFILE, errno.EIO]
ICON = re.compile(r":material/\w+:")


class RefusingDisk(Disk):
    """A disk that takes no file any more, from when it is told to."""

    code = 0

    def create(self, path: Path) -> int:
        if self.code:
            raise OSError(self.code, os.strerror(self.code), str(path))
        return super().create(path)


@pytest.fixture
def disk() -> RefusingDisk:
    return RefusingDisk()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kept-here"


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch, folder: Path, disk: RefusingDisk) -> Iterator[Site]:
    """A site that keeps its answers on this disk."""
    monkeypatch.setenv("WAYPOINT_DATA", str(folder))
    monkeypatch.setattr(bootstrap, "_store", lambda _: tinydb_store(folder, disk))
    bootstrap.site.cache_clear()
    site = bootstrap.site()
    yield site
    site.close()
    bootstrap.site.cache_clear()


@pytest.fixture
def rehearsal(site: Site) -> Rehearsal:
    return Rehearsal(site)


def on_screen(visitor: Visitor) -> str:
    """All that is said to have gone wrong, as it is read."""
    assert list(visitor.screen.exception) == []
    said = [*visitor.screen.error, *visitor.screen.warning, *visitor.screen.caption]
    return ICON.sub("", "\n".join(str(one.value).replace("\\", "") for one in said))


def says_nothing_of_the_host(said: str, folder: Path) -> bool:
    """Whether no path, no name of a file and no word of the system is in it."""
    words = {*OF_THE_SYSTEM, "/", str(folder), folder.name, ".json", "Errno", "scratch"}
    return not any(one in said for one in words)


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.__name__)
def test_a_full_disk_is_said_without_a_path_which_the_log_has(
    stranger: Visitor,
    rehearsal: Rehearsal,
    disk: RefusingDisk,
    folder: Path,
    caplog: pytest.LogCaptureFixture,
    act: Callable[[Visitor, Rehearsal], Press],
) -> None:
    press = act(stranger, rehearsal)
    disk.code = errno.ENOSPC
    press()
    assert "Not saved: this site has no room left for answers." in on_screen(stranger)
    assert says_nothing_of_the_host(on_screen(stranger), folder)
    assert str(folder) in caplog.text
    assert os.strerror(errno.ENOSPC) in caplog.text


@pytest.mark.parametrize("code", CODES, ids=lambda code: errno.errorcode[code])
def test_whatever_the_disk_says_it_is_said_once_and_only_to_the_host(
    stranger: Visitor,
    rehearsal: Rehearsal,
    disk: RefusingDisk,
    folder: Path,
    caplog: pytest.LogCaptureFixture,
    code: int,
) -> None:
    press = answers(stranger, rehearsal)
    disk.code = code
    press()
    assert "Not saved" in on_screen(stranger)
    assert says_nothing_of_the_host(on_screen(stranger), folder)
    assert caplog.text.count(os.strerror(code)) == 1


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff"], ids=["zero", "empty", "binary"])
def test_a_damaged_file_is_named_to_the_host_alone(
    stranger: Visitor,
    rehearsal: Rehearsal,
    folder: Path,
    caplog: pytest.LogCaptureFixture,
    content: bytes,
) -> None:
    press = answers(stranger, rehearsal)
    [file] = folder.rglob("responses/*.json")
    file.write_bytes(content)
    press()
    assert stranger.screen.error
    assert says_nothing_of_the_host(on_screen(stranger), folder)
    assert f"{file} is damaged" in caplog.text


def test_a_private_link_to_a_damaged_file_names_it_to_the_host_alone(
    stranger: Visitor, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    under_way(stranger)
    [file] = folder.rglob("responses/*.json")
    file.write_bytes(b"")
    _, key = stranger.cookies.popitem()
    stranger.open("start/page.py")
    stranger.screen.text_input(key="start.link").set_value(f"https://site.example/enter/{key}")
    [opens] = [one for one in stranger.screen.button if one.label == "Open"]
    opens.click().run()
    assert "cannot be read at the moment" in on_screen(stranger)
    assert says_nothing_of_the_host(on_screen(stranger), folder)
    assert f"{file} is damaged" in caplog.text


def test_a_site_that_is_stopping_says_so_without_a_path(
    stranger: Visitor, rehearsal: Rehearsal, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    press = answers(stranger, rehearsal)
    stranger.site.close()
    press()
    assert "the site is stopping" in on_screen(stranger)
    assert says_nothing_of_the_host(on_screen(stranger), folder)
    assert str(folder) in caplog.text


def test_the_health_address_says_what_is_wrong_and_not_where(
    site: Site, disk: RefusingDisk, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    disk.code = errno.EROFS
    with caplog.at_level(logging.ERROR, "waypoint"):
        answer = TestClient(Starlette(routes=routes(lambda: site))).get("/healthz")
    assert (answer.status_code, answer.json()["status"]) == (503, "unfit")
    assert says_nothing_of_the_host(answer.json()["reason"], folder)
    assert str(folder) in caplog.text
    assert "mount it for writing" in caplog.text


def test_what_the_facilitator_changed_stays_when_the_disk_refuses_it(
    stranger: Visitor, rehearsal: Rehearsal, disk: RefusingDisk
) -> None:
    sits(stranger, rehearsal.proposed(), "chair", AGREEMENT)
    stranger.press("agreement.open.draft")
    days = test_drafting.field(stranger, "days_later")
    stranger.screen.number_input(key=days).set_value(30).run()
    stranger.press(test_drafting.LOOK)
    disk.code = errno.ENOSPC
    stranger.press("agreement.amend")
    assert "Not saved" in on_screen(stranger)
    disk.code = 0
    stranger.press("agreement.amend")
    assert latest(rehearsal).terms.days_later == 30


def test_a_draft_that_cannot_be_read_is_said_and_left_and_what_is_typed_can_be_saved(
    stranger: Visitor, rehearsal: Rehearsal, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    rehearsal.waiting()
    sits(stranger, rehearsal, "ann", POSITION)
    ben.divide(stranger, rehearsal, "ann", cost="50")
    [file] = folder.rglob("drafts/**/*.json")
    file.write_bytes(b"{half")
    again = stranger.loads_anew(POSITION)
    assert "cannot be read" in on_screen(again)
    assert says_nothing_of_the_host(on_screen(again), folder)
    assert f"{file} is damaged" in caplog.text
    ben.divide(again, rehearsal, "ann", time="15", cost="60", quality="25")
    again.press("position.save")
    own = rehearsal.site.projects.see(rehearsal.access("ann")).own
    assert own is not None
    assert own.points.cost == 6000
    assert file.read_bytes() == b"{half"
