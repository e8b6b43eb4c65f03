"""The pseudo-locale: English that shows what was not translated and what has no room.

Every letter of ours has an accent and every text is a third longer; what people typed is as it was.
"""

from itertools import chain

ACCENTS = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçđéƒĝĥîĵķļṁñöþǫŕšţûṽŵẋýž",
)
A_THIRD = 3  # of how many letters one is said twice


def accented(text: str) -> str:
    """The text with an accent on every letter, and every third letter twice.

    >>> accented("Stage"), accented("3.0")
    ('Šţååĝé', '3.0')
    """
    letters = 0

    def twice(sign: str) -> str:
        nonlocal letters
        letters += sign.isalpha()
        return 2 * sign if sign.isalpha() and letters % A_THIRD == 0 else sign

    return "".join(chain.from_iterable(map(twice, text))).translate(ACCENTS)
