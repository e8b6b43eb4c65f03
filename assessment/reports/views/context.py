"""Context: for which organisation a result is, who answered, and what it covers."""

from assessment.domain.context import Context
from assessment.messages import Value, msg
from assessment.reports.blocks import Block, Paragraph


def context(of: Context) -> Block | None:
    """All that was said of it on one line; None where nothing was."""
    line: Value = of.organisation
    if of.role:
        line = _answered_by(line, of.role)
    if of.scope:
        line = _covering(line, of.scope)
    return Paragraph("result-context", line, aside=True) if of.given else None


def _answered_by(before: Value, role: str) -> Value:
    if not before:
        return msg("Answered by: {role}", role=role)
    return msg("{before} · answered by: {role}", before=before, role=role)


def _covering(before: Value, scope: str) -> Value:
    if not before:
        return msg("Covers: {scope}", scope=scope)
    return msg("{before} · covers: {scope}", before=before, scope=scope)
