"""A process of people who agree and change their minds, writing down what was acknowledged.

`python -m tests.assessment.services.signers FOLDER CHAIR ANN BEN`, with their keys: prints "ready",
then a line for every signature that was acknowledged. Made to be killed.
"""

import os
import random
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from assessment.bootstrap import Site
from assessment.domain.triangle.ledger import Agreement
from assessment.errors import Refused
from assessment.services.project_access import ProjectAccess
from tests.assessment.services.people import site_in
from tests.rehearsal import TERMS

CHANCE = random.Random()  # unseeded: each process proposes terms that none proposed before


def say(*words: object) -> None:
    """One line, at once, whole."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def signs(site: Site, access: ProjectAccess, proposed: Agreement | None) -> None:
    """Sign what waits, unless it is signed."""
    person = site.projects.see(access).person
    if proposed and person not in {one.person for one in proposed.signatures}:
        site.agreements.sign(access, proposed.content)
        say(person, proposed.content)


def changes(site: Site, access: ProjectAccess, proposed: Agreement | None) -> None:
    """Propose something; then, now and again, amend it or take it back."""
    terms = TERMS.model_copy(update={"money_more": CHANCE.randrange(10**9)})
    if proposed is None:
        site.agreements.propose(access, "Again", terms)
    elif CHANCE.random() < 0.2:
        site.agreements.amend(access, proposed.content, terms)
    elif CHANCE.random() < 0.1:
        site.agreements.withdraw(access, "Not so.")


def lives(
    site: Site, access: ProjectAccess, act: Callable[[Site, ProjectAccess, Agreement | None], None]
) -> None:
    """Act for ever, whatever is refused."""
    while True:
        try:
            act(site, access, site.projects.see(access).ledger.proposed)
        except Refused:
            continue


def main() -> None:
    """Run until killed."""
    folder, *keys = sys.argv[1:]
    site = site_in(Path(folder), "tinydb:")
    say("ready")
    for key, act in zip(keys, (changes, signs, signs), strict=True):
        threading.Thread(target=lives, args=(site, site.projects.access(key), act)).start()
    threading.Event().wait()


if __name__ == "__main__":
    main()
