"""The actions as Qt knows them: made once from the table, put into the menus, switched with what is open."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from evenhand.app.actions import ACTIONS, Action, Menu, Needs
from evenhand.screens.theme import look
from evenhand.screens.theme.marks import mark_icon

MENU_ROLES = {"quit": QAction.MenuRole.QuitRole, "about": QAction.MenuRole.AboutRole}


class ActionBook(QObject):
    """All actions of one window. `asked` carries the id of the one that was chosen."""

    asked = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._made: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._menus: dict[Menu, QMenu] = {}
        self._why_not: dict[str, str] = {}
        for action in ACTIONS:
            self._made[action.id] = self._make(window, action)
        look().changed.connect(self._draw_marks)
        self._draw_marks()

    def __getitem__(self, action_id: str) -> QAction:
        return self._made[action_id]

    def fill(self, bar: QMenuBar) -> None:
        """Put the menus into the bar, in the order of the table."""
        for menu in Menu:
            made = bar.addMenu(menu.value)
            made.setToolTipsVisible(True)
            self._menus[menu] = made
        for action in ACTIONS:
            if action.apart:
                self._menus[action.menu].addSeparator()
            self._menus[action.menu].addAction(self._made[action.id])

    def menu(self, menu: Menu) -> QMenu:
        """One of the menus."""
        return self._menus[menu]

    def allow(self, *, file: bool, writing: bool) -> None:
        """Switch the actions on that make sense now; the others say why not."""
        for action in ACTIONS:
            reason = ""
            if action.needs is not Needs.NOTHING and not file:
                reason = Needs.FILE.value
            elif action.needs is Needs.WRITING and not writing:
                reason = Needs.WRITING.value
            self.close_with(action.id, reason)

    def close_with(self, action_id: str, reason: str) -> None:
        """Switch one action off for a reason that its tooltip gives, or on when there is none."""
        made = self._made[action_id]
        made.setEnabled(not reason)
        self._why_not[action_id] = reason
        self._describe(made)

    def say(self, action_id: str, text: str) -> None:
        """Give an action other words."""
        self._made[action_id].setText(text)
        self._describe(self._made[action_id])

    def why_not(self, action_id: str) -> str:
        """Why an action is switched off, or nothing."""
        return self._why_not.get(action_id, "")

    def tick(self, action_id: str, ticked: bool = True) -> None:
        """Put the tick of an action that has one, without carrying it out."""
        self._made[action_id].setChecked(ticked)

    def _make(self, window: QWidget, action: Action) -> QAction:
        made = QAction(action.text, window)
        made.setObjectName(action.id)
        made.setData(action.help)
        made.setMenuRole(MENU_ROLES.get(action.id, QAction.MenuRole.NoRole))
        made.setShortcuts([QKeySequence(keys) for keys in action.keys])
        made.setCheckable(action.ticked or bool(action.group))
        if action.group:
            group = self._groups.setdefault(action.group, QActionGroup(self))
            group.addAction(made)
        made.triggered.connect(self._ask)
        self._describe(made)
        return made

    def _describe(self, made: QAction) -> None:
        says = self._why_not.get(made.objectName()) or str(made.data())
        keys = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        made.setToolTip(f"{says} ({keys})" if keys else says)
        made.setStatusTip(says)

    def _draw_marks(self) -> None:
        tokens = look().tokens
        for action in ACTIONS:
            if action.mark is not None:
                self._made[action.id].setIcon(
                    mark_icon(action.mark, tokens.ink, tokens.surface, look().px(16))
                )

    def _ask(self) -> None:
        made = self.sender()
        if isinstance(made, QAction):
            self.asked.emit(made.objectName())


def carry_out(deeds: Mapping[str, Callable[[], object]], action_id: str) -> None:
    """Do what belongs to an action; every action of the table has its deed."""
    deeds[action_id]()
