"""Whoever signs is given the head of the record, to be kept where nobody can rewrite it."""

from collections.abc import Callable

import pytest

from tests.pages.screen import Visitor
from tests.rehearsal import Rehearsal

PAGE = "triangle/agreement/page.py"
Sit = Callable[[str], Visitor]


def head(rehearsal: Rehearsal) -> str:
    return rehearsal.site.audit_logs.check(rehearsal.chair).head


@pytest.mark.parametrize("stage", ["proposed", "signed"])
def test_whoever_has_signed_is_given_the_head_to_keep_and_nobody_else(
    rehearsal: Rehearsal, sit: Sit, stage: str
) -> None:
    getattr(rehearsal, stage)()
    ann = sit("ann").open(PAGE)
    assert [one.value for one in ann.screen.code] == [head(rehearsal)]
    assert "Copy this line and keep it outside this site" in ann.text
    for other in "cleo", "chair", "reader":
        assert list(sit(other).open(PAGE).screen.code) == []
