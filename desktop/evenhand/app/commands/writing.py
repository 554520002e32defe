"""Writing what a command makes: to a file, or to standard output."""

import sys
from pathlib import Path

from evenhand.domain.refusals import Trouble


def write_bytes(out: Path, content: bytes) -> None:
    """Write all of it; a path that is a dash is standard output.

    Raises:
        Trouble: the place cannot be written to.
    """
    if str(out) == "-":
        sys.stdout.buffer.write(content)
        return
    try:
        out.write_bytes(content)
    except OSError as fault:
        why = fault.strerror or "the place cannot be written to"
        raise Trouble(
            f"{out} could not be written ({why.lower()}). The partnership file is as it was."
        ) from None
