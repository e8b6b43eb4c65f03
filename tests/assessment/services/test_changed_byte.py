"""One byte of the sample's record is changed, and the verifier that ships names the event."""

import subprocess
import sys
from pathlib import Path

import pytest

from assessment.domain.triangle import verify
from assessment.services.changed_byte import CHANGES, changed_record
from assessment.services.sample_project import sample_project

EVERY = range(len(CHANGES))


@pytest.mark.parametrize("number", EVERY)
def test_a_copy_differs_in_one_byte(number: int) -> None:
    before, after = sample_project().record, changed_record(number).record
    assert len(before) == len(after)
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


@pytest.mark.parametrize(("number", "event"), [(0, 8), (1, 8), (2, 9)])
def test_the_event_in_which_it_was_changed_is_named(number: int, event: int) -> None:
    found = changed_record(number).verdict.broken
    assert found is not None
    assert str(found).startswith(f"Event {event} (")
    assert str(found).endswith("was changed: its hash does not fit it.")


@pytest.mark.parametrize("number", EVERY)
def test_the_program_that_is_handed_out_says_the_same(number: int, tmp_path: Path) -> None:
    changed = changed_record(number)
    (tmp_path / "changed.json").write_bytes(changed.record)
    command = [sys.executable, verify.__file__, str(tmp_path / "changed.json")]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert str(changed.verdict.broken) in ran.stdout + ran.stderr


def test_after_the_last_change_the_first_comes_again() -> None:
    assert changed_record(len(CHANGES)) == changed_record(0)
