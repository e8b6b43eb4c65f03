"""The keys that a browser holds: none is lost, and a key is found in whatever is pasted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.web.keyring import PREFIXES, Keyring, KeyringFull, find_key

KEY = "Abcdefghijklmnopqrstuvwxyz_-0123"
LINK = f"https://site.example/enter/{KEY}"
KEYS = st.lists(st.text("abcXYZ019_-", min_size=1, max_size=40), unique=True, max_size=300)


@given(KEYS, st.sampled_from(PREFIXES))
def test_what_is_put_on_a_keyring_comes_back_latest_first_or_is_refused(
    keys: list[str], prefix: str
) -> None:
    ring = Keyring()
    for key in keys:
        before = ring
        try:
            ring = ring.with_key(key)
        except KeyringFull:
            assert len(before.keys) > 150
            break
        assert ring.keys == (key, *before.keys)
    assert Keyring.read(ring.cookies(prefix)) == ring


@given(KEYS)
def test_all_cookies_together_fit_into_a_header_of_8_kilobytes(keys: list[str]) -> None:
    ring = Keyring(tuple(keys))
    sent = {name: text for name, text in ring.cookies("__Secure-").items() if text}
    assert max(map(len, sent.values()), default=0) < 3600
    assert len("; ".join(f"{name}={text}" for name, text in sent.items())) < 7500


def test_a_hundred_links_fit_into_one_cookie() -> None:
    ring = Keyring(tuple(f"{number:032}" for number in range(100)))
    assert [name for name, text in ring.cookies("").items() if text] == ["waypoint"]


@pytest.mark.parametrize(
    "pasted",
    [
        KEY,
        LINK,
        f"{LINK}/",
        f"{LINK}.",
        f"\u2039{LINK}\u203a",
        f"<{LINK}>",
        f"{LINK}%20",
        f"{LINK}?x=1",
        f"{LINK}#top",
        f"Dear Ann, {LINK}, keep it to yourself; and call me.",
        f"https://site.example/enter/\u200b{KEY}\u200b",
        f"https://mail.example/?url=https%3A%2F%2Fsite.example%2Fenter%2F{KEY}&data=5",
        f"Your key:\n{KEY}\n",
        f"{LINK[:-9]}\n{LINK[-9:]}",
        f"Open {LINK[:-9]} {LINK[-9:]}",
    ],
    ids=ascii,
)
def test_a_key_is_found_in_what_was_pasted(pasted: str) -> None:
    assert find_key(pasted) == KEY


@pytest.mark.parametrize(
    "pasted",
    ["", "hello", KEY[:-1], f"{KEY}x", f"{LINK}x", "https://site.example/enter/", "-" * 33],
)
def test_what_is_no_key_is_not_taken_for_one(pasted: str) -> None:
    assert find_key(pasted) is None
