"""The catalogues are what the code says: nothing unknown, unused or malformed."""

from pathlib import Path

import pytest

from assessment.reports.wording import __main__ as command
from assessment.reports.wording.extraction import Malformed, Use, problems, product, template, uses

TWO = 'msg("Overall {score}.", score=1)\nplural("{count} answer", "{count} answers", count=2)\n'


@pytest.fixture
def code(tmp_path: Path) -> Path:
    return tmp_path / "code.py"


def collected(code: Path, source: str) -> list[Use]:
    code.write_text(source, encoding="utf-8")
    return list(uses([code]))


def catalogue(folder: Path, text: str) -> Path:
    file = folder / "de.po"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_template_is_what_the_code_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["check"]) == 0, capsys.readouterr().err
    assert 'msgid "not scored"' in template(uses(product()))


def test_messages_are_collected_with_their_plurals_and_contexts(code: Path) -> None:
    one, other, third = collected(code, TWO + 'msg("Open", context="a verb")\n')
    assert one.texts == ("Overall {score}.",)
    assert other.texts == ("{count} answer", "{count} answers")
    assert (third.texts, third.context) == (("Open",), "a verb")
    text = template([one, other, third])
    assert 'msgctxt "a verb"\nmsgid "Open"' in text
    assert 'msgid "{count} answer"\nmsgid_plural "{count} answers"' in text


@pytest.mark.parametrize(
    ("source", "wrong"),
    [
        ('msg(f"Overall {score}.")', "write the texts out"),
        ('msg("Overall " + score)', "write the texts out"),
        ("msg(text)", "write the texts out"),
        ('msg("Open", context=verb)', "write the texts out"),
        ('plural("{count} answer", count=2)', "write the texts out"),
        ('msg("Overall {score}.")', "no value for score"),
        ('msg("Overall.", score=1)', "no place for score"),
        ('msg("{count} answers")', "no value for count"),
        ('plural("{count} answer", "{count} answers of {who}", count=2)', "no value for who"),
        ('msg("Overall {Score}.", score=1)', "a name in braces has small letters"),
        ('msg("Overall {score.", score=1)', "a name in braces has small letters"),
        ('msg("Overall {score}.", **values)', "name every value"),
        ('msg("Overall.", **values)', "name every value"),
    ],
)
def test_what_a_translator_could_not_translate_is_refused_with_its_place(
    code: Path, source: str, wrong: str
) -> None:
    with pytest.raises(Malformed, match=f"code.py:2: {wrong}"):
        collected(code, "\n" + source)


def test_a_plural_need_not_name_its_count(code: Path) -> None:
    [use] = collected(code, 'plural("One answer.", "{count} answers.", count=2)')
    assert use.texts == ("One answer.", "{count} answers.")


def test_a_complete_catalogue_has_no_problems(code: Path, tmp_path: Path) -> None:
    found = collected(code, TWO)
    file = catalogue(
        tmp_path,
        'msgid "Overall {score}."\nmsgstr "Insgesamt {score}."\n\n'
        'msgid "{count} answer"\nmsgid_plural "{count} answers"\n'
        'msgstr[0] "Eine Antwort"\nmsgstr[1] "{count} Antworten"\n',
    )
    assert list(problems(file, found)) == []


def test_a_catalogue_that_does_not_fit_the_code_is_named_with_what_is_wrong(
    code: Path, tmp_path: Path
) -> None:
    file = catalogue(
        tmp_path,
        'msgid "Overall {score}."\nmsgstr "Insgesamt {punkte}."\n\nmsgid "Gone"\nmsgstr "Weg"\n',
    )
    assert list(problems(file, collected(code, TWO))) == [
        "de.po: '{count} answer' is missing. Run: make messages",
        "de.po: nothing in the code says 'Gone'. Run: make messages",
        "de.po: 'Overall {score}.' has no value {punkte}",
    ]


def test_the_command_says_what_it_can_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([]) == 2
    assert "check" in capsys.readouterr().err


def test_updating_keeps_what_is_translated_and_drops_what_is_no_longer_said(
    code: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    collected(code, TWO)
    file = catalogue(
        tmp_path,
        'msgid ""\nmsgstr ""\n"Language: de\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgid "Overall {score}."\nmsgstr "Insgesamt {score}."\n\nmsgid "Gone"\nmsgstr "Weg"\n',
    )
    monkeypatch.setattr(command, "product", lambda: [code])
    monkeypatch.setattr(command, "LOCALES", tmp_path)
    monkeypatch.setattr(command, "TEMPLATE", tmp_path / "waypoint.pot")
    assert command.main(["check"]) == 1
    assert command.main(["update"]) == 0
    assert command.main(["check"]) == 0
    text = file.read_text(encoding="utf-8")
    assert 'msgstr "Insgesamt {score}."' in text
    assert 'msgid_plural "{count} answers"' in text
    assert "Gone" not in text
