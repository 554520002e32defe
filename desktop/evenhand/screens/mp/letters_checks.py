"""What stands in the way of a letter, and what to think of before it goes: gaps, what the screen found, one request."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.mp.letter_text import remarks_on
from evenhand.domain.mp.letters import gaps_of
from evenhand.domain.mp.record_facts import Letter
from evenhand.domain.publicity.screening.findings import TextFinding
from evenhand.domain.vocabulary import TextVerdict
from evenhand.screens.plain_room.answers import PARTED, AnswerBlock
from evenhand.screens.theme import Role, Weight
from evenhand.screens.widgets.button import Button, link
from evenhand.screens.widgets.emptying import empty
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.mark_label import ASK, CLEAR, TAKES_A_SIDE, TO_KNOW, Status, StatusWord

TO_FILL_IN = Status("To fill in", ASK.mark, Weight.STRONG)
NOTHING = "Nothing stands in its way."
ASKED = "Say below why it may stand in the letter, or leave it out."


class LetterChecks(QWidget):
    """A block for each; `wanted` carries the passage to go to."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Before it goes")
        self._shown: object = None
        self._blocks: list[QWidget] = []
        self._body = QVBoxLayout()
        self._body.setSpacing(PARTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Label("Before it goes", Role.LEAD))
        column.addLayout(self._body)

    def count(self) -> int:
        """How many things stand in its way or are to be thought of."""
        return len(self._blocks)

    def focus_first(self) -> None:
        """Go to the first of them that leads anywhere."""
        links = [one for block in self._blocks for one in block.findChildren(Button)]
        if links:
            links[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_checks(self, letter: Letter, findings: tuple[TextFinding, ...]) -> None:
        """Show what is to be said of a letter; the same once more changes nothing."""
        gaps = tuple(dict.fromkeys(gap.says for gap in gaps_of(letter)))
        remarks = remarks_on(letter.body, reply_wanted=letter.reply_wanted)
        found = tuple((one.text, one.says, one.why, one.verdict) for one in findings)
        shown = (gaps, remarks, found, bool(letter.because))
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._body)
        self._blocks = parts = [*self._of_findings(findings, letter), *map(self._of_gap, gaps)]
        parts += [AnswerBlock(TO_KNOW, one.says, ()) for one in remarks]
        for part in parts or [StatusWord(CLEAR), Label(NOTHING, ink=2, wrap=True)]:
            self._body.addWidget(part)

    def _of_gap(self, says: str) -> QWidget:
        return AnswerBlock(TO_FILL_IN, says[:1].upper() + says[1:], (), self._link(f"[{says}]"))

    def _of_findings(self, findings: tuple[TextFinding, ...], letter: Letter) -> Iterator[QWidget]:
        for one in findings:
            sided = one.verdict is TextVerdict.TAKES_A_SIDE
            if not sided and letter.because:
                continue
            lines = (f"“{one.text}”", one.why, "" if sided else ASKED)
            yield AnswerBlock(TAKES_A_SIDE if sided else ASK, one.says, lines, self._link(one.text))

    def _link(self, words: str) -> QWidget:
        made = link("Go there", says=words)
        made.clicked.connect(self._go)
        return made

    def _go(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, QWidget):
            self.wanted.emit(pressed.accessibleDescription())
