"""Who stands in the same poll as the reader of a letter, and the way to write the same to all of them (PP5)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.mp.record_facts import Letter
from evenhand.domain.words import say_list
from evenhand.screens.desk import Desk
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.notice import NoticeLine
from evenhand.services import letters
from evenhand.services.standing_alike import others_standing


class AlikeLine(QWidget):
    """A notice while somebody who stands too has no such letter; `save_wanted` where the letter is not kept yet."""

    save_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._letter: Letter | None = None
        self.write = plain("Write the same to all")
        self._line = NoticeLine(self.write)
        self.write.clicked.connect(self.write_to_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._line)
        self.hide()

    def says(self) -> str:
        """What is said, or nothing."""
        return "" if self.isHidden() else self._line.says()

    def show_letter(self, letter: Letter) -> None:
        """Say who stands beside the reader and has no letter in the same words."""
        self._letter = letter
        with self._desk.partnership.reading() as session:
            beside = others_standing(session, letter, letter.sent_on or self._desk.today)
        without = [one.name for one in beside if one.letter_id is None]
        stand = "stands" if len(without) == 1 else "stand"
        says = f"{say_list(without)} {stand} too. Write the same to everybody who stands." if without else ""
        self._line.show_notice(says)
        self.setVisible(bool(says))

    def write_to_all(self) -> None:
        """Begin the same letter to everybody else, once this one is kept."""
        if self._letter is None:
            return
        self.save_wanted.emit()
        if self._letter.id:
            letters.write_alike(self._desk.partnership, self._letter.id, today=self._desk.today)
            self.show_letter(self._letter)

    def letter_kept(self, letter: Letter) -> None:
        """Take the letter as it is kept now."""
        self._letter = letter
