"""What an instrument is: where it comes from, in which edition, and what opens its stages."""

from datetime import date

from assessment.messages import Message, msg
from assessment.reports.blocks import Definition
from assessment.reports.sentences.rules import rule
from questionnaires.schema import Change, Instrument, Source


def source(instrument: Instrument) -> tuple[Definition, ...]:
    """Who wrote what it rests on, and its newest edition."""
    newest = next(one for one in instrument.changes if one.version == instrument.version)
    note = instrument.source.note
    return (
        Definition("instrument-source", msg("Source"), _origin(instrument.source), note=note),
        Definition("instrument-version", msg("Edition"), _version(instrument.id, newest)),
    )


def stage_rules(instrument: Instrument) -> tuple[Definition, ...]:
    """Each stage: what it is like to be there, and what opens it."""
    gates = {gate.stage: gate for gate in instrument.gates if gate.needs}
    return tuple(
        Definition(
            f"instrument-stage-{stage.value}",
            msg("{number} {name}.", number=stage.value, name=stage.name),
            stage.summary,
            note=rule(gates[stage.value], instrument) if stage.value in gates else None,
        )
        for stage in instrument.stages
    )


def _origin(of: Source) -> Message:
    if not of.year:
        return msg("{author}: {title}", author=of.author, title=of.title)
    return msg("{author}: {title} ({year})", author=of.author, title=of.title, year=str(of.year))


def _version(name: str, newest: Change) -> Message:
    return msg(
        "{version} ({id}), {day}. {note}",
        version=newest.version,
        id=name,
        day=date.fromisoformat(newest.date),
        note=newest.note,
    )
