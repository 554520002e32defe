"""Pins the libraries anew, after a change to the dependencies in `pyproject.toml` or to take newer versions.

    python packaging/lock.py [--upgrade]

Needs `uv`. The lock files name versions and hashes for every system and Python that Evenhand runs on, and no host, so
that any mirror serves.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SETTINGS = [
    *("--universal", "--python-version", "3.11", "--generate-hashes"),
    *("--no-emit-index-url", "--no-emit-find-links", "--no-header", "--quiet"),
]
RUN = Path("packaging/requirements.txt")
TEST = Path("packaging/requirements-test.txt")


def main(extra: list[str]) -> int:
    """Write both lock files; the one for tests holds all that the other holds, at the same versions."""
    uv = shutil.which("uv")
    if uv is None:
        print(
            "This needs uv: install it (pip install uv), then give the same command again.", file=sys.stderr
        )
        return 1
    compile_ = [uv, "pip", "compile", "pyproject.toml", "--group", "build", *SETTINGS, *extra]
    subprocess.run([*compile_, "--output-file", str(RUN)], cwd=ROOT, check=True)
    tests = ["--extra", "test", "--constraint", str(RUN), "--output-file", str(TEST)]
    subprocess.run([*compile_, *tests], cwd=ROOT, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
