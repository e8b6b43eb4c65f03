"""What an error of the store may say to people."""

import errno
import os
import re

from assessment.errors import StorageError

OF_THE_SYSTEM = {os.strerror(code) for code in errno.errorcode}
OF_A_FILE = re.compile(r"[/\\\[\]{}]|\w\.\w|Errno|Error|WAYPOINT|ulimit")


def names_nothing_of_the_host(error: StorageError) -> bool:
    """Whether it holds no path, no file's name and none of the system's own words."""
    return not OF_A_FILE.search(str(error)) and not any(
        words in str(error) for words in OF_THE_SYSTEM
    )
