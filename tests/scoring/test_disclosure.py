"""Small groups: by examples, what is shown, what is not, and why."""

import pytest

from scoring import BadThreshold, Hidden, Slice, disclosure, full_disclosure
from scoring.disclosure import Given
from tests.scoring.group_people import crossed, knowable, of_sizes

FEW, SUBTRACTION, OVERLAP, WITHIN = Hidden


def why(sizes: dict[str | None, int], threshold: int = 5) -> dict[str | None, Hidden]:
    """The reason for each value of one attribute that is hidden."""
    found = disclosure(of_sizes("role", sizes), ["role"], threshold)
    return {one.path[0]: reason for one, reason in found.hidden.items()}


@pytest.mark.parametrize(
    ("sizes", "hidden"),
    [
        pytest.param({"a": 5, "b": 5}, {}, id="all are large enough"),
        pytest.param({"a": 4, "b": 5, "c": 6}, {"a": FEW, "b": SUBTRACTION}, id="next smallest"),
        pytest.param({"a": 4, "b": 4, "c": 6}, {"a": FEW, "b": FEW}, id="two hide each other"),
        pytest.param(
            {"a": 2, "b": 2, "c": 6, "d": 7},
            {"a": FEW, "b": FEW, "c": SUBTRACTION},
            id="two are too few",
        ),
        pytest.param({"a": 2, "b": 3, "c": 6}, {"a": FEW, "b": FEW}, id="just enough together"),
        pytest.param({"a": 1, "b": 9}, {"a": FEW, "b": SUBTRACTION}, id="of two none is left"),
        pytest.param({"a": 9}, {}, id="everybody has one role"),
        pytest.param({"a": 6, None: 5}, {}, id="who gave none is a slice"),
        pytest.param(
            {"a": 6, "b": 7, None: 1}, {None: FEW, "a": SUBTRACTION}, id="also a small one"
        ),
        pytest.param(
            {"a": 6, "b": 6, "c": 1}, {"c": FEW, "b": SUBTRACTION}, id="of equal the last"
        ),
        pytest.param({None: 7}, {}, id="nobody gave any"),
        pytest.param({}, {}, id="nobody"),
    ],
)
def test_slices_of_one_attribute(
    sizes: dict[str | None, int], hidden: dict[str | None, Hidden]
) -> None:
    assert why(sizes) == hidden


def test_below_the_threshold_nothing_is_shown_not_even_the_whole() -> None:
    found = disclosure(of_sizes("role", {"a": 3, "b": 1}), ["role"])
    assert (found.whole, found.slices) == (False, ())
    assert [*found.hidden.values()] == [FEW, FEW]
    assert disclosure(of_sizes("role", {"a": 3, "b": 2}), ["role"]).whole


def test_of_nobody_nothing_is_shown() -> None:
    found = disclosure([], ["role", "site"])
    assert (found.people, found.whole, found.sizes, found.hidden) == (0, False, {}, {})


@pytest.mark.parametrize(("threshold", "hidden"), [(3, {}), (4, {"a": FEW, "b": SUBTRACTION})])
def test_the_threshold_is_what_was_set(threshold: int, hidden: dict[str, Hidden]) -> None:
    assert why({"a": 3, "b": 4, "c": 5}, threshold) == hidden


def test_five_is_usual() -> None:
    assert disclosure([], []).threshold == 5


@pytest.mark.parametrize("threshold", [2, 11, 0, -5])
def test_another_threshold_is_refused(threshold: int) -> None:
    with pytest.raises(BadThreshold) as refused:
        disclosure([], ["role"], threshold)
    assert (refused.value.threshold, refused.value.least, refused.value.most) == (threshold, 3, 10)
    assert str(refused.value) == f"A slice needs 3 to 10 people to be shown, not {threshold}."


@pytest.mark.parametrize("threshold", [3, 10])
def test_the_limits_of_the_threshold_may_be_set(threshold: int) -> None:
    assert disclosure([], ["role"], threshold).threshold == threshold


def test_what_is_shown_is_asked_by_name() -> None:
    found = disclosure(of_sizes("role", {"a": 6, "b": 7, "c": 8, "d": 2}), ["role"])
    assert [found.shows("role", value) for value in "abcd"] == [False, True, True, False]
    assert not found.shows("role", "nobody has this one")
    assert not found.shows("site", "b")
    assert found.sizes[Slice("role", ("a",))] == 6
    assert found.slices == (Slice("role", ("b",)), Slice("role", ("c",)))


LINKS: list[tuple[tuple[str, ...], int]] = [
    (("de", "1"), 6),
    (("de", "2"), 7),
    (("de",), 5),
    (("fr", "1"), 2),
    (("fr", "2"), 6),
    (("fr", "3"), 9),
    (("it",), 5),
    (("uk", "1"), 1),
    (("uk", "2"), 1),
    ((), 6),
]


def countries(links: list[tuple[tuple[str, ...], int]]) -> list[Given]:
    return [{"country": path} for path, many in links for _ in range(many)]


def test_slices_of_slices() -> None:
    """A small country takes the next smallest with it, a small link the next of its country."""
    found = disclosure(countries(LINKS), ["country"])
    reasons = {one.path: reason for one, reason in found.hidden.items()}
    assert reasons == {
        ("uk",): FEW,
        ("uk", "1"): FEW,
        ("uk", "2"): FEW,
        ("it",): SUBTRACTION,
        ("fr", "1"): FEW,
        ("fr", "2"): SUBTRACTION,
    }
    assert found.shows("country", "de", None)
    assert found.shows("country", None)
    assert found.sizes[Slice("country", ("de",))] == 18


def test_what_lies_in_a_hidden_slice_is_hidden() -> None:
    links: list[tuple[tuple[str, ...], int]] = [
        (("de", "1"), 6),
        (("de", "2"), 6),
        (("fr", "1"), 20),
        (("it",), 4),
    ]
    found = disclosure(countries(links), ["country"])
    reasons = {one.path: reason for one, reason in found.hidden.items()}
    assert reasons == {
        ("it",): FEW,
        ("de",): SUBTRACTION,
        ("de", "1"): WITHIN,
        ("de", "2"): WITHIN,
    }


def test_the_slice_around_it_is_the_reason_also_if_that_is_hidden_later() -> None:
    """Link 1 is hidden for link 2's sake, then country x with n, since x less the board is two."""
    board: Given = {"role": "board", "site": ("x", "1")}
    staff = [("x", "1"), ("x", "2"), *[("n",)] * 6]
    found = disclosure([*[board] * 3, *({"site": path} for path in staff)], ["role", "site"], 3)
    assert {one.path: reason for one, reason in found.hidden.items()} == {
        ("x",): OVERLAP,
        ("n",): OVERLAP,
        ("x", "1"): WITHIN,
        ("x", "2"): FEW,
    }


def test_a_value_alone_is_a_path_of_one() -> None:
    as_text = disclosure([{"role": "lead"}] * 5 + [{"role": ""}, {}], ["role"], 3)
    as_path = disclosure([{"role": ("lead",)}] * 5 + [{"role": ()}, {"role": None}], ["role"], 3)
    assert as_text == as_path
    assert as_text.sizes == {Slice("role", ("lead",)): 5, Slice("role", (None,)): 2}


def test_an_attribute_that_is_not_asked_for_is_no_slice() -> None:
    found = disclosure(crossed("a 5 1\nb 5 2"), ["role"])
    assert {one.attribute for one in found.sizes} == {"role"}


def test_an_attribute_asked_for_twice_is_one() -> None:
    people = crossed("a 5 1\nb 5 2")
    assert disclosure(people, ["role", "role"]) == disclosure(people, ["role"])


INSIDE = "exec 0 5\nstaff 6 2"  # all five of the board are at site m, with two others


def test_a_slice_that_holds_one_of_another_attribute_tells_of_the_rest() -> None:
    """Site m less the board is two people. What comes later is hidden."""
    found = disclosure(crossed(INSIDE), ["role", "site"])
    assert found.hidden == {
        Slice("site", ("n",)): OVERLAP,
        Slice("site", ("m",)): OVERLAP,
    }
    turned = disclosure(crossed(INSIDE), ["site", "role"])
    assert {one.attribute for one in turned.hidden} == {"role"}


def test_a_slice_within_a_slice_tells_as_much() -> None:
    """Link 1 of x less the board is two people; x itself is everybody."""
    people: list[Given] = [{"role": "board", "site": ("x", "1")}] * 3
    people += [{"role": "staff", "site": ("x", "1")}] * 2
    people += [{"role": "staff", "site": ("x", "2")}] * 6
    found = disclosure(people, ["role", "site"], 3)
    assert found.hidden == {Slice("site", ("x", one)): OVERLAP for one in "12"}


def test_each_attribute_alone_would_be_shown() -> None:
    """So it is the two together that tell: brute force finds the two people."""
    for attribute in ("role", "site"):
        assert disclosure(crossed(INSIDE), [attribute]).hidden == {}
    both = disclosure(crossed(INSIDE), ["role", "site"])
    naive = type(both)(5, both.people, both.sizes, {})
    assert [*knowable(crossed(INSIDE), naive)] == [(11, 12)]


def test_attributes_that_cross_freely_are_both_shown() -> None:
    assert disclosure(crossed("a 3 3\nb 3 3"), ["role", "site"]).hidden == {}


def test_only_the_slices_that_tell_are_hidden() -> None:
    """Site m less the board is two people; without p it could still be worked out."""
    people = crossed("exec 0 3 0 0\nstaff 3 2 3 3\nother 3 0 3 3")
    found = disclosure(people, ["role", "site"], 3)
    assert found.hidden == {Slice("site", ("m",)): OVERLAP, Slice("site", ("p",)): OVERLAP}
    assert not [*knowable(people, found)]


UNIONS = """
    a 5 0 0 3
    b 0 5 0 3
    c 1 1 6 3
"""


def test_slices_added_up_tell_no_more_than_slices() -> None:
    """Sites n and m are roles a and b with one of c each, less those at p."""
    people = crossed(UNIONS)
    found = disclosure(people, ["role", "site"])
    assert not [*knowable(people, found)]


def test_people_who_gave_their_names_are_all_shown_however_few() -> None:
    people = crossed("a 1 0\nb 0 2")
    found = full_disclosure(people, ["role", "site"])
    assert found.whole
    assert found.hidden == {}
    assert {one: found.sizes[one] for one in found.slices} == {
        Slice("role", ("a",)): 1,
        Slice("role", ("b",)): 2,
        Slice("site", ("n",)): 1,
        Slice("site", ("m",)): 2,
    }
