"""How fast the window starts: the time to the painted window and to the first rows, in multiples of a bare window.

Runs of Evenhand and of a bare QMainWindow take turns, each in a process of its own, so that a busy machine slows both.
Times count from the start of the process. Run: python tests/benchmarks/start.py [--runs 9]
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
AIM_PAINTED, AIM_ROWS = 1.5, 3.0

BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, done)
def done():
    print('{"painted": %.4f}' % (time.time() - float(sys.argv[1])))
    app.quit()
app = QApplication([])
window = Window()
window.resize(1366, 740)
window.show()
app.exec()
"""

OURS = """
import json, sys, time
from pathlib import Path
import gc
gc.disable()
from evenhand.app.window_start import make_application, make_window
from PySide6.QtCore import QTimer
began, times = float(sys.argv[1]), {}
def painted():
    QTimer.singleShot(0, note_painted)
def note_painted():
    times.setdefault("painted", time.time() - began)
    heavy = {"sqlalchemy", "reportlab", "pypdfium2", "openpyxl", "alembic"} & set(sys.modules)
    times.setdefault("heavy", sorted(heavy))
def loaded():
    window.repaint()
    app.processEvents()
    times["rows"] = time.time() - began
    print(json.dumps(times))
    window.close()
    app.quit()
app = make_application()
window = make_window(app)
window.frame.painted.connect(painted)
window.loaded.connect(loaded)
window.begin(Path(sys.argv[2]))
app.exec()
"""


def main() -> None:
    """Print the medians and what they are multiples of."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        environment = _environment(Path(folder))
        file = _sample(Path(folder), environment)
        bare: list[float] = []
        ours: list[dict[str, Any]] = []
        for _ in range(given.runs + 1):
            bare.append(_run(BARE, environment)["painted"])
            ours.append(_run(OURS, environment, str(file)))
    _tell(bare[1:], ours[1:])


def _tell(bare: list[float], ours: list[dict[str, Any]]) -> None:
    base = statistics.median(bare)
    print(f"bare QMainWindow: {base * 1000:.0f} ms, median of {len(bare)} runs")
    for name, words, aim in (
        ("painted", "painted window", AIM_PAINTED),
        ("rows", "rows of the first tab", AIM_ROWS),
    ):
        median = statistics.median(one[name] for one in ours)
        print(f"{words}: {median * 1000:.0f} ms, {median / base:.2f} times the bare window (aim {aim})")
    heavy = ours[-1]["heavy"]
    print(f"loaded before the window was painted, and not wanted then: {heavy or 'nothing'}")


def _environment(folder: Path) -> dict[str, str]:
    """A profile of its own, with compiled modules kept as on anybody's laptop; the first run is not counted."""
    profile = {
        f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")
    }
    qt = {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    compiled = {"PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    ours = {**os.environ, **profile, **qt, **compiled, "PYTHONPATH": str(ROOT / "desktop")}
    return {name: value for name, value in ours.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _sample(folder: Path, environment: dict[str, str]) -> Path:
    """The sample partnership; made by the command of that name."""
    path = folder / "sample.evenhand"
    subprocess.run(
        [sys.executable, "-m", "evenhand.app.main", "sample", str(path)], env=environment, check=True
    )
    return path


def _run(code: str, environment: dict[str, str], *arguments: str) -> dict[str, Any]:
    began = time.time()
    command = [sys.executable, "-c", code, f"{began:.4f}", *arguments]
    told = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return json.loads(told.stdout.splitlines()[-1])


if __name__ == "__main__":
    main()
