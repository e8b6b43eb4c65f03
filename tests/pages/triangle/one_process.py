"""One person in front of one page in a process of its own, which ends without closing anything.

`python -m tests.pages.triangle.one_process KEY PAGE KIND WIDGET [VALUE]`: sets the widget where a
value is given, and prints what stands in it. The site's settings are in the environment.
"""

import os
import sys
from unittest.mock import PropertyMock, patch

from streamlit.runtime.context import ContextProxy
from streamlit.testing.v1 import AppTest

from assessment import bootstrap
from assessment.web.keyring import NAME
from tests.pages.screen import MAIN, Visitor


def main(key: str, page: str, kind: str, widget: str, *value: str) -> None:
    """Open the page, type, and print."""
    cookies = {NAME: key}
    with patch.object(ContextProxy, "cookies", PropertyMock(return_value=cookies)):
        screen = AppTest.from_file(str(MAIN), default_timeout=30)
        visitor = Visitor(bootstrap.site(), cookies, screen).open(page)
        if value:
            getattr(screen, kind)(key=widget).set_value(*value).run()
        print(getattr(visitor.screen, kind)(key=widget).value, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
    sys.stdout.flush()
    os._exit(0)
