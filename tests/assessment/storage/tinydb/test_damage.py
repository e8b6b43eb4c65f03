"""A damaged file is named, left byte for byte as it is, and stands in nobody else's way."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assessment.domain.engagement import Snapshot
from assessment.errors import AlreadyExists, Damaged, NotFound
from assessment.storage.store import Store
from tests.assessment.storage.adapters import tinydb_store
from tests.assessment.storage.samples import begun, engagement, level, ref, response
from tests.assessment.storage.tinydb.acts import ACTS, KEY, Act
from tests.assessment.storage.words import names_nothing_of_the_host

STAMP = b'{"waypoint":{"1":{"kind":"response","format":1}},'
HEAD = (
    b'"head":{"1":{"ref":{"engagement":"acme","response":"ann"},"round":"first",'
    b'"started_at":"2026-03-02T12:00:00Z"}},'
)
CONTENTS = {
    "zero bytes": b"",
    "a space": b" ",
    "zeros where a crash left a hole": b"\0" * 512,
    "not JSON": b"once upon a time",
    "truncated": STAMP + HEAD,
    "followed by more": STAMP + HEAD + b'"records":{}}}',
    "binary": bytes(range(256)),
    "not UTF-8": b'{"waypoint":"\xff\xfe"}',
    "UTF-16": '{"waypoint":{}}'.encode("utf-16"),
    "a list": b"[]",
    "null": b"null",
    "a number": b"12",
    "a text": b'"waypoint"',
    "no stamp": b"{}",
    "a stamp that is a list": b'{"waypoint":[]}',
    "an empty stamp": b'{"waypoint":{"1":{}}}',
    "no format": b'{"waypoint":{"1":{"kind":"response"}}}',
    "format 0": STAMP.replace(b":1}}", b":0}}") + HEAD + b'"records":{}}',
    "format true": STAMP.replace(b":1}}", b":true}}") + HEAD + b'"records":{}}',
    "format as a text": STAMP.replace(b":1}}", b':"1"}}') + HEAD + b'"records":{}}',
    "another kind": STAMP.replace(b"response", b"access") + HEAD + b'"records":{}}',
    "another response": STAMP + HEAD.replace(b"ann", b"bob") + b'"records":{}}',
    "no head": STAMP + b'"records":{}}',
    "no records": STAMP + HEAD + b'"more":{}}',
    "records that are a list": STAMP + HEAD + b'"records":[1]}',
    "a record that is a number": STAMP + HEAD + b'"records":{"1":1}}',
    "an unknown field": STAMP + HEAD + b'"records":{"1":{"item":"a","record":{"colour":"red"}}}}',
    "two records of one item": STAMP
    + HEAD
    + b'"records":{"1":{"item":"a","record":{}},"2":{"item":"a","record":{}}}}',
    "nested without end": b"[" * 100_000,
    "a number without end": b"1" * 10_000,
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = begun(tinydb_store(tmp_path), "ann", "bob")
    opened.write_answer(ref("ann"), "vision", level("3"))
    yield opened
    opened.close()


def file_of(folder: Path, name: str) -> Path:
    return next(folder.rglob(f"{name}.json"))


def test_the_contents_of_this_table_are_damaged_at_just_one_place(
    store: Store, tmp_path: Path
) -> None:
    file_of(tmp_path, "ann").write_bytes(STAMP + HEAD + b'"records":{}}')
    assert store.response(ref("ann")) == response("ann")


@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS)
def test_a_damaged_response_is_named_left_as_it_is_and_alone(
    store: Store, tmp_path: Path, content: bytes
) -> None:
    file = file_of(tmp_path, "ann")
    file.write_bytes(content)
    acts: list[Act] = [
        lambda store: store.response(ref("ann")),
        lambda store: store.write_answer(ref("ann"), "vision", level("4", 1)),
        lambda store: store.write_answer(ref("ann"), "vision", level("3")),
        lambda store: store.replace_head(response("ann").head),
        lambda store: store.responses("acme"),
    ]
    for act in acts:
        with pytest.raises(Damaged) as told:
            act(store)
        assert str(file) in told.value.detail
        assert "left as it is" in str(told.value)
        assert names_nothing_of_the_host(told.value)
        assert len(told.value.detail) < 1000
    with pytest.raises(AlreadyExists):
        store.add_response(response("ann"))
    assert file.read_bytes() == content
    assert store.write_answer(ref("bob"), "vision", level("2")) == level("2", 1)
    store.add_response(response("cid"))
    assert store.response(ref("cid")) == response("cid")


def test_a_response_that_was_put_back_is_used_at_once(store: Store, tmp_path: Path) -> None:
    file = file_of(tmp_path, "ann")
    whole = file.read_bytes()
    file.write_bytes(whole[:-1])
    with pytest.raises(Damaged):
        store.response(ref("ann"))
    file.write_bytes(whole)
    assert store.write_answer(ref("ann"), "vision", level("4", 1)) == level("4", 2)


def test_a_response_that_was_removed_is_not_found(store: Store, tmp_path: Path) -> None:
    file_of(tmp_path, "ann").unlink()
    with pytest.raises(NotFound):
        store.write_answer(ref("ann"), "vision", level("4", 1))
    assert store.responses("acme") == [response("bob")]


@pytest.mark.parametrize(
    ("name", "reads"),
    [
        pytest.param("engagement", lambda store: store.engagement("acme"), id="engagement"),
        pytest.param(
            "engagement",
            lambda store: store.replace_engagement(engagement()),
            id="engagement to replace",
        ),
        pytest.param(KEY, lambda store: store.access(KEY), id="access"),
        pytest.param("f00d", lambda store: store.edition("f00d"), id="edition"),
        pytest.param(
            "f00d",
            lambda store: store.add_edition(Snapshot("f00d", "title: CRM")),
            id="edition again",
        ),
    ],
)
@pytest.mark.parametrize("content", [b"", b"{}", b"\xff"], ids=["zero", "empty", "binary"])
def test_every_other_kind_of_file_is_treated_alike(
    store: Store,
    tmp_path: Path,
    name: str,
    reads: Callable[[Store], object],
    content: bytes,
) -> None:
    ACTS["add access"](store)
    ACTS["add edition"](store)
    file = file_of(tmp_path, name)
    file.write_bytes(content)
    with pytest.raises(Damaged, match=name) as told:
        reads(store)
    assert names_nothing_of_the_host(told.value)
    assert file.read_bytes() == content


def test_an_edition_without_a_text_is_damaged(store: Store, tmp_path: Path) -> None:
    ACTS["add edition"](store)
    file = file_of(tmp_path, "f00d")
    file.write_bytes(file.read_bytes().replace(b'"title: CRM"', b"12"))
    with pytest.raises(Damaged, match="its text is not a text"):
        store.edition("f00d")


def test_a_damaged_engagement_leaves_its_responses_usable(store: Store, tmp_path: Path) -> None:
    file_of(tmp_path, "engagement").write_bytes(b"")
    assert store.write_answer(ref("bob"), "vision", level("2")) == level("2", 1)
    assert store.engagement_ids() == ["acme"]
    assert len(store.responses("acme")) == 2


def test_a_folder_in_the_place_of_a_file_is_damage_too(store: Store, tmp_path: Path) -> None:
    file = file_of(tmp_path, "ann")
    file.unlink()
    file.mkdir()
    with pytest.raises(Damaged, match=r"ann\.json"):
        store.write_answer(ref("ann"), "vision", level("4"))


def test_every_truncation_of_a_response_is_damaged(store: Store, tmp_path: Path) -> None:
    file = file_of(tmp_path, "ann")
    whole = file.read_bytes()
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        with pytest.raises(Damaged):
            store.response(ref("ann"))


@given(st.data())
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_changed_bytes_are_either_damage_or_still_a_response(
    store: Store, tmp_path: Path, data: st.DataObject
) -> None:
    file = file_of(tmp_path, "ann")
    whole = bytearray(file.read_bytes())
    at = data.draw(st.integers(0, len(whole) - 1))
    changed = whole[:at] + data.draw(st.binary(max_size=4)) + whole[at + 1 :]
    file.write_bytes(changed)
    with suppress(Damaged):
        assert store.response(ref("ann")).head.ref == ref("ann")
    assert file.read_bytes() == changed
    file.write_bytes(whole)
    assert store.response(ref("ann")) == response("ann", vision=level("3", 1))


def test_what_does_not_belong_in_the_folders_is_passed_over(store: Store, tmp_path: Path) -> None:
    folder = file_of(tmp_path, "ann").parent
    for name in (".DS_Store", "ann.json.bak", "ann.json~", "a b.json", "notes.txt"):
        (folder / name).write_bytes(b"?")
    (tmp_path / "engagements" / "readme.txt").write_text("hello")
    (folder.parent.parent / "not an engagement").mkdir()
    (folder.parent.parent / "nothing-in-it").mkdir()
    assert [one.head.ref.response for one in store.responses("acme")] == ["ann", "bob"]
    assert store.engagement_ids() == ["acme"]
