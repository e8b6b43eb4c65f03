"""How an instrument relates to other models: what ships fits, and what does not is refused."""

import json
import re
from pathlib import Path

import jsonschema
import pytest

from questionnaires.__main__ import main
from questionnaires.checks import check_folder
from questionnaires.correspondence import file_of, load_correspondence, read_correspondence
from questionnaires.editor_schema import CORRESPONDENCE_FILE, editor_schema
from questionnaires.errors import InvalidInstrument
from questionnaires.library import DATA, Library
from questionnaires.schema import Correspondence
from questionnaires.texts import texts
from questionnaires.translation import in_language
from tests.questionnaires.test_editor_schema import as_json

CRM = Library().get("crm-maturity")
SHIPPED = file_of(DATA, "crm-maturity").read_text(encoding="utf-8")
GARTNER = [
    "Vision",
    "Strategy",
    "Customer experience",
    "Organisational collaboration",
    "Processes",
    "Information and insight",
    "Technology",
    "Metrics",
]
BROKEN = [
    pytest.param("items: [shared-success]", "items: [shared-sucess]", "unknown-item", id="item"),
    pytest.param(
        "[organisation.customer-centric-culture]", "[nice.one]", "unknown-check", id="check"
    ),
    pytest.param("[leadership, internal-conversation, willing-use, active-use]",
        "[leadership, internal-conversation, willing-use]", None, id="still in another part"),
    pytest.param(
        "items: [internal-conversation, leadership, willing-use, active-use]",
        "items: [internal-conversation, leadership, willing-use]",
        "item-in-no-part",
        id="left out",
    ),
    pytest.param("- id: vision", "- id: strategy", "repeated-id", id="part twice"),
    pytest.param("- id: forrester", "- id: gartner", "repeated-id", id="model twice"),
    pytest.param("covered: well", "covered: fully", "not-a-choice", id="covered"),
    pytest.param("covered: well", "coverd: well", "unknown-key", id="key"),
    pytest.param("instrument: crm-maturity", "instrument: other", "file-name", id="instrument"),
    pytest.param("language: en", "language: [", "syntax", id="no YAML"),
    pytest.param(
        "language: en", "language: en\ntranslations: {cs: {titel: X}}", "unknown-text", id="text"
    ),
]  # fmt: skip


def broken(tmp_path: Path, old: str, new: str) -> Path:
    assert old in SHIPPED
    path = tmp_path / "crm-maturity.yaml"
    path.write_text(SHIPPED.replace(old, new, 1), encoding="utf-8")
    return path


def test_what_ships_relates_all_ten_questions_to_both_models() -> None:
    found = Library().correspondence("crm-maturity")
    assert found is not None
    gartner, forrester = found.models
    assert [one.name for one in gartner.parts] == GARTNER
    assert [one.name for one in forrester.parts] == ["Strategy", "Process", "Technology", "People"]
    for model in found.models:
        assert {one for part in model.parts for one in part.items} == {one.id for one in CRM.items}
        hardly = {part.id for part in model.parts if part.covered == "hardly"}
        assert hardly == {"information", "technology"} & {part.id for part in model.parts}


def test_an_instrument_without_one_has_none() -> None:
    assert Library().correspondence("cx-progression") is None


@pytest.mark.parametrize(("old", "new", "code"), BROKEN)
def test_what_does_not_fit_is_named(tmp_path: Path, old: str, new: str, code: str | None) -> None:
    path = broken(tmp_path, old, new)
    codes = [one.code for one in read_correspondence(path, CRM)[1] if one.severity == "error"]
    if code is None:
        assert codes == []
        assert load_correspondence(path, CRM).instrument == CRM.id
        return
    assert code in codes
    with pytest.raises(InvalidInstrument):
        load_correspondence(path, CRM)


def test_the_check_of_a_folder_finds_it_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "correspondence").mkdir()
    (tmp_path / "crm-maturity.yaml").write_bytes((DATA / "crm-maturity.yaml").read_bytes())
    path = broken(tmp_path / "correspondence", "[shared-success]", "[success]")
    (tmp_path / "correspondence" / "nobody.yaml").write_text(SHIPPED, encoding="utf-8")
    found = {(one.file, one.code): one.line for one in check_folder(tmp_path).problems}
    line = next(n for n, said in enumerate(SHIPPED.splitlines(), 1) if "[shared-success]" in said)
    assert found[str(path), "unknown-item"] == line
    assert (str(path.with_name("nobody.yaml")), "file-name") in found
    assert (str(path.with_name(CORRESPONDENCE_FILE)), "stale-schema") in found


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    found, [problem] = read_correspondence(tmp_path / "crm-maturity.yaml", CRM)
    assert (found, problem.code) == (None, "unreadable-file")


def test_it_is_translated_by_the_paths_of_its_texts() -> None:
    found = Library().correspondence("crm-maturity")
    assert found is not None
    words = {one.path: f"“{one.text}”" for one in texts(found)}
    assert "models.gartner.parts.vision.name" in words
    assert not any("source" in path for path in words)
    czech = in_language(found.model_copy(update={"translations": {"cs": words}}), "cs")
    assert czech.models[0].parts[0].name == "“Vision”"
    assert czech.models[0].parts[0].items == found.models[0].parts[0].items


def test_the_schema_for_editors_accepts_what_ships(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "correspondence"]) == 0
    printed = capsys.readouterr().out
    assert printed == editor_schema(Correspondence)
    jsonschema.validate(as_json(SHIPPED), json.loads(printed))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(
            as_json(re.sub("covered: well", "covered: fully", SHIPPED)), json.loads(printed)
        )
