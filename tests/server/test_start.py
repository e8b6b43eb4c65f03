"""What the host reads in the terminal when the site starts, or does not."""

import json
import re
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.request import HTTPCookieProcessor, build_opener, urlopen

import pytest

from tests.server.process import NotHealthy, running, the_site

pytestmark = pytest.mark.server


def test_a_start_at_another_port_asks_for_no_restart(tmp_path: Path) -> None:
    with running(the_site(tmp_path)) as site:
        log = site.log.read_text()
    assert str(site.port) in log
    assert "restart" not in log.lower()


def test_a_second_site_on_the_same_folder_is_refused_with_the_folder_and_the_remedy(
    tmp_path: Path,
) -> None:
    (tmp_path / "second").mkdir()
    with running(the_site(tmp_path)) as first:
        folder = first.settings["WAYPOINT_DATA"]
        second = the_site(tmp_path / "second", {"WAYPOINT_DATA": folder})
        with pytest.raises(NotHealthy) as refused:
            second.start()
    said = str(refused.value)
    assert f"Waypoint cannot start: Another process is writing to {folder}." in said
    assert "WAYPOINT_DATA" in said
    assert "Traceback" not in said


def test_a_folder_that_cannot_be_made_is_named_in_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    with pytest.raises(NotHealthy) as refused:
        the_site(tmp_path).start()
    said = str(refused.value)
    assert f"Waypoint cannot start: {tmp_path / 'data'} could not be written (" in said
    assert "The folder is set by WAYPOINT_DATA." in said


def test_pages_take_messages_from_no_other_site(tmp_path: Path) -> None:
    with running(the_site(tmp_path)) as site, urlopen(f"{site.url}/_stcore/host-config") as answer:
        assert json.load(answer)["allowedOrigins"] == []


def test_the_address_for_hosts_is_printed_and_lets_a_browser_host(tmp_path: Path) -> None:
    with running(the_site(tmp_path)) as site:
        log = site.log.read_text()
        printed = rf"^For hosts of this site: ({site.url}/enter/\S{{32}})$"
        [address] = re.findall(printed, log, re.MULTILINE)
        cookies = CookieJar()
        build_opener(HTTPCookieProcessor(cookies)).open(address).close()
    assert "waypoint" in {one.name for one in cookies}


def test_a_key_of_the_settings_is_printed_by_the_name_of_its_setting(tmp_path: Path) -> None:
    with running(the_site(tmp_path, {"WAYPOINT_HOST_KEY": "h" * 32})) as site:
        log = site.log.read_text()
    assert f"{site.url}/enter/ and the host key behind it" in log
    assert "h" * 32 not in log
