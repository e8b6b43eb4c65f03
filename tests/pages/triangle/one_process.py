"""One person in front of one page in a process of its own, which ends without closing anything.

`python -m tests.pages.triangle.one_process KEY PAGE ACTS`: does what the acts say, a list in JSON,
and prints what stands in every field, by its label. The site's settings are in the environment.
"""

import json
import os
import sys
from collections.abc import Callable
from typing import Any
from unittest.mock import PropertyMock, patch

from streamlit.runtime.context import ContextProxy
from streamlit.testing.v1 import AppTest

from assessment import bootstrap
from assessment.web.keyring import NAME
from tests.pages.screen import MAIN, Visitor

FIELDS = ("text_input", "text_area")


def fields(screen: AppTest) -> dict[str, Any]:
    """Every field on the screen by its label, as it can be acted on."""
    found: list[Any] = [one for kind in FIELDS for one in screen.get(kind)]
    return {one.label: one for one in found}


def press(visitor: Visitor, key: str) -> None:
    visitor.press(key)


def fill(visitor: Visitor, label: str, value: object) -> None:
    fields(visitor.screen)[label].set_value(value).run()


ACTS: dict[str, Callable[..., object]] = {"press": press, "unfold": Visitor.unfold, "fill": fill}


def main(key: str, page: str, acts: str) -> None:
    """Open the page, act, and print."""
    cookies = {NAME: key}
    with patch.object(ContextProxy, "cookies", PropertyMock(return_value=cookies)):
        screen = AppTest.from_file(str(MAIN), default_timeout=30)
        visitor = Visitor(bootstrap.site(), cookies, screen).open(page)
        for act, *arguments in json.loads(acts):
            ACTS[act](visitor, *arguments)
        assert not screen.exception, screen.exception
        found = fields(screen).items()
        print(json.dumps({label: one.value for label, one in found}))


if __name__ == "__main__":
    main(*sys.argv[1:])
    sys.stdout.flush()
    os._exit(0)
