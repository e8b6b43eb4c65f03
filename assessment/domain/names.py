"""Names: what looks the same is the same, however it is coded, spaced or capitalised."""

import unicodedata

# Drawn as nothing and meant as nothing: soft hyphen, zero-width space, word joiner, byte order
# mark. Joiners stay, for in some scripts they change what is drawn.
_NOTHING = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


def composed(text: str) -> str:
    """The text in the one coding in which names and titles are kept (NFC)."""
    return unicodedata.normalize("NFC", text)


def normal(name: str) -> str:
    r"""The name composed, with single spaces, and without what is not drawn.

    >>> normal(" Jose\N{COMBINING ACUTE ACCENT}  Ng ").encode("latin-1")
    b'Jos\xe9 Ng'
    """
    return composed(" ".join(name.translate(_NOTHING).split()))


def name_key(name: str) -> str:
    """The same for two names that people would take for one; "" for one that is not seen.

    >>> name_key("ANN  Lee") == name_key("Ann Lee")
    True
    """
    drawn = (one for one in normal(name) if unicodedata.category(one) != "Cf")
    folded = unicodedata.normalize("NFKC", "".join(drawn)).casefold()
    return unicodedata.normalize("NFKC", folded)
