"""Starting the window: dress the application, paint, then load.

Nothing that the first picture does not need is imported before it; the database, the papers and the views come after.
"""

import gc
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from evenhand import shelf
from evenhand.app.clock import Clock, now
from evenhand.app.faults import Faults
from evenhand.app.places import NAME, crash_reports_folder, settings_file
from evenhand.app.settings import Settings
from evenhand.app.window import MainWindow
from evenhand.screens.theme import Theme, apply
from evenhand.screens.widgets.focus import FocusRing

EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


def start(path: str | None) -> int:
    """Open the window, with a partnership file if one is named; give the exit status.

    What is loaded at the start stays: looking through it for leftovers again and again would cost time and find none.
    """
    gc.disable()
    app = make_application()
    Faults(app, crash_reports_folder()).catch_everything()
    window = make_window(app)
    window.loaded.connect(_look_for_leftovers_again, Qt.ConnectionType.SingleShotConnection)
    window.begin(Path(path) if path is not None else None)
    return app.exec()


def _look_for_leftovers_again() -> None:
    gc.freeze()
    gc.enable()


def make_application() -> QApplication:
    """The application, not dressed yet."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setDesktopFileName("evenhand")
    return app


def make_window(app: QApplication, clock: Clock = now) -> MainWindow:
    """Dress the application as it was left, and make the window."""
    settings = Settings(settings_file())
    apply(app, Theme(settings.mode(), settings.text_size()))
    for effect in EFFECTS:
        app.setEffectEnabled(effect, False)
    FocusRing(app)
    window = MainWindow(settings, clock)
    window.loaded.connect(partial(give_icon, app), Qt.ConnectionType.SingleShotConnection)
    return window


def give_icon(app: QApplication) -> None:
    """Give the windows their icon."""
    picture = QPixmap()
    picture.loadFromData(shelf.read_bytes("icons/evenhand.svg"), "SVG")
    app.setWindowIcon(QIcon(picture))
