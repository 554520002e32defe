"""Election window rules: which of them draw windows here, each as shipped, edited, or the partnership's own."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evenhand.domain.elections.own_profiles import KeptProfile
from evenhand.domain.elections.windows import Window
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.elections.windows_form import RuleForm, record_from
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.shared.forms import FINISH_FIRST, Values
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP, PANE_GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.table import Column, TableModel
from evenhand.screens.widgets.table_view import SortableTable
from evenhand.services.sweep import drawn_by
from evenhand.services.window_profiles import delete_profile, read_profiles, reset, save_profile

TITLE = "Election window rules"
WHAT_FOR = (
    "There is no single pre-election period. Each rule in use draws a window of its own for every election that it is "
    "for; on a day of several the strictest decides."
)
NOTHING_DRAWN = "No window for an election ahead"


class WindowsDialog(HouseDialog):
    """The rules at the left, the form of the one chosen at the right. `desk` is the open partnership and its day."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(TITLE, parent, width_px=1000)
        self._partnership: Partnership = desk.partnership
        self._day = desk.day
        self._kept: dict[str, KeptProfile] = {}
        self._shown = ""
        self.table = SortableTable("Rules", TableModel(COLUMNS, _profile))
        self.form = RuleForm()
        self.add = plain("Add a rule…", says="Add a rule of your own")
        self._lay_out()
        self._connect()
        self.add_leave("Close")
        self._read("")
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """Room for a rule."""
        return self.tall_hint(700)

    def reject(self) -> None:
        """Close, unless something typed is not saved."""
        if self.form.is_dirty():
            self.form.show_refusal(Refusal("Save or discard this first. Then close."))
            return
        super().reject()

    def _lay_out(self) -> None:
        self.body.addWidget(Label(WHAT_FOR, ink=2, wrap=True))
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self.table, 1)
        left.addLayout(row(self.add, None))
        sides = QHBoxLayout()
        sides.setSpacing(PANE_GAP)
        sides.addLayout(left, 2)
        sides.addWidget(self.form, 3)
        self.body.addLayout(sides, 1)

    def _connect(self) -> None:
        self.table.chosen.connect(self._choose)
        self.add.clicked.connect(self._begin)
        self.form.save_asked.connect(self._save)
        self.form.discarded.connect(self._show_current)
        self.form.as_shipped.clicked.connect(self._reset)
        self.form.take_away.clicked.connect(self._delete)
        for keys in ("Ctrl+S", "Ctrl+Return"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(self.form.save)

    def _read(self, profile: str) -> None:
        """Read every rule and show one, or the first where it is gone."""
        with self._partnership.reading() as session:
            kept = read_profiles(session)
        self._kept = {one.profile.profile: one for one in kept}
        self.table.set_rows(kept)
        self._show(profile if profile in self._kept else kept[0].profile.profile)

    def _show(self, profile: str) -> None:
        self._shown = profile
        self.table.choose(profile)
        kept = self._kept[profile]
        with self._partnership.reading() as session:
            drawn = drawn_by(session, kept.profile, self._day)
        ahead = [one for one in drawn if one.ends >= self._day]
        self.form.show_rule(kept, "\n".join(_said(one) for one in ahead) or NOTHING_DRAWN)

    def _show_current(self) -> None:
        """Go back from a rule that was begun, or show the one chosen as it is kept."""
        self._show(self._shown or next(iter(self._kept)))

    def _choose(self, profile: object) -> None:
        if self.form.is_dirty():
            self.table.choose(self._shown)
            self.form.show_refusal(FINISH_FIRST)
            return
        self._show(str(profile))

    def _begin(self) -> None:
        if self.form.is_dirty():
            self.form.show_refusal(FINISH_FIRST)
            return
        self._shown = ""
        self.table.choose(None)
        self.form.begin()
        self.form.focus_first()

    def _save(self, values: Values) -> None:
        before = set(self._kept)
        try:
            save_profile(self._partnership, record_from(values, self._shown))
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        self._read(self._shown)
        new = set(self._kept) - before
        if new:
            self._show(new.pop())

    def _reset(self) -> None:
        self._change(reset, self._shown)

    def _delete(self) -> None:
        self._change(delete_profile, "")

    def _change(self, deed: Callable[[Partnership, str], None], then: str) -> None:
        """Do something to the rule that is shown, then show that or another."""
        try:
            deed(self._partnership, self._shown)
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self._read(then)


def _said(window: Window) -> str:
    """A window as the form says it: its election and its days."""
    early = f", perhaps from {say_day(window.earliest_start)}" if window.earliest_start else ""
    return f"{say_day(window.starts)} to {say_day(window.ends)}{early}: {window.election}"


def _profile(kept: KeptProfile) -> str:
    return kept.profile.profile


def _name(kept: KeptProfile) -> str:
    return f"{kept.profile.name[:1].upper()}{kept.profile.name[1:]}"


def _in_use(kept: KeptProfile) -> str:
    return "In use" if kept.in_use else "Left out"


def _whose(kept: KeptProfile) -> str:
    """The rule with where it comes from, for the pointer that rests on it."""
    return f"{_name(kept)}: {kept.origin.value}"


def _mark(kept: KeptProfile) -> Mark:
    return Mark.GO_AHEAD if kept.in_use else Mark.PAST


COLUMNS = (
    Column("Rule", _name, tooltip=_whose, stretch=True),
    Column("Now", _in_use, mark=_mark),
)
