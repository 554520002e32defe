"""What the menus View and Help do: look and size of the text, the day shown, the publish table, help."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog

from evenhand.app.actions import ACTIONS, Menu
from evenhand.screens.theme import Mode, look

if TYPE_CHECKING:
    from evenhand.app.window import MainWindow

LESS_MOTION = "evenhand_less_motion"


class ViewDeeds:
    """The deeds of one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._open: dict[str, QDialog] = {}
        book, settings = window.book, window.settings
        book.tick(str(settings.mode()))
        book.tick("less-motion", settings.less_motion())
        self._calm()

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What each action of these menus does."""
        return {
            "light": self.turn_light,
            "dark": self.turn_dark,
            "system": self.follow_system,
            "larger": self.larger,
            "smaller": self.smaller,
            "normal": self.normal,
            "less-motion": self.switch_motion,
            "as-at": self.choose_day,
            "today": self.back_to_today,
            "publish": self.show_publish,
            "power": self.show_power,
            "balance": self.show_balance,
            "help": self.show_help,
            "keyboard": self.show_keyboard,
            "guidance": self.show_guidance,
            "about": self.show_about,
        }

    def turn_light(self) -> None:
        """Dark words on light paper."""
        self._turn(Mode.LIGHT)

    def turn_dark(self) -> None:
        """Light words on a dark ground."""
        self._turn(Mode.DARK)

    def follow_system(self) -> None:
        """Light or dark as the computer is set."""
        self._turn(Mode.SYSTEM)

    def larger(self) -> None:
        """Larger text."""
        look().step_scale(1)
        self._keep_size()

    def smaller(self) -> None:
        """Smaller text."""
        look().step_scale(-1)
        self._keep_size()

    def normal(self) -> None:
        """Text at 100 per cent."""
        look().set_scale(100)
        self._keep_size()

    def switch_motion(self) -> None:
        """Let things move, or not."""
        self._window.settings.set_less_motion(self._window.book["less-motion"].isChecked())
        self._calm()

    def choose_day(self) -> None:
        """Ask for a day and show everything as at it."""
        from evenhand.screens.frame.day_choice import DayChoice

        desk = self._window.desk
        if desk is None:
            return
        dialog = DayChoice(desk.day, self._window)
        dialog.exec()
        if dialog.day is not None and self._may_reload():
            desk.show_day(dialog.day)

    def back_to_today(self) -> None:
        """Show everything as it is today."""
        if self._window.desk is not None and self._may_reload():
            self._window.desk.show_day(None)

    def show_publish(self) -> None:
        """Open the table of what may be published."""
        from evenhand.screens.frame.publish_panel import PublishPanel

        partnership = self._window.partnership
        if partnership is not None:
            panel = PublishPanel(partnership, self._window.today(), self._window)
            panel.clause_opened.connect(self.show_clause)
            panel.rules_asked.connect(self.show_window_rules)
            panel.rules_asked.connect(panel.show_again)
            panel.exec()

    def show_window_rules(self) -> None:
        """Open the rules by which election windows are drawn."""
        from evenhand.screens.elections.windows_view import WindowsDialog

        if self._window.desk is not None:
            WindowsDialog(self._window.desk, self._window).exec()

    def show_power(self) -> None:
        """Open the private figures of what some members would settle together."""
        from evenhand.screens.members.power_view import PowerView

        desk = self._window.desk
        if desk is not None:
            PowerView(desk.partnership, desk.day, desk.today, self._window).exec()

    def show_balance(self) -> None:
        """Open how the shares of seats and offices went over a period."""
        from evenhand.screens.members.balance_view import BalanceView

        desk = self._window.desk
        if desk is not None:
            BalanceView(desk.partnership, desk.day, desk.today, self._window).exec()

    def show_help(self) -> None:
        """Open the help, beside the work."""
        from evenhand.screens.frame.help_window import HelpWindow

        self._show("help", HelpWindow)

    def show_guidance(self) -> None:
        """Open the guidance clauses, beside the work."""
        from evenhand.screens.frame.guidance_window import GuidanceWindow

        self._show("guidance", GuidanceWindow)

    def show_clause(self, clause: str) -> None:
        """Open one clause."""
        from evenhand.screens.frame.guidance_window import GuidanceWindow

        GuidanceWindow(clause, self._window.focusWidget() or self._window).exec()

    def show_keyboard(self) -> None:
        """Open the sheet of shortcuts."""
        from evenhand.screens.frame.shortcut_sheet import Keys, ShortcutSheet

        lines = [
            Keys(action.menu.title, said_keys(action.keys), action.words.rstrip("…"))
            for menu in Menu
            for action in ACTIONS
            if action.menu is menu and action.keys
        ]
        ShortcutSheet(lines, self._window).exec()

    def show_about(self) -> None:
        """Say which Evenhand this is."""
        from evenhand.screens.frame.about import About

        About(self._window).exec()

    def _turn(self, mode: Mode) -> None:
        look().set_mode(mode)
        self._window.settings.set_mode(mode)
        self._window.book.tick(str(mode))

    def _keep_size(self) -> None:
        self._window.settings.set_text_size(look().scale)
        self._window.frame.notice(f"Text at {look().scale}%")

    def _calm(self) -> None:
        """Tell what the house draws whether things may move."""
        app = QApplication.instance()
        if app is not None:
            app.setProperty(LESS_MOTION, self._window.settings.less_motion())

    def _may_reload(self) -> bool:
        pages = self._window.pages
        return pages is None or pages.settle_typing()

    def _show(self, name: str, make: Callable[..., QDialog]) -> None:
        dialog = self._open.get(name)
        if dialog is None:
            dialog = self._open[name] = make(parent=self._window)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()


def said_keys(keys: tuple[str, ...]) -> str:
    """Keys as this computer's keyboard names them."""
    native = QKeySequence.SequenceFormat.NativeText
    return " or ".join(QKeySequence(one).toString(native) for one in keys)
