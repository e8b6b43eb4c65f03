"""The triangle, to be read about: its source, how it goes, and its rules."""

from collections.abc import Mapping

from assessment.messages import Listing, Message, msg, plural
from assessment.reports.blocks import (
    Block,
    Bullets,
    Definition,
    Fold,
    Heading,
    Paragraph,
)
from scoring.triangle import DEFAULT
from scoring.triangle.contradictions import Code

TITLE = msg("The triangle of time, cost and quality")
ARTICLE = "The Bermuda Triangle of CRM"  # as its author called it, in every language
DEEDS = "K10"  # which holds decisions against words, where the others hold statements
FOUND: Mapping[str, Message] = {
    Code.QUALITY_WITHOUT_MEANS: msg("Quality comes first, and neither time nor money is given."),
    Code.NOTHING_MAY_MOVE: msg("Nothing may move: no time, no money and no criterion is given."),
    Code.EVERYTHING_MAY_MOVE: msg("All three may move, so nothing is fixed."),
    Code.PRIMARY_GIVES_MOST: msg("What comes first is given more of than either of the others."),
    Code.POINTS_AGAINST_SENTENCE: msg(
        "Something else has more of the 100 points than what is first."
    ),
    Code.COMPARISONS_DISAGREE: msg("The three comparisons do not go together, or run in a circle."),
    Code.FAR_FROM_THE_GROUP: msg("A sponsor is far from the middle of the group."),
    Code.GROUP_FOLLOWS_NOBODY: msg("What leads in the middle of the group comes first for nobody."),
    Code.AVERAGING_DECIDES: msg("Which comes first depends on how one averages."),
    DEEDS: plural(
        "Quality was signed as first, and most variations that protect it are refused: from "
        "{count} decision on.",
        "Quality was signed as first, and most variations that protect it are refused: from "
        "{count} decisions on.",
        count=DEFAULT.decisions,
    ),
    Code.POINTS_AGAINST_COMPARISONS: msg("The comparisons come to other weights than the points."),
    Code.PRIMARY_GIVES: msg("What the terms of an agreement put first gives way at all."),
    Code.WORRY_GIVES_MOST: msg(
        "The worry is that it is not worth the money, and money is given most of all."
    ),
    Code.FIRST_GIVES_NOTHING: msg("What gives way first gives nothing, and something else does."),
}
STEPS = (
    msg("A facilitator sets the plan: dates, budget, quality criteria and scope items."),
    msg(
        "Each sponsor says in private what comes first, what gives way and how far, and which "
        "scope items must be in, could be, or not."
    ),
    msg("All positions are shown at once, with what does not go together. People talk."),
    msg("The group writes down what it agrees, and every sponsor who must sign does so."),
    msg(
        "Whatever would change that is a variation: both ways it can go are said before anybody "
        "decides, and the account of it is kept."
    ),
)
SCOPE = (
    msg("The items stand in an order: most sponsors who say must, then fewest who say not."),
    msg(
        "With time first the line stands where the planned days are full, with cost first where "
        "the budget is: that item and all below it are out."
    ),
    msg("With quality first nothing is out. The days and the money that are short must give."),
    msg("The line is a proposal: the group moves items between in, in if it fits, and out."),
)
LIMITS = (
    msg("Accepting a variation takes its days and its money out of what was agreed to give."),
    msg("Refusing one harms the quality criteria that it names. Each counts once."),
    msg("What waits for a decision takes nothing yet."),
    msg("A limit may be used up to the last day. Nothing is accepted that would exceed it."),
    msg(
        "When a limit is exceeded, or a sponsor comes or goes, the sponsors must agree anew before "
        "more is accepted."
    ),
    msg("A new version counts from nothing used."),
)
DECIDES = (
    msg(
        "The agreement says who decides: any two of those who sign, all of them, or one alone up "
        "to a limit and any two above it."
    ),
    msg("Each says so on a link of their own. It is decided once as many as needed say the same."),
    msg(
        "What sponsors decided in the room the facilitator may record. It counts until one of them "
        "objects."
    ),
)
SIGNED = (
    msg(
        "A signature binds to the exact text: positions, limits, scope, criteria, budget, dates, "
        "who decides, and the rules above with their numbers."
    ),
    msg("Any change of it makes every signature void. A title is no part of it."),
    msg(
        "Every event holds the hash of the one before, so that a changed byte is found from there "
        "on. The last hash is the head: whoever signs keeps it elsewhere."
    ),
    msg("Names stand apart from it, so that one can be erased."),
)


def triangle() -> tuple[Block, ...]:
    """What it is for, where it comes from, how it goes; its rules are folded."""
    purpose = msg(
        "For a project whose sponsors want different things of it: what is fixed, what gives way, "
        "and what every change since has cost."
    )
    return (
        Paragraph("triangle-purpose", purpose),
        Definition("triangle-source", msg("Source"), _source()),
        Paragraph("triangle-source-note", _note(), aside=True),
        Heading("triangle-steps-heading", msg("How it goes"), within=True),
        Bullets("triangle-steps", STEPS),
        Heading("triangle-rules-heading", msg("The rules"), within=True),
        _contradictions(),
        _rules("triangle-scope", msg("Where the line through the scope is drawn"), SCOPE),
        _rules("triangle-limits", msg("How limits count"), LIMITS),
        _rules("triangle-decides", msg("Who decides a variation"), DECIDES),
        _rules("triangle-signed", msg("What a signature covers"), SIGNED),
    )


def _source() -> Message:
    return msg(
        "{author}: {title}",
        author=msg("Not named in the document"),
        title=ARTICLE,
    )


def _note() -> Message:
    return msg(
        "The article names {waypoints} as the corners, says that one of them comes first and the "
        "others give way, that this buys a scope, and what a variation costs: time and money if "
        "it is accepted, quality if it is refused. The procedure, the rules and all wording are "
        "Waypoint’s own.",
        waypoints=Listing((msg("time"), msg("cost"), msg("quality"))),
    )


def _contradictions() -> Fold:
    why = msg(
        "Each is shown as two statements and a question, and never as a fault. An agreement keeps "
        "the rules that it was signed under."
    )
    return Fold(
        "triangle-contradictions",
        msg("Which contradictions are named"),
        (
            Paragraph("triangle-contradictions-why", why),
            Bullets("triangle-contradictions-named", tuple(FOUND.values())),
        ),
    )


def _rules(name: str, title: Message, lines: tuple[Message, ...]) -> Fold:
    return Fold(name, title, (Bullets(f"{name}-rules", lines),))
