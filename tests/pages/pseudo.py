"""In the pseudo-locale every word of ours has accents: what has none, nobody can translate."""

import re

from tests.pages.screen import Visitor
from tests.pages.words import words_of

A_WORD = re.compile("[A-Za-z]+")
TYPED = "WORDS OF THE VISITOR"
NAMES = ("Waypoint", "English", TYPED)  # of the site, and of a language in that language


def english(visitor: Visitor, *others: str) -> list[str]:
    """Every text on the page with a word that is neither translated nor somebody's own."""
    assert list(visitor.screen.exception) == []
    texts = words_of(visitor.screen)
    assert sum(map(len, texts)) > 200, "a page with less was not looked at"
    for own in (*others, *NAMES):
        texts = [text.replace(own, "") for text in texts]
    return [text for text in texts if A_WORD.search(text)]
