"""Instruments with wrong stages, bands, versions or translations: see `broken`."""

from tests.questionnaires.broken import Broken

FIRST_BAND = "{start: 1, end: 2, name: Lower}"
SECOND_BAND = "{start: 2, end: 3, name: Upper}"
OVERALL = "{measure: overall, at_least: 2.5}"
CHECKS = "{measure: checks, of: whole, at_least: 1}"


STAGES = (
    Broken(
        "a gap in the stages",
        "stages-not-consecutive",
        "{value: 2, name: Goal,",
        "{value: 3, name: Goal, #!\n    ",
        "without a gap",
    ),
    Broken(
        "a gate too high",
        "gates-not-matching",
        "gates:\n  - stage: 2",
        "gates: #!\n  - stage: 3",
        "every stage above",
    ),
    Broken(
        "stages without gates",
        "gates-not-matching",
        "stages:\n",
        "stages: #!\n  - {value: 1, name: Z, summary: Z}\n",
        "gate",
        (
            (
                "gates:\n  - stage: 2\n    needs:\n      - {measure: overall, at_least: 2.5}\n"
                "      - {measure: every dimension, at_least: 2}\n      - " + CHECKS + "\n",
                "",
            ),
            ("{value: 1, name: Start", "{value: 2, name: Start"),
            ("{value: 2, name: Goal", "{value: 3, name: Goal"),
        ),
    ),
    Broken(
        "checks of nothing",
        "condition-of-missing",
        CHECKS,
        "{measure: checks, at_least: 1} #!",
        "a group of checks",
    ),
    Broken(
        "overall of something",
        "condition-of-unneeded",
        OVERALL,
        "{measure: overall, of: people, at_least: 2} #!",
        "of: 'people'",
    ),
    Broken(
        "no such item",
        "condition-of-unknown",
        OVERALL,
        "{measure: item, of: people, at_least: 2} #!",
        "shared-meaning, hidden-agendas",
    ),
    Broken(
        "no such group",
        "condition-of-unknown",
        CHECKS,
        "{measure: checks, of: people, at_least: 1} #!",
        "whole",
    ),
    Broken(
        "above the scale",
        "condition-unreachable",
        OVERALL,
        "{measure: overall, at_least: 4} #!",
        "1 to 3",
    ),
    Broken(
        "above one item's scale",
        "condition-unreachable",
        OVERALL,
        "{measure: item, of: shared-meaning, at_least: 0} #!",
        "1 to 3",
    ),
    Broken(
        "above a dimension's scale",
        "condition-unreachable",
        OVERALL,
        "{measure: dimension, of: people, at_least: 3.1} #!",
        "1 to 3",
    ),
    Broken(
        "above a hundred per cent",
        "condition-unreachable",
        OVERALL,
        "{measure: fill, of: people, at_least: 101} #!",
        "0 to 100",
    ),
    Broken(
        "more checks than there are",
        "condition-unreachable",
        CHECKS,
        "{measure: checks, of: whole, at_least: 2} #!",
        "0 to 1",
    ),
    Broken(
        "half a check",
        "condition-not-whole",
        CHECKS,
        "{measure: checks, of: whole, at_least: 0.5} #!",
        "whole",
    ),
    Broken(
        "an empty band", "band-empty", FIRST_BAND, "{start: 1, end: 1, name: Lower} #!", "larger"
    ),
    Broken("a hole", "bands-gap", SECOND_BAND, "{start: 2.5, end: 3, name: U} #!", "start at 2"),
    Broken("an overlap", "bands-overlap", SECOND_BAND, "{start: 1.5, end: 3, name: U} #!", "at 2"),
    Broken(
        "too low an end",
        "bands-uncovered",
        SECOND_BAND,
        "{start: 2, end: 2.9, name: U} #!",
        "reach 3",
    ),
    Broken(
        "too high a start",
        "bands-uncovered",
        FIRST_BAND,
        "{start: 1.1, end: 2, name: L} #!",
        "reach 1",
    ),
)

HISTORY = (
    Broken(
        "version not listed",
        "version-not-listed",
        '- version: "1.1"',
        '- version: "1.2" #!',
        "describe version 1.1",
    ),
    Broken(
        "version twice",
        "repeated-version",
        '- {version: "1.0",',
        '- {version: "1.1", #!\n    ',
        "keep one",
    ),
    Broken(
        "versions in no order",
        "changes-not-in-order",
        "First.}",
        "First.}\n"
        "  - {version: '0.8', date: 2025-01-01, note: Zero.}\n"
        "  - {version: '0.9', date: 2025-01-01, note: One.} #!",
        "newest",
    ),
    Broken("no day", "bad-date", "2026-11-23", "2026-02-30 #!", "year-month-day"),
    Broken(
        "no such item declared",
        "unknown-item",
        "{item: shared-meaning,",
        "{item: meaning, #!\n        ",
        "shared-meaning, hidden-agendas",
    ),
    Broken(
        "no such level declared",
        "unknown-level",
        "level: 2, meaning: same}",
        "level: 5, meaning: same} #!",
        "1, 2, 3",
    ),
    Broken(
        "declared twice",
        "repeated-declaration",
        "meaning: same}",
        "meaning: same}\n      - {item: shared-meaning, level: 2, meaning: changed} #!",
        "keep",
    ),
    Broken("no language", "bad-language", "bands:", "translations:\n  czech: {} #!\nbands:", "cs"),
    Broken(
        "its own language",
        "bad-language",
        "bands:",
        "translations:\n  en: {} #!\nbands:",
        "other than",
    ),
    Broken(
        "no such text",
        "unknown-text",
        "bands:",
        "translations:\n  cs:\n    items.shared-mean.why: Proto. #!\nbands:",
        "items.shared-meaning.why?",
    ),
    Broken(
        "a long translation",
        "too-long",
        "bands:",
        f"translations:\n  cs:\n    stages.1.name: {'a' * 41} #!\nbands:",
        "40",
    ),
    Broken(
        "a missing translation",
        "missing-translation",
        "bands:",
        "translations:\n  cs: {title: Vzorek} #!\nbands:",
        "in en",
    ),
)
