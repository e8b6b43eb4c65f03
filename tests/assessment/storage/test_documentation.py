"""The page on storage says what every error means that a store raises."""

from pathlib import Path

import pytest

from assessment import errors

PAGE = Path(__file__).parents[3] / "docs" / "storage.md"
RAISED = [
    errors.NotSaved,
    errors.Damaged,
    errors.Locked,
    errors.Stale,
    errors.Refused,
    errors.NotFound,
    errors.AlreadyExists,
]


@pytest.mark.parametrize("error", RAISED, ids=lambda error: error.__name__)
def test_every_error_of_a_store_has_its_heading_and_remedy(
    error: type[errors.WaypointError],
) -> None:
    sections = PAGE.read_text(encoding="utf-8").split("\n### ")
    section = next(part for part in sections if part.startswith(f"{error.__name__}\n"))
    assert "Remedy" in section or "points to" in section


def test_every_storage_error_is_in_this_table() -> None:
    assert {kind for kind in RAISED if issubclass(kind, errors.StorageError)} == set(
        errors.StorageError.__subclasses__()
    )
