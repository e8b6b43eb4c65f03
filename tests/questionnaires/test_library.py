"""The instruments that ship, by their ids."""

from pathlib import Path

import pytest

from questionnaires.errors import InvalidInstrument, QuestionnaireError, UnknownInstrument
from questionnaires.library import Library
from questionnaires.loader import load
from questionnaires.releases import record_release
from tests.questionnaires.sample import SMALL


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "small-sample.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "broken.yaml").write_text("id: broken\ntitle: ''\n", encoding="utf-8")
    (tmp_path / "releases.json").write_text("{}", encoding="utf-8")
    return tmp_path


def test_the_ids_are_those_of_the_files(folder: Path) -> None:
    assert Library(folder).ids() == ("broken", "small-sample")


def test_an_instrument_is_read_once(folder: Path) -> None:
    library = Library(folder)
    first = library.get("small-sample")
    (folder / "small-sample.yaml").unlink()
    assert first.id == "small-sample"
    assert library.get("small-sample") is first


def test_a_broken_neighbour_is_in_nobody_s_way(folder: Path) -> None:
    assert Library(folder).get("small-sample").title == "A small sample"


def test_a_broken_instrument_says_all_that_is_wrong(folder: Path) -> None:
    with pytest.raises(InvalidInstrument) as refused:
        Library(folder).get("broken")
    assert {"empty", "missing-key"} <= {one.code for one in refused.value.problems}
    assert f"{folder / 'broken.yaml'}:2: empty" in str(refused.value)


@pytest.mark.parametrize("name", ["other", "", "../small-sample", "small-sample.yaml", "a" * 9999])
def test_another_id_names_those_there_are(folder: Path, name: str) -> None:
    with pytest.raises(UnknownInstrument, match="There are: broken, small-sample"):
        Library(folder).get(name)


def test_an_empty_folder_has_no_instruments(tmp_path: Path) -> None:
    assert Library(tmp_path / "none").ids() == ()


def test_a_file_that_is_not_there_cannot_be_loaded(tmp_path: Path) -> None:
    with pytest.raises(InvalidInstrument, match="unreadable-file"):
        load(tmp_path / "none.yaml")


def test_a_long_list_of_problems_is_cut_in_the_message(tmp_path: Path) -> None:
    path = tmp_path / "long.yaml"
    path.write_text("".join(f"key{number}: 1\n" for number in range(100)), encoding="utf-8")
    with pytest.raises(QuestionnaireError, match=r"and [0-9]+ more") as refused:
        load(path)
    assert len(str(refused.value).splitlines()) == 21


def test_ready_is_what_has_been_released_and_has_no_problems(folder: Path) -> None:
    assert Library(folder).ready == ()
    record_release(Library(folder).get("small-sample"), folder)
    (folder / "broken.yaml").write_text("id: broken\ntitle: ''\n", encoding="utf-8")
    assert [one.id for one in Library(folder).ready] == ["small-sample"]


def test_a_released_instrument_that_breaks_is_no_longer_ready(folder: Path) -> None:
    record_release(Library(folder).get("small-sample"), folder)
    (folder / "small-sample.yaml").write_text("id: small-sample\n", encoding="utf-8")
    assert Library(folder).ready == ()


def test_a_new_version_is_ready_before_it_is_released_itself(folder: Path) -> None:
    record_release(Library(folder).get("small-sample"), folder)
    newer = SMALL.replace('"1.1"', '"1.2"')
    (folder / "small-sample.yaml").write_text(newer, encoding="utf-8")
    assert [one.version for one in Library(folder).ready] == ["1.2"]


def test_what_ships_is_ready() -> None:
    assert [one.id for one in Library().ready] == list(Library().ids())


def test_crm_maturity_ships_with_ten_items() -> None:
    assert len(Library().get("crm-maturity").items) == 10
