"""The lock file: an anchor cannot change under the answers that were given to it."""

import json
from pathlib import Path

import pytest

from questionnaires.checks import check_files
from questionnaires.errors import BadReleases, NotReleasable
from questionnaires.loader import accepted, read
from questionnaires.releases import FILE, read_releases, record_release
from tests.questionnaires.sample import NEWEST_CHANGE, SMALL, changed, marked_line

ANCHOR = ("2: Some could say.", "2: A few could say. #!")
FOLLOWING = """\
changes:
  - {version: "1.2", date: 2026-12-01, note: Next., anchors: [DECLARED]}
"""
NEXT = (('version: "1.1"\ntitle', 'version: "1.2"\ntitle'), ("changes:\n", FOLLOWING))
BEHIND = changed(('version: "1.1"\ntitle', 'version: "1.0"\ntitle'), (NEWEST_CHANGE, ""))
SAME = "{item: shared-meaning, level: 2, meaning: same}"
UNTOUCHED = "{item: shared-meaning, level: 3, meaning: changed}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder in which version 1.1 of the sample is released."""
    record_release(accepted(read(SMALL, "sample.yaml")), tmp_path)
    return tmp_path


def following(declared: str, *edits: tuple[str, str]) -> str:
    return changed(*NEXT, *edits).replace("DECLARED", declared)


def codes(folder: Path, text: str) -> list[tuple[str, int]]:
    path = folder / "small-sample.yaml"
    path.write_text(text, encoding="utf-8")
    return [(one.code, one.line) for one in check_files([path]).problems]


def test_a_released_version_as_it_was_is_fine(folder: Path) -> None:
    assert codes(folder, SMALL) == []


def test_an_anchor_cannot_change_under_a_released_version(folder: Path) -> None:
    text = changed(ANCHOR)
    assert codes(folder, text) == [("anchor-changed-after-release", marked_line(text))]


def test_nor_can_an_item_be_renamed(folder: Path) -> None:
    found = codes(folder, changed(("id: hidden-agendas", "id: hidden-plans")))
    assert {"anchor-changed-after-release"} == {code for code, _ in found}
    assert len(found) == 4


def test_other_words_than_anchors_may_change(folder: Path) -> None:
    assert codes(folder, changed(("Without it nobody knows.", "Because."))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(following(""), [], id="nothing changed, nothing declared"),
        pytest.param(following(SAME, ANCHOR), [], id="changed and declared"),
        pytest.param(following("", ANCHOR), ["anchor-change-undeclared"], id="not declared"),
        pytest.param(following(UNTOUCHED), ["anchor-change-unfounded"], id="not changed"),
        pytest.param(
            following(
                "{item: new, level: 1, meaning: same}", ("id: hidden-agendas", "id: new")
            ),
            ["anchor-change-unfounded"],
            id="an item that the released version did not have",
        ),
        pytest.param(BEHIND, ["version-behind"], id="an older version"),
    ],
)  # fmt: skip
def test_a_new_version_declares_what_it_changed(
    folder: Path, text: str, expected: list[str]
) -> None:
    assert expected == [code for code, _ in codes(folder, text)]


def test_an_undeclared_change_is_shown_where_the_anchor_stands(folder: Path) -> None:
    text = following("", ANCHOR)
    assert codes(folder, text) == [("anchor-change-undeclared", marked_line(text))]


def test_an_instrument_without_releases_is_free(tmp_path: Path) -> None:
    assert codes(tmp_path, changed(ANCHOR)) == []


def test_a_release_is_recorded_once(folder: Path) -> None:
    before = (folder / FILE).read_bytes()
    assert record_release(accepted(read(SMALL, "x.yaml")), folder) is False
    assert before == (folder / FILE).read_bytes()


def test_the_next_release_keeps_the_one_before(folder: Path) -> None:
    assert record_release(accepted(read(following(SAME, ANCHOR), "x.yaml")), folder) is True
    recorded = read_releases(folder)["small-sample"]
    assert set(recorded) == {"1.1", "1.2"}
    first, second = (recorded[version]["shared-meaning"] for version in ("1.1", "1.2"))
    assert [level for level in "123" if first[level] != second[level]] == ["2"]


@pytest.mark.parametrize(
    "text", [changed(ANCHOR), following("", ANCHOR)], ids=["the same version", "undeclared"]
)
def test_what_the_check_refuses_is_not_released(folder: Path, text: str) -> None:
    before = (folder / FILE).read_bytes()
    with pytest.raises(NotReleasable, match=r"small-sample 1\.[12]"):
        record_release(accepted(read(text, "x.yaml")), folder)
    assert before == (folder / FILE).read_bytes()


@pytest.mark.parametrize(
    "contents",
    [
        b"", b"\xff\x00", b"[]", b'{"small-sample": 1}', b'{"small-sample": {"one": {}}}',
        b'{"small-sample": {"1.1": {"a": {"1": 1}}}}',
    ],
)  # fmt: skip
def test_a_damaged_lock_file_is_told_and_never_overwritten(folder: Path, contents: bytes) -> None:
    (folder / FILE).write_bytes(contents)
    assert codes(folder, SMALL) == [("bad-releases", 1)]
    with pytest.raises(BadReleases):
        record_release(accepted(read(SMALL, "x.yaml")), folder)
    assert contents == (folder / FILE).read_bytes()


def test_a_folder_in_place_of_the_lock_file_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert codes(tmp_path, SMALL) == [("bad-releases", 1)]


def test_a_level_that_is_no_number_is_passed_by(folder: Path) -> None:
    releases = json.loads((folder / FILE).read_text(encoding="utf-8"))
    releases["small-sample"]["1.1"]["shared-meaning"]["high"] = "0"
    (folder / FILE).write_text(json.dumps(releases), encoding="utf-8")
    assert codes(folder, SMALL) == []
