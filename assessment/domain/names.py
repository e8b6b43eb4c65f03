"""Names: what looks the same is the same, however it is coded, spaced or capitalised."""

import re
import unicodedata

# Drawn as nothing and meant as nothing: soft hyphen, zero-width space, word joiner, byte order
# mark. Joiners stay, for in some scripts they change what is drawn.
_NOTHING = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
# Drawn as nothing beside a letter, though Unicode calls none of them a format (Cf): fillers,
# selectors of a variant, and the blank pattern of Braille.
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2800\u3164\ufe00-\ufe0f\uffa0"
    "\U000e0100-\U000e01ef]"
)


def composed(text: str) -> str:
    """The text in the one coding in which names and titles are kept (NFC)."""
    return unicodedata.normalize("NFC", text)


def normal(name: str) -> str:
    r"""The name composed, with single spaces, and without what is not drawn.

    >>> normal(" Jose\N{COMBINING ACUTE ACCENT}  Ng ").encode("latin-1")
    b'Jos\xe9 Ng'
    """
    return composed(" ".join(name.translate(_NOTHING).split()))


def visible(name: str) -> str:
    r"""The name as it is kept; nothing for one of which nothing is seen.

    >>> visible(" Ann  Lee "), visible("\N{ZERO WIDTH JOINER}")
    ('Ann Lee', '')
    """
    return normal(name) if name_key(name) else ""


def name_key(name: str) -> str:
    """The same for two names that people would take for one; "" for one that is not seen.

    >>> name_key("ANN  Lee") == name_key("Ann Lee")
    True
    """
    seen = _UNSEEN.sub("", normal(name))
    drawn = (one for one in seen if unicodedata.category(one) != "Cf")
    folded = unicodedata.normalize("NFKC", " ".join("".join(drawn).split())).casefold()
    return unicodedata.normalize("NFKC", folded)
