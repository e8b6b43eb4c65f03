"""Reading YAML: text stays text, and what is not text is refused."""

import json

import pytest

from questionnaires.decoding import LARGEST
from questionnaires.document import read_document
from questionnaires.loader import read
from tests.questionnaires.sample import SMALL, changed

AS_WRITTEN = [
    "No", "no", "on", "off", "yes", "true", "null", "~", "1e3", "0x10", "0o17", "010", "1_000",
    "1.0", "1.10", "+1", ".5", ".inf", ".nan", "12:30:45", "2026-11-23", "2026-11-23T10:00:00Z",
]  # fmt: skip
HOSTILE = [
    "=1+1", '=HYPERLINK("http://x")', "<script>alert(1)</script>", "'; DROP TABLE items; --",
    "{{7*7}}", "{0} {value} %s", "../../etc/passwd", "\u202egnp.exe", "a\u0301\u0323",
    "\U0001f469\u200d\U0001f52c", "שלום", "# no comment", "- no list", "key: value", "x" * 4000,
    '"\\', "*alias &anchor !tag", "\ufeffbom", "| > % @ `",
]  # fmt: skip


@pytest.mark.parametrize("written", AS_WRITTEN)
def test_a_scalar_stays_the_string_that_was_written(written: str) -> None:
    text = f"plain: {written}\nquoted: '{written}'\nlist: [{written}]\n{written}: key"
    expected = {"plain": written, "quoted": written, "list": [written], written: "key"}
    assert expected == read_document(text).data


@pytest.mark.parametrize("written", AS_WRITTEN)
def test_a_title_may_look_like_anything(written: str) -> None:
    instrument = read(changed(("A small sample", written)), "x.yaml").instrument
    assert instrument is not None
    assert written == instrument.title


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_survives_as_text(text: str) -> None:
    source = changed(("A small sample", json.dumps(text, ensure_ascii=False)))
    instrument = read(source, "x.yaml").instrument
    assert instrument is not None
    assert text == instrument.title


@pytest.mark.parametrize(
    ("source", "code", "line"),
    [
        pytest.param(b"id: a\ntitle: \xff", "not-utf-8", 2, id="Latin-1"),
        pytest.param("id: a\n".encode("utf-16"), "not-utf-8", 1, id="UTF-16"),
        pytest.param(b"id: a\ntitle: a\x00b", "control-character", 2, id="NUL"),
        pytest.param("id: a\n\ntitle: a\x1bb", "control-character", 3, id="escape"),
        pytest.param("id: a\u2028title: a", "control-character", 1, id="a line break of YAML's"),
        pytest.param("id: \ud800", "control-character", 1, id="half a character"),
        pytest.param("a" * (LARGEST + 1), "too-large", 1, id="a megabyte and a byte"),
        pytest.param("", "not-a-mapping", 1, id="nothing"),
        pytest.param("# only a comment\n", "not-a-mapping", 1, id="a comment"),
        pytest.param("- a\n- b\n", "not-a-mapping", 1, id="a list"),
        pytest.param("just words", "not-a-mapping", 1, id="words"),
        pytest.param("a: 1\nb: [", "syntax", 3, id="an open bracket"),
        pytest.param("a: 1\n\tb: 2", "syntax", 2, id="a tabulator"),
        pytest.param("a: '\\U00110000'\nb: \"\\U00110000\"", "syntax", 2, id="beyond Unicode"),
        pytest.param("%YAML 3.0\n---\na: 1", "syntax", 1, id="a YAML to come"),
        pytest.param("- " * 100_000, "too-deep", 1, id="very deep"),
    ],
)  # fmt: skip
def test_what_is_not_a_document_is_refused(source: str | bytes, code: str, line: int) -> None:
    found = [(one.code, one.line) for one in read(source, "x.yaml").problems]
    assert (code, line) == found[0]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(SMALL.encode("utf-8-sig"), id="with a byte order mark"),
        pytest.param(SMALL.replace("\n", "\r\n").encode(), id="with the line ends of Windows"),
        pytest.param(b"%YAML 1.1\n---\n" + SMALL.encode(), id="with a directive"),
        pytest.param(SMALL.encode() + b"...\n", id="with an end"),
    ],
)
def test_what_editors_add_is_harmless(source: bytes) -> None:
    assert read(SMALL, "x.yaml").instrument == read(source, "x.yaml").instrument


def test_places_are_those_of_the_keys() -> None:
    places = read_document("a:\n  - b: 1\n    c: >-\n      long\n  - x\n").places
    expected = {
        (): (1, 1),
        ("a",): (1, 1),
        ("a", 0): (2, 5),
        ("a", 0, "b"): (2, 5),
        ("a", 0, "c"): (3, 5),
        ("a", 1): (5, 5),
    }
    assert expected == places


def test_a_value_under_a_repeated_key_is_read_but_not_kept() -> None:
    document = read_document("a: 1\na: {b: *c}\n")
    assert document.data == {"a": "1"}
    assert {"repeated-key", "alias"} == {finding.code for finding in document.findings}
