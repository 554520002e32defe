"""Being ready for the first paper: a while after the window has its rows, what papers take to load is loaded beside it.

Only the window that a person starts does so. Whoever closes it waits for the part that is being loaded at most.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer

if TYPE_CHECKING:
    from evenhand.app.window import MainWindow
    from evenhand.screens.widgets.job import Progress

A_WHILE_MS = 1_500


def get_ready_when_idle(window: "MainWindow") -> None:
    """Get ready once, a while after the window has first loaded."""
    window.loaded.connect(partial(_begin_later, window), Qt.ConnectionType.SingleShotConnection)


def _begin_later(window: "MainWindow") -> None:
    QTimer.singleShot(A_WHILE_MS, window, partial(_begin, window))


def _begin(window: "MainWindow") -> None:
    from evenhand.screens.widgets.job import Job, wait_for_all

    app = QCoreApplication.instance()
    if app is not None:
        app.aboutToQuit.connect(wait_for_all)
    Job(_get_ready, window).start()


def _get_ready(progress: "Progress") -> None:
    from evenhand.services.papers import PAPERS
    from evenhand.services.papers.ready import make_ready

    make_ready(PAPERS[0], progress.stop_if_cancelled)
