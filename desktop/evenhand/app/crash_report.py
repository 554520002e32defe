"""What is written down when Evenhand itself is at fault: enough to mend it, and nothing about anybody.

A traceback's own text can carry names and amounts, so only the kind of fault and the places in the code are kept.
"""

import platform
import sys
import traceback
from types import TracebackType

from evenhand import __version__


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The report of a fault: versions, kind of fault, and the chain of places, innermost last."""
    frames = traceback.extract_tb(trace)
    places = [f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    lines = [
        f"Evenhand {__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}",
        f"Fault: {kind.__module__}.{kind.__qualname__}",
        *places,
    ]
    return "\n".join(lines)


def report_of_current() -> str:
    """The report of the fault that is being handled."""
    kind, _, trace = sys.exc_info()
    return report_of(kind or RuntimeError, trace)


def _place(filename: str) -> str:
    """The file within its package; folders above it could name the person whose computer this is."""
    parts = filename.replace("\\", "/").split("/")
    for root in ("evenhand", "site-packages"):
        if root in parts:
            return "/".join(parts[parts.index(root) :])
    return parts[-1]
