"""Ten thousand mutated answer files: each is read, or refused with its problems, never worse."""

import random

import pytest

from assessment.domain.answer_file import BadAnswerFile, Problem, read_answers
from assessment.domain.result import assess
from tests.assessment.samples import MATURITY

FILE = """\
respondent,item,answer,comment,role
Ann,meaning,3,"Said ""so"",
and more",Head
Ann,success,5,,Head
Ann,success.commercial,yes,'=1+1,
Ben,use,dk,J\u00f6rg,Clerk
Ben,whole.culture,no,,
""".encode()
PIECES = [
    b"", b"\0", b"\xff", b'"', b",", b";", b"\t", b"\r", b"\n", b".", b"-", b"=", b"'", b"9", b"na",
    b"unseen", b"Ann", b"success.", b"whole", b"1e9", b"\xed\xa0\x80", b"\xef\xbb\xbf",
    b"x" * 21_000,
]  # fmt: skip
RUNS = 10_000
SHARES = 10


def mutated(chance: random.Random) -> bytes:
    """The file with one to four stretches replaced, some lines doubled, or its end cut off."""
    source = FILE
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(source) + 1)
        end = min(len(source), start + chance.choice((0, 0, 1, 1, 2, 8, 40)))
        source = source[:start] + chance.choice(PIECES) + source[end:]
    if chance.random() < 0.1:
        lines = source.splitlines(keepends=True)
        source = b"".join(lines + chance.sample(lines, min(2, len(lines))))
    return source[: chance.randrange(len(source) + 1)] if chance.random() < 0.1 else source


def problems_of(source: bytes) -> tuple[Problem, ...]:
    """The problems that it is refused with; none where its answers can be scored."""
    try:
        responses = read_answers(source, MATURITY)
    except BadAnswerFile as error:
        return error.problems
    assess(MATURITY, responses)
    return ()


@pytest.mark.no_cover  # the same lines ten thousand times: traced, it takes twice as long
@pytest.mark.parametrize("share", range(SHARES))
def test_a_mutated_file_gives_answers_that_score_or_a_list_of_problems(share: int) -> None:
    chance = random.Random(share)
    refused = 0
    for _ in range(RUNS // SHARES):
        problems = problems_of(mutated(chance))
        assert all(str(one.remedy) and "\n" not in str(one) for one in problems)
        refused += bool(problems)
    assert 10 < refused < RUNS // SHARES - 10
