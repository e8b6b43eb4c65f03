"""Where the files of each kind of document lie, below the folder of the store."""

from pathlib import PurePath
from typing import Any, NamedTuple
from zlib import crc32

from assessment.storage.documents import Key, Kind
from assessment.storage.ids import require_id

SUFFIX = ".json"


class Place(NamedTuple):
    """The folder of a kind; whether each document has a folder of its own, for those within it.

    `apart`: where documents within it lie if it has none: a folder for each, somewhere else.
    """

    folder: str
    own: bool = False
    apart: tuple[str, ...] = ()


PLACES = {
    "engagement": Place("engagements", own=True),
    "response": Place("responses"),
    "access": Place("keys"),
    "catalogue": Place("catalogue"),
    "edition": Place("editions"),
    "project": Place("projects", apart=("drafts",)),
    "drafts": Place("drafts"),
    "engagement-drafts": Place("drafts"),
}


def shard(name: str) -> str:
    """One of 256 sub-folders, so that none of them grows large.

    >>> shard("5f0c")
    '0c'
    """
    return f"{crc32(require_id(name).encode()) & 0xFF:02x}"


def shards(kind: Kind[Any]) -> list[PurePath]:
    """All folders in which documents of a kind may lie that lies within no other."""
    return [PurePath(PLACES[kind.name].folder, f"{number:02x}") for number in range(256)]


def whole_of(kind: Kind[Any], key: Key) -> PurePath:
    """What goes when the document does: its folder, or its file where it has none.

    Raises:
        NotFound: an id that cannot be a file name.
    """
    place, name = PLACES[kind.name], require_id(key[-1])
    if kind.within is None:
        folder = PurePath(place.folder, shard(name))
    else:
        folder = folder_within(kind.within, key[:-1], place.folder)
    return folder / (name if place.own else name + SUFFIX)


def folder_within(around: Kind[Any], key: Key, folder: str) -> PurePath:
    """The folder of the documents of one kind that lie within a document."""
    if PLACES[around.name].own:
        return whole_of(around, key) / folder
    return PurePath(folder, shard(key[-1]), key[-1])


def folders_apart(kind: Kind[Any], key: Key) -> list[PurePath]:
    """The folders of the documents within it that do not lie in its own folder."""
    return [folder_within(kind, key, folder) for folder in PLACES[kind.name].apart]


def file_of(kind: Kind[Any], key: Key) -> PurePath:
    """The file of a document. Raises NotFound for an id that cannot be a file name."""
    whole = whole_of(kind, key)
    return whole / f"{kind.name}{SUFFIX}" if PLACES[kind.name].own else whole


def id_in(kind: Kind[Any], name: str) -> str:
    """The id of the document that has this name in its folder; empty if it is none's."""
    if PLACES[kind.name].own:
        return name
    return name.removesuffix(SUFFIX) if name.endswith(SUFFIX) else ""
