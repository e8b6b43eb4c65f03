"""An instrument in another language."""

import pytest

from questionnaires.fingerprint import anchor_fingerprints, fingerprint, snapshot
from questionnaires.loader import accepted, read
from questionnaires.meaning import changed_in_meaning
from questionnaires.schema import Instrument
from questionnaires.texts import texts
from questionnaires.translation import in_language, languages
from tests.questionnaires.sample import SMALL

WORDS = {
    "title": "Malý vzorek",
    "items.shared-meaning.anchors.2": "Někteří by to řekli.",
    "items.shared-meaning.moves.1.0.do": "Zeptejte se deseti lidí.",
    "items.shared-meaning.checks.asked.question": "Ptal se někdo?",
    "scales.symptoms.levels.3.meaning": "Někdo to vidí každý týden.",
    "dimensions.leaders.name": "Vedení",
    "check_groups.whole.intro": "Celkem",
    "stages.2.name": "Cíl",
    "bands.0.name": "Dole",
}


def sample(words: dict[str, str]) -> Instrument:
    lines = "".join(f"    {path}: {text}\n" for path, text in words.items())
    return accepted(read(f"{SMALL}translations:\n  cs:\n{lines}", "x.yaml"))


def test_every_text_that_people_read_has_a_path() -> None:
    paths = [text.path for text in texts(sample(WORDS))]
    assert set(WORDS) <= set(paths)
    assert len(paths) == len(set(paths)) == 42


@pytest.mark.parametrize(("path", "text"), WORDS.items(), ids=list(WORDS))
def test_a_text_is_translated_by_its_path(path: str, text: str) -> None:
    czech = in_language(sample({path: text}), "cs")
    before = {one.path: one.text for one in texts(sample(WORDS))}
    assert {**before, path: text} == {one.path: one.text for one in texts(czech)}


def test_fingerprints_are_those_of_the_original() -> None:
    original = sample(WORDS)
    czech = in_language(original, "cs")
    assert fingerprint(czech) == fingerprint(original)
    assert snapshot(czech) == snapshot(original)
    assert anchor_fingerprints(czech) == anchor_fingerprints(original)
    assert changed_in_meaning(czech, original) == ()


def test_ids_levels_and_rules_stay() -> None:
    original = sample(WORDS)
    czech = in_language(original, "cs")
    assert czech.language == "cs"
    assert original.gates == czech.gates
    assert [item.id for item in original.items] == [item.id for item in czech.items]
    assert [set(item.moves) for item in original.items] == [set(item.moves) for item in czech.items]


def test_its_own_language_changes_nothing() -> None:
    assert in_language(sample(WORDS), "en") == sample(WORDS)


def test_the_languages_are_its_own_and_those_of_the_translations() -> None:
    assert languages(sample(WORDS)) == ("en", "cs")


def test_another_language_is_not_there() -> None:
    with pytest.raises(KeyError, match="de"):
        in_language(sample(WORDS), "de")


def test_moved_items_keep_their_paths() -> None:
    original = sample(WORDS)
    turned = original.model_copy(update={"items": original.items[::-1]})
    assert {one.path for one in texts(original)} == {one.path for one in texts(turned)}
