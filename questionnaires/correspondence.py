"""How an instrument relates to models that others use: which questions belong to which part.

It stands in a file of its own, named like the instrument, in the folder `correspondence`.
"""

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from questionnaires.catalogue import Severity
from questionnaires.document import read_document
from questionnaires.errors import InvalidInstrument
from questionnaires.phrases import Phrase, choices, phrase
from questionnaires.problems import Finding, Problem, problem
from questionnaires.rules.translations import check_translations
from questionnaires.schema import Correspondence, Instrument, Model
from questionnaires.shape import shape_findings
from questionnaires.typography import in_print

FOLDER = "correspondence"
Where = tuple[str | int, ...]


def file_of(folder: Path, instrument_id: str) -> Path:
    """Where the correspondence of an instrument stands, if it has one."""
    return folder / FOLDER / f"{instrument_id}.yaml"


def load_correspondence(path: Path, instrument: Instrument) -> Correspondence:
    """The correspondence in a file.

    Raises:
        InvalidInstrument: it cannot be read, or does not fit the instrument; has every problem.
    """
    found, problems = read_correspondence(path, instrument)
    if found is None or any(one.severity is Severity.ERROR for one in problems):
        raise InvalidInstrument(problems)
    return in_print(found)


def read_correspondence(
    path: Path, instrument: Instrument
) -> tuple[Correspondence | None, tuple[Problem, ...]]:
    """What is in a file, and every problem there is with it. Never raises."""
    try:
        document = read_document(path.read_bytes())
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        return None, (problem(Finding("unreadable-file", (), details={"why": why}), str(path)),)
    found, findings = None, list(document.findings)
    if document.data is not None:
        try:
            found = Correspondence.model_validate(document.data)
        except ValidationError as error:
            errors = error.errors(include_url=False)
            findings += shape_findings(errors, Correspondence)
        else:
            findings += _misfits(found, instrument)
    return found, tuple(sorted(problem(one, str(path), document.places) for one in findings))


def _misfits(found: Correspondence, instrument: Instrument) -> Iterator[Finding]:
    """What does not fit together, or does not fit the instrument."""
    if found.instrument != instrument.id:
        details = {"expected": f"{found.instrument}.yaml"}
        yield Finding("file-name", ("instrument",), found.instrument, details)
    yield from _repeated(phrase("model"), [one.id for one in found.models], ("models",))
    for at, model in enumerate(found.models):
        yield from _model(model, ("models", at), instrument)
    yield from check_translations(found)


def _model(model: Model, path: Where, instrument: Instrument) -> Iterator[Finding]:
    items, checks = [one.id for one in instrument.items], tuple(_checks(instrument))
    yield from _repeated(phrase("part"), [one.id for one in model.parts], (*path, "parts"))
    for at, part in enumerate(model.parts):
        place = (*path, "parts", at)
        for name, known, code in (
            ("items", items, "unknown-item"),
            ("checks", checks, "unknown-check"),
        ):
            for number, one in enumerate(getattr(part, name)):
                if one not in known:
                    details = {"choices": choices(known)}
                    yield Finding(code, (*place, name, number), one, details)
    named = {one for part in model.parts for one in part.items}
    for missing in (one for one in items if one not in named):
        yield Finding("item-in-no-part", (*path, "parts"), missing, {"model": model.name})


def _repeated(kind: Phrase, ids: list[str], path: Where) -> Iterator[Finding]:
    for at, one in enumerate(ids):
        if one in ids[:at]:
            details = {"kind": kind, "first": (*path, ids.index(one), "id")}
            yield Finding("repeated-id", (*path, at, "id"), one, details)


def _checks(instrument: Instrument) -> Iterator[str]:
    owners = [(one.id, one.checks) for one in instrument.items]
    owners += [(one.id, one.checks) for one in instrument.check_groups]
    for owner, checks in owners:
        yield from (f"{owner}.{check.id}" for check in checks)
