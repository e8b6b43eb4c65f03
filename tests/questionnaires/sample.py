"""A small instrument with one of everything, and ways to break it."""

SMALL = """\
id: small-sample
version: "1.1"
title: A small sample
purpose: Shows one of everything.
minutes: 2
source:
  author: A. Writer
  title: On samples
  year: 2017
scales:
  - id: maturity
    levels:
      - {value: 1, name: Low}
      - {value: 2, name: Middle}
      - {value: 3, name: High}
  - id: symptoms
    levels:
      - {value: 1, name: Gone, meaning: Nobody has seen it this year.}
      - {value: 3, name: Often, meaning: Somebody sees it every week.}
dimensions:
  - {id: strategy, name: Strategy, about: Where to}
  - id: people
    name: People
    about: With whom
    dimensions:
      - {id: leaders, name: Leaders, about: Those in front}
items:
  - id: shared-meaning
    dimension: strategy
    scale: maturity
    label: Shared meaning
    question: What is it for?
    why: Without it nobody knows.
    anchors:
      1: Nobody could say.
      2: Some could say.
      3: Everybody says the same.
    checks_intro: Is it so?
    checks:
      - {id: asked, question: Was anybody asked}
      - {id: written, question: Is it written down}
    caps:
      - {level: 2, confirmed: 1}
      - {level: 3, confirmed: 2}
    moves:
      1:
        - do: Ask ten people.
          done_when: Ten answers are on the wall.
      2:
        - do: Write it down.
          done_when: It hangs at the door.
  - id: hidden-agendas
    dimension: leaders
    scale: symptoms
    label: Hidden agendas
    question: Are there any?
    why: They cost time.
    reverse: true
    moves:
      3:
        - {do: Put them on the table., done_when: They are in the minutes.}
check_groups:
  - id: whole
    title: The whole
    intro: All in all
    checks:
      - {id: works, question: Does it work}
stages:
  - {value: 1, name: Start, summary: It begins.}
  - {value: 2, name: Goal, summary: It works.}
gates:
  - stage: 2
    needs:
      - {measure: overall, at_least: 2.5}
      - {measure: every dimension, at_least: 2}
      - {measure: checks, of: whole, at_least: 1}
bands:
  - {start: 1, end: 2, name: Lower}
  - {start: 2, end: 3, name: Upper}
changes:
  - version: "1.1"
    date: 2026-11-23
    note: Clearer words.
    anchors:
      - {item: shared-meaning, level: 2, meaning: same}
  - {version: "1.0", date: 2026-01-31, note: First.}
"""

NEWEST_CHANGE = """\
  - version: "1.1"
    date: 2026-11-23
    note: Clearer words.
    anchors:
      - {item: shared-meaning, level: 2, meaning: same}
"""


def changed(*replacements: tuple[str, str]) -> str:
    """The sample with parts replaced, each of which must stand in it."""
    text = SMALL
    for old, new in replacements:
        assert old in text, f"{old!r} is not in the sample"
        text = text.replace(old, new, 1)
    return text


def marked_line(text: str) -> int:
    """The number of the line with the mark `#!`, where a problem is expected."""
    return next(n for n, line in enumerate(text.splitlines(), start=1) if "#!" in line)
