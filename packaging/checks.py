"""Everything that must hold before a change is kept: linters, types, tests. The tests come last.

What the tests reach is measured by a run of its own (`--cov`), which takes twice as long and refuses nothing.
"""

import os
import subprocess
import time

from environment import ROOT, program
from saying import say

LINTERS = {
    "ruff check": ["ruff", "check"],
    "ruff format": ["ruff", "format", "--check"],
    "basedpyright": ["basedpyright"],
}
ON_EVERY_PROCESSOR = ["--numprocesses", "auto", "--dist", "worksteal"]


def check(arguments: list[str]) -> int:
    """Run every check; with arguments of pytest, those tests alone. Not 0 where anything failed."""
    long = ["--long"] if "--long" in arguments else []
    chosen = [argument for argument in arguments if argument != "--long"]
    if chosen:
        return _run(_pytest([*long, *chosen]))
    steps = {
        **{name: _linter(words) for name, words in LINTERS.items()},
        "pytest": _pytest([*ON_EVERY_PROCESSOR, *long]),
    }
    failed: list[str] = []
    told: list[str] = []
    for name, command in steps.items():
        say(f"--- {name}")
        began = time.monotonic()
        if _run(command):
            failed.append(name)
        told.append(f"{name} {'FAILED' if name in failed else 'passed'} in {time.monotonic() - began:.1f} s")
    say("\n" + "; ".join(told) + ".")
    return 1 if failed else 0


def _linter(words: list[str]) -> list[str]:
    return [str(program(words[0])), *words[1:]]


def _pytest(arguments: list[str]) -> list[str]:
    return [str(program("python")), "-m", "pytest", *arguments]


def _run(command: list[str]) -> int:
    """Run one check from the top of the checkout, where it finds its settings."""
    on_path = os.pathsep.join([str(program("python").parent), os.environ.get("PATH", "")])
    return subprocess.run(command, cwd=ROOT, env={**os.environ, "PATH": on_path}, check=False).returncode
