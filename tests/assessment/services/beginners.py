"""A process of people who begin assessments, writing down what was acknowledged. Made to be killed.

`python -m tests.assessment.services.beginners FOLDER`: prints "ready", then a line with the key of
every assessment that was begun, and one with the key and the number of rounds for a further round.
"""

import os
import sys
import threading
from pathlib import Path

from assessment.bootstrap import Site
from assessment.domain.response import Answer
from tests.assessment.services.people import site_in

PEOPLE = 4


def say(*words: object) -> None:
    """One line, at once, whole."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def begins(site: Site) -> None:
    """Begin an assessment, answer a question, submit it and begin once more; for ever."""
    assessments = site.assessments
    while True:
        key = assessments.begin("crm-maturity")
        say(key, 1)
        assessments.save(assessments.visit(key), "leadership", Answer(choice="3"))
        assessments.submit(assessments.visit(key))
        say(key, len(assessments.repeat(key).engagement.rounds))


def main() -> None:
    """Run until killed."""
    site = site_in(Path(sys.argv[1]), "tinydb:")
    say("ready")
    for _ in range(PEOPLE):
        threading.Thread(target=begins, args=(site,)).start()
    threading.Event().wait()


if __name__ == "__main__":
    main()
