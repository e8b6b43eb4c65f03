import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.reports.documents.printable import BREAK_HERE, UNBROKEN, printable

ANY = st.text(st.characters(), max_size=80)  # surrogates and controls included


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        pytest.param("Plain *words*, #even(these)", "Plain *words*, #even(these)", id="plain"),
        pytest.param("a\x00b\x1b[31m", "a[U+0000]b[U+001B][31m", id="control characters"),
        pytest.param("\u202egnp.exe\u2066", "[U+202E]gnp.exe[U+2066]", id="turned text"),
        pytest.param("\ud800", "[U+D800]", id="half a character"),
        pytest.param("\ufffe\U0010ffff", "[U+FFFE][U+10FFFF]", id="no characters"),
        pytest.param("a\r\nb\u2028c\rd", "a\nb\nc\nd", id="line ends of all kinds"),
        pytest.param("a\tb", "a    b", id="a tab"),
        pytest.param("عربي עברית é 漢字", "عربي עברית é 漢字", id="other scripts"),
    ],
)
def test_text_is_printed_as_it_is_and_what_would_act_is_spelled_out(
    typed: str, printed: str
) -> None:
    assert printable(typed) == printed


def test_what_no_font_can_draw_is_spelled_out() -> None:
    assert printable("a漢b字", missing="漢") == "a[U+6F22]b字"


@given(ANY)
def test_nothing_printed_acts(text: str) -> None:
    printed = printable(text)

    assert not any(ord(one) < 32 and one != "\n" for one in printed)
    assert not any("\u202a" <= one <= "\u202e" or "\u2066" <= one <= "\u2069" for one in printed)
    printed.encode("utf-8")


@given(st.text("ab\u0301\u200d ", max_size=200))
def test_long_words_may_be_broken_and_nothing_else_changes(text: str) -> None:
    printed = printable(text)

    assert printed.replace(BREAK_HERE, "") == text
    assert all(
        len([letter for letter in part if letter not in "\u0301\u200d"]) <= UNBROKEN + 1
        for part in printed.replace(" ", BREAK_HERE).split(BREAK_HERE)
    )
    assert BREAK_HERE + "\u0301" not in printed
    assert "\u200d" + BREAK_HERE not in printed


def test_words_of_usual_length_are_left_whole() -> None:
    assert BREAK_HERE not in printable("Donaudampfschifffahrts and Kundenbeziehungsmanage")
