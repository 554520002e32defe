"""Record, Partnership: the partnership's details, its area and plan, and its rule book, as one list with its forms."""

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget

from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.partnership.as_at import (
    CONSTITUENCY,
    COUNCIL,
    GROUPS,
    IDENTITY,
    RULE,
    THEME,
    WARD,
    read_as_at,
    rows_of,
)
from evenhand.screens.shared.forms import FINISH_FIRST
from evenhand.screens.shared.room_view import RoomView
from evenhand.screens.theme import Role
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import ElidedLabel

ADDED = {THEME: "Plan theme", COUNCIL: "Council", WARD: "Ward", CONSTITUENCY: "Constituency"}
LEAST_HEIGHT = 160
LIST_WIDTH = 480


class PartnershipView(RoomView):
    """The list of all that the partnership says of itself, and the form of what is chosen."""

    TABLES = frozenset(
        (
            "partnership",
            "plan_theme",
            "council",
            "ward",
            "constituency",
            "rule_override",
            "rule_adoption",
            "decision",
            "meeting",
        )
    )

    NAME = "Partnership"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._kind, self._key = IDENTITY, ""

    def open_first(self) -> None:
        """Open the partnership itself, unless something is open or being typed."""
        if self.list.chosen_id() is None and not self.unsaved():
            self.list.choose_first()

    def show_record(self, ref: str) -> bool:
        """Open "council:3" or "rule:quorum"; False for another kind, or while something else waits to be saved."""
        kind = ref.partition(":")[0]
        self.ensure_loaded()
        if kind not in GROUPS or not self._may_leave():
            return False
        if not self.list.choose(ref):
            self.list.clear_filter()
        if not self.list.choose(ref):
            return False
        self._open(ref)
        self.panes.show_detail()
        return True

    def add(self) -> None:
        """Begin a new theme of the plan."""
        self.add_kind(THEME)

    def add_kind(self, kind: str) -> None:
        """Begin a new record of a kind."""
        self.ensure_loaded()
        if self._may_leave():
            self.list.choose(None)
            self.panes.show_detail()
            self._show_form(kind, "")
            self.form().focus_first()

    def toggle_history(self) -> None:
        """Show what was changed about the record shown, by whom and when, or go back to its form."""
        if self._stack.currentWidget() is self._history:
            self._stack.setCurrentWidget(self._rule_page if self._kind == RULE else self.form())
            self._history_button.setText("History")
            return
        from evenhand.screens.partnership.history import history_of

        if self._as_at is not None:
            self._history.show_entries(history_of(self.desk.partnership, self._as_at, self._keys()))
        self._stack.setCurrentWidget(self._history)
        self._history_button.setText("Close history")

    def has_typing(self) -> bool:
        """Whether anything was typed and not saved."""
        return self.form().is_dirty()

    def save(self) -> bool:
        """Save what was typed; False where something must be mended first."""
        if self.unsaved():
            self.form().save()
        return not self.unsaved()

    def discard(self) -> None:
        """Let go of what was typed."""
        if self.unsaved():
            self.form().discard()

    def build(self) -> None:
        """Make list and forms; their modules are imported only now, so that the window is painted first."""
        from evenhand.screens.partnership.pages import kinds
        from evenhand.screens.partnership.rule_page import RulePage
        from evenhand.screens.widgets.history import HistoryPanel
        from evenhand.screens.widgets.list_pane import ListPane
        from evenhand.screens.widgets.pane import Pane
        from evenhand.screens.widgets.two_pane import TwoPane

        filters = [Option(None, "Everything"), *(Option(kind, words) for kind, words in GROUPS.items())]
        self.list = ListPane("Partnership", "Find a rule, ward or theme", filters=filters, nobody="Nothing")
        self._add = self.list.add_button(plain("Add…", Mark.PLUS))
        self._add.clicked.connect(self._open_menu)
        self._kinds, self._rule_page = kinds(), RulePage(self.desk)
        self._title = ElidedLabel("", Role.TITLE)
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(LEAST_HEIGHT)
        for kept in self._kinds.values():
            kept.form.save_asked.connect(self._save)
            kept.form.discarded.connect(self._go_back)
            self._stack.addWidget(kept.form)
        self._rule_page.saved.connect(self._show_saved_rule)
        self._stack.addWidget(self._rule_page)
        pane = Pane()
        self._history_button = plain("History")
        self._history_button.clicked.connect(self.toggle_history)
        self._history = HistoryPanel()
        self._stack.addWidget(self._history)
        pane.header.addWidget(self._title, 1)
        pane.header.addWidget(self._history_button, 0, Qt.AlignmentFlag.AlignTop)
        pane.add(self._stack, 1)
        self.panes = TwoPane(self.list, pane, "The whole list", rows_px=LIST_WIDTH)
        self.column.addWidget(self.panes)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._go_into)

    def reload(self) -> None:
        """Read everything as at the desk's day."""
        self._as_at = as_at = read_as_at(self.desk.partnership, self.desk.day)
        self.list.set_rows(rows_of(as_at))
        ward = self._kinds[WARD].form.field("council_id")
        if isinstance(ward, ChoiceField):
            ward.set_options([Option(one.id, one.name) for one in as_at.councils])
        if not self.unsaved() and self._key:
            self._show_form(self._kind, self._key)

    def form(self) -> DetailForm:
        """The form of the record that is shown."""
        return self._rule_page.form if self._kind == RULE else self._kinds[self._kind].form

    def _fact(self) -> Any | None:
        """The record in the form, or None while a new one is typed."""
        if self._as_at is None:
            return None
        if self._kind == IDENTITY:
            return self._as_at.identity
        held = {
            THEME: self._as_at.themes,
            COUNCIL: self._as_at.councils,
            WARD: self._as_at.wards,
            CONSTITUENCY: self._as_at.constituencies,
        }[self._kind]
        return next((one for one in held if str(one.id) == self._key), None)

    def _show_form(self, kind: str, key: str) -> None:
        """Show one record, or an empty form for a new one; a record that was undone away leaves its kind's form."""
        self._kind, self._key = kind, key
        self._history_button.setText("History")
        self._history_button.setVisible(bool(key))
        if kind == RULE and self._as_at is not None:
            self._title.set_text(self._as_at.book[key].label)
            self._rule_page.show_rule(key, self._as_at)
            self._stack.setCurrentWidget(self._rule_page)
            return
        kept, fact = self._kinds[kind], self._fact()
        if fact is None and key:
            self._kind, self._key = IDENTITY, ""
            kept, fact = self._kinds[IDENTITY], self._fact()
        self._title.set_text(fact.name if fact is not None else f"New {kept.title.lower()}")
        kept.form.show_values({} if fact is None else kept.values(fact))
        self._stack.setCurrentWidget(kept.form)

    def _keys(self) -> list[tuple[str, int]]:
        """The tables and keys of which the record shown is made; a rule's are the values set for it."""
        if self._kind == RULE and self._as_at is not None:
            own = [one.id for one in self._as_at.overrides if one.rule == self._key]
            adopted = [one.id for one in self._as_at.adoptions if one.override_id in own]
            return [("rule_override", key) for key in own] + [("rule_adoption", key) for key in adopted]
        fact = self._fact()
        return [(self._kind, fact.id)] if fact is not None else []

    def _may_leave(self) -> bool:
        if self.unsaved():
            self.form().show_refusal(FINISH_FIRST)
        return not self.unsaved()

    def _choose(self, ref: Any) -> None:
        """Open the row chosen, or go back to the one whose typing waits to be saved."""
        if self._may_leave():
            self._open(ref)
        else:
            self.list.choose(f"{self._kind}:{self._key}")
            self.panes.show_detail()

    def _open(self, ref: str) -> None:
        kind, _, key = ref.partition(":")
        self._show_form(kind, key)

    def _go_into(self, ref: Any) -> None:
        self.panes.show_detail()
        self._choose(ref)
        self.form().focus_first()

    def _go_back(self) -> None:
        """After an empty form was discarded, show what is chosen or the first row."""
        if not self._key:
            self.list.choose_first()
            self.panes.show_list()

    def _save(self, values: Any) -> None:
        kept, fact = self._kinds[self._kind], self._fact()
        try:
            key = kept.save(self.desk.partnership, kept.stated(values, fact))
        except Refusal as refusal:
            kept.form.show_refusal(refusal)
            return
        kept.form.mark_saved()
        self._key = str(key or self._key)
        self._show_form(self._kind, self._key)
        self.list.choose(f"{self._kind}:{self._key}")

    def _show_saved_rule(self) -> None:
        self._show_form(self._kind, self._key)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        for kind, words in ADDED.items():
            menu.addAction(words).setData(kind)
        menu.triggered.connect(self._add_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._add.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _add_chosen(self, action: QAction) -> None:
        self.add_kind(str(action.data()))
