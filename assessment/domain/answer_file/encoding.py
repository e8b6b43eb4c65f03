"""The bytes of an answer file as text, or what else they are and how to save them instead."""

import codecs
from collections.abc import Iterator

from assessment.domain.answer_file.problem import Problem
from assessment.messages import Message, msg

LARGEST = 5_000_000  # bytes: twenty thousand respondents, and what a server can spare for one
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # .xlsx and .ods; .xls
_SAMPLE = 400  # bytes

_SAVE_AS_TEXT = msg("save it as “CSV UTF-8”; a workbook or another kind of text is no answer file")


def decoded(source: str | bytes, largest: int) -> str | Problem:
    r"""The text without its byte order mark, or what is wrong with the file.

    >>> decoded(b"\xef\xbb\xbfitem", 100)
    'item'
    >>> str(decoded("item".encode("utf-16"), 100).message)
    'this is text in UTF-16, not in UTF-8'
    """
    if len(source) > largest:
        large = msg("the file is larger than {most} MB", most=largest // 1_000_000)
        return Problem(0, "", large, "", msg("split it by respondent"))
    # Half of a surrogate pair is in no file either: it is refused like any other bad byte.
    text = _as_utf8(source.encode(errors="surrogatepass") if isinstance(source, str) else source)
    if isinstance(text, Problem):
        return text
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        return Problem(line, "", msg("there is a NUL character, as in no text"), "", _SAVE_AS_TEXT)
    return text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")


def _as_utf8(source: bytes) -> str | Problem:
    for other in _other_kinds(source):
        return Problem(0, "", other, "", _SAVE_AS_TEXT)
    try:
        return source.decode()
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        found = f"0x{source[error.start]:02x}"
        return Problem(line, "", msg("this is not text in UTF-8"), found, _SAVE_AS_TEXT)


def _other_kinds(source: bytes) -> Iterator[Message]:
    """What the file is, where it shows that it is something else than text in UTF-8."""
    if source.startswith(_WORKBOOKS):
        yield msg("this is a workbook or another packed file, not text")
    for mark, name in _MARKS:
        if source.startswith(mark):
            yield msg("this is text in {encoding}, not in UTF-8", encoding=name)
    if _every_other_is_nul(source[:_SAMPLE]):
        yield msg("this is text in {encoding}, not in UTF-8", encoding="UTF-16")


def _every_other_is_nul(sample: bytes) -> bool:
    """Whether Latin letters take two bytes each, as in UTF-16 without its mark."""
    nuls = sample[0::2].count(0), sample[1::2].count(0)
    return min(nuls) == 0 and max(nuls) > len(sample) // 3
