"""Writing what a command makes: to a file, or to standard output."""

import sys
from pathlib import Path

from evenhand.services.written_file import write_file


def write_bytes(out: Path, content: bytes, *, opened: Path | None = None) -> None:
    """Write all of it; a path that is a dash is standard output. `opened` is the file that it was made from.

    Raises:
        Trouble: the place cannot be written to, or a partnership or its backup lies there.
    """
    if str(out) == "-":
        sys.stdout.buffer.write(content)
        return
    write_file(out, content, opened=opened)
