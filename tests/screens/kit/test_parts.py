"""The smaller parts: chips, gated buttons, the gate, bars, notices, history."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from evenhand.domain.guidance.findings import Finding, Part, Severity
from evenhand.screens.theme import Role, Theme
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.bars import BarKey, BarWithLimit, Segment, SegmentBar, Shade
from evenhand.screens.widgets.button import Button, ButtonKind, gated, plain
from evenhand.screens.widgets.chips import ClauseChip, FindingChip, say_clauses
from evenhand.screens.widgets.finding_block import FindingBlock, FindingBlocks
from evenhand.screens.widgets.gate import Condition, ConditionRow, GateChecklist
from evenhand.screens.widgets.history import Alteration, HistoryEntry, HistoryPanel
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.mark_label import BARRED, MET
from evenhand.screens.widgets.notice import NoticeLine
from evenhand.screens.widgets.why import WhyPanel
from tests.screens.kit.gallery import CONDITIONS, NAMED, RUN_OUT


def test_a_finding_chip_is_read_out_whole_and_opens_its_finding(qtbot, theme: Theme) -> None:
    chip = FindingChip.of(RUN_OUT)
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "Act now, clause PP3, Her role statement has run out."
    with qtbot.waitSignal(chip.opened) as told:
        qtbot.keyClick(chip, Qt.Key.Key_Return)
    assert told.args == [RUN_OUT]


def test_a_clause_chip_tells_its_clause(qtbot, theme: Theme) -> None:
    chip, rule = ClauseChip("PP14"), ClauseChip("Rule 4.2")
    qtbot.addWidget(chip)
    qtbot.addWidget(rule)
    assert (chip.accessibleName(), rule.accessibleName()) == ("Clause PP14", "Rule 4.2")
    with qtbot.waitSignal(chip.opened) as told:
        chip.click()
    assert told.args == ["PP14"]


def test_at_most_two_clauses_stand_beside_one_line() -> None:
    assert say_clauses(("PP4", "PP7")) == "PP4, PP7"
    assert say_clauses(("PP4", "PP7", "PP9")) == "PP4 and 2 more"


def test_two_findings_are_shown_and_the_rest_counted(qtbot, theme: Theme) -> None:
    blocks = FindingBlocks()
    qtbot.addWidget(blocks)
    more = [Finding("PP10", Severity.TO_KNOW, f"Fact {number}.", "", "") for number in range(3)]
    blocks.show_findings([RUN_OUT, NAMED, *more], {RUN_OUT: "Renew statement…"})
    blocks.show()
    assert len([block for block in blocks.findChildren(FindingBlock) if block.isVisible()]) == 2
    assert "Three more findings" in [
        button.text() for button in blocks.findChildren(Button) if button.isVisible()
    ]
    blocks.show_all()
    qtbot.wait(1)
    assert len([block for block in blocks.findChildren(FindingBlock) if block.isVisible()]) == 5


def test_the_step_of_a_finding_is_asked_by_its_button(qtbot, theme: Theme) -> None:
    block = FindingBlock(RUN_OUT, "Renew statement…")
    qtbot.addWidget(block)
    with qtbot.waitSignal(block.step_asked) as told:
        next(button for button in block.findChildren(Button)).click()
    assert told.args == [RUN_OUT]


def test_a_word_longer_than_a_line_breaks_and_is_still_read_as_it_was_typed(qtbot, theme: Theme) -> None:
    label = Label("Llanfair" + "x" * 292, wrap=True)
    qtbot.addWidget(label)

    assert label.minimumSizeHint().width() < 300
    assert label.heightForWidth(300) > 2 * theme.line(Role.BODY)
    assert label.text() == "Llanfair" + "x" * 292


def test_a_finding_stacks_its_parts_where_there_is_little_width(qtbot, theme: Theme) -> None:
    block = FindingBlock(
        Finding("PP10", Severity.LOOK_AT, "The term ends soon.", "On 1 June.", "Renew"), "Renew"
    )
    qtbot.addWidget(block)
    block.show()
    places: list[bool] = []
    for width in (600, 300):
        block.resize(width, 160)
        QApplication.processEvents()
        chip, says = block.findChildren(FindingChip)[0], block.findChildren(Label)[0]
        places.append(says.y() >= chip.geometry().bottom())

    assert places == [False, True]


def test_a_gated_button_is_enabled_and_says_what_is_open(qtbot, theme: Theme) -> None:
    button = gated("Award £640.00", "Open: the purpose is free of party politics")
    qtbot.addWidget(button)
    assert button.isEnabled()
    assert button.mark is Mark.LOCK
    assert "purpose" in button.accessibleDescription()
    button.set_kind(ButtonKind.PRIMARY)
    assert button.mark is None
    assert button.accessibleDescription() == ""


@pytest.fixture
def gate(qtbot, theme: Theme) -> GateChecklist:
    shown = GateChecklist()
    qtbot.addWidget(shown)
    shown.show_conditions(CONDITIONS, "Award £1,850.00", "Not yet.")
    shown.resize(1300, 500)
    shown.show()
    shown.activateWindow()
    return shown


def test_open_conditions_come_first_then_with_care_then_met(gate: GateChecklist) -> None:
    assert [row.condition.key for row in gate._rows] == ["purpose", "quorum", "window", "party"]
    assert gate._count.text() == "2 of 4 met, 2 to settle"


def test_pressing_award_too_early_leads_to_the_first_open_condition(gate: GateChecklist, qtbot) -> None:
    with qtbot.assertNotEmitted(gate.award_asked):
        gate._award.click()
    button = gate._rows[0].button()
    assert button is not None
    assert button.hasFocus()


def test_once_all_is_met_the_button_awards(gate: GateChecklist, qtbot) -> None:
    met = [Condition(str(number), MET, "The applicant is not a party") for number in range(7)]
    gate.show_conditions(met, "Award £310.00", "All seven conditions are met.")
    assert gate._award.kind is ButtonKind.PRIMARY
    assert gate._says.text() == "All seven conditions are met."
    with qtbot.waitSignal(gate.award_asked):
        gate._award.click()


def test_a_barred_party_has_one_line_and_no_award_button(gate: GateChecklist) -> None:
    gate.show_barred(Condition("party", BARRED, "The applicant is a registered party", "", "", "PP14"))
    assert len(gate._rows) == 1
    assert not gate._award.isVisible()


def test_the_verb_of_a_condition_tells_which(gate: GateChecklist, qtbot) -> None:
    with qtbot.waitSignal(gate.verb_chosen) as told:
        button = next(
            row.button() for row in gate.findChildren(ConditionRow) if row.condition.key == "quorum"
        )
        assert button is not None
        button.click()
    assert told.args == ["quorum"]


def test_a_bar_says_its_figures_and_what_is_not_held(qtbot, theme: Theme) -> None:
    bar, balance = BarWithLimit("Live in the area"), SegmentBar("Party balance")
    qtbot.addWidget(bar)
    qtbot.addWidget(balance)
    bar.show_share(6, 11, unknown=2, limit=0.51, limit_says="at least 51%")
    assert bar.accessibleName() == "Live in the area: 6 of 11, not held: 2, at least 51%"
    balance.show_segments([Segment("Wharfside Voice 1", 1), Segment("not held: 7", 7, Shade.UNKNOWN)])
    assert balance.accessibleName() == "Party balance: Wharfside Voice 1, not held: 7"


def test_the_key_of_a_bar_takes_as_many_lines_as_it_needs(qtbot, theme: Theme) -> None:
    key = BarKey()
    qtbot.addWidget(key)
    key.show_segments([Segment(f"Committed £{number},000.00", 1) for number in range(4)])
    assert key.heightForWidth(1000) < key.heightForWidth(400) < key.heightForWidth(200)


def test_a_notice_is_hidden_while_it_says_nothing(qtbot, theme: Theme) -> None:
    notice = NoticeLine(plain("Back up now"))
    qtbot.addWidget(notice)
    assert notice.isHidden()
    notice.show_notice("The newest copy off this laptop is nine days old.")
    assert not notice.isHidden()
    notice.show_notice("")
    assert notice.isHidden()


def test_a_notice_is_as_high_as_its_words_need(qtbot, theme: Theme) -> None:
    page, notice = QWidget(), NoticeLine(plain("Back up now"))
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(notice)
    column.addStretch(1)
    notice.show_notice("The newest copy off this laptop is nine days old.")
    theme.set_scale(200)
    page.resize(460, 500)
    page.show()
    qtbot.wait(1)
    assert notice._says.height() >= notice._says.heightForWidth(notice._says.width())


def test_why_shows_the_parts_with_their_sources_and_closes_with_esc(qtbot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    button = plain("Why?")
    button.setParent(page)
    page.show()
    panel = WhyPanel(
        page, "Resident share", [Part("Residents", "6", "members’ register")], "At least 51%.", ["PP10"]
    )
    closed: list[bool] = []
    panel.destroyed.connect(lambda: closed.append(True))
    panel.open_below(button)
    texts = [label.text() for label in panel.findChildren(Label)]
    assert {"Resident share", "Residents", "6", "members’ register", "At least 51%."} <= set(texts)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(closed))


def test_history_says_who_changed_what(qtbot, theme: Theme) -> None:
    panel = HistoryPanel()
    qtbot.addWidget(panel)
    change = Alteration("Term ends", "1 March 2026", "1 March 2027")
    panel.show_entries(
        [HistoryEntry("Extend a term", "Gwenllian Price", "14 April 2026", (change,))], more=True
    )
    texts = [label.text() for label in panel.findChildren(Label)]
    assert "Term ends: 1 March 2026 → 1 March 2027" in texts
    assert not panel._earlier.isHidden()
    assert Alteration("Office", "", "Chair").says() == "Office: Chair"
