"""A process of several respondents, who write down what was acknowledged. Made to be killed.

`python -m tests.assessment.storage.tinydb.respondents FOLDER THREADS`: prints "ready" once the
folder is its own, then a line for every acknowledged answer: who, item, revision. An answer's level
is its revision, so that a level that was written twice would show.
"""

import os
import sys
import threading
from contextlib import suppress
from itertools import count
from pathlib import Path

from assessment.domain.response import Answer
from assessment.errors import AlreadyExists, StorageError
from assessment.storage.store import Store
from tests.assessment.storage.adapters import tinydb_store
from tests.assessment.storage.samples import engagement, ref, response

ITEMS = 5


def say(*words: object) -> None:
    """One line, at once, whole."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def respond(store: Store, name: str) -> None:
    """Answer for ever, each item on what is kept of it."""
    with suppress(AlreadyExists):
        store.add_response(response(name))
        say(name, "joined", 0)
    for turn in count():
        item = f"item-{turn % ITEMS}"
        revision = store.response(ref(name)).answer(item).revision
        sent = Answer(choice=str(revision + 1), comment="x" * (turn % 3000), revision=revision)
        say(name, item, store.write_answer(ref(name), item, sent).revision)


def main() -> None:
    """Run until killed; exits with 3 and the sentence if the folder cannot be had."""
    folder, threads = sys.argv[1:]
    try:
        store = tinydb_store(Path(folder))
    except StorageError as error:
        say(type(error).__name__, error.detail)
        sys.exit(3)
    say("ready")
    with suppress(AlreadyExists):
        store.add_engagement(engagement())
    for number in range(int(threads)):
        threading.Thread(target=respond, args=(store, f"person-{number}")).start()
    threading.Event().wait()


if __name__ == "__main__":
    main()
