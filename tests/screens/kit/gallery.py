"""The component sheet: every part of the kit on one page, to be looked at and measured."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.vocabulary import Answer, Capacity
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import Breadth, Role, Weight
from evenhand.screens.widgets import mark_label as status
from evenhand.screens.widgets.bars import BarWithLimit, MoneyBar, Segment, SegmentBar, Shade
from evenhand.screens.widgets.button import gated, link, mark_button, plain, primary
from evenhand.screens.widgets.chips import ClauseChip, FindingChip
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, PersonField, TickListField, yes_no
from evenhand.screens.widgets.empty import EmptyState
from evenhand.screens.widgets.finding_block import FindingBlocks
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.gate import Condition, GateChecklist
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_pane import ListPane
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.mark_label import MarkLabel
from evenhand.screens.widgets.pane import Pane, row, scrolling
from evenhand.screens.widgets.publish_line import PublishAnswer, PublishLine
from evenhand.screens.widgets.search_field import SearchField
from evenhand.screens.widgets.status_line import StatusLine
from evenhand.screens.widgets.tab_strip import TabRow
from evenhand.screens.widgets.table import RIGHT, Column, TableModel
from evenhand.screens.widgets.table_view import SortableTable
from evenhand.screens.widgets.written_fields import DayField, MoneyField, NotesField, TextField

TABS = (
    "Today",
    "Members",
    "Meetings",
    "MP relationship",
    "Grant approvals",
    "Publicity",
    "Elections",
    "Reports",
)
RUN_OUT = Finding(
    "PP3",
    Severity.ACT_NOW,
    "Her role statement has run out.",
    "Signed 2 April 2025 and good for one year. Renew it before the meeting on 21 April.",
    "Renew the statement",
)
NAMED = Finding(
    "PP4",
    Severity.LOOK_AT,
    "Named in a press release planned for 24 April.",
    "The item is on hold. Nobody named in it may sign it off.",
    "Open the item",
)
WORDS = (
    ("Go ahead", status.GO_AHEAD),
    ("Take care", status.TAKE_CARE),
    ("Hold", status.HOLD),
    ("Ask, needs your answer", status.ASK),
    ("Met, clear, done", status.MET),
    ("Not met, error, barred", status.NOT_MET),
    ("Late", status.LATE),
    ("Due", status.DUE),
    ("To know", status.TO_KNOW),
    ("Past, not applicable", status.PAST),
)
OTHER_MARKS = (
    (Mark.LOCK, "Closed by a condition"),
    (Mark.DOOR, "Left the room"),
    (Mark.INFORMING, "Informing"),
    (Mark.PUBLICITY, "Publicity"),
    (Mark.WORKING_TOGETHER, "Working together"),
    (Mark.PERSON, "Person"),
)
MEMBERS = (
    ListRow(1, "Amara Okonjo", "Resident  ·  Old Wharf", "Chair", group="Voting members"),
    ListRow(
        2,
        "Cllr Janet Pell",
        "Councillor  ·  Marlbeck Borough, Wharf ward",
        "Vice-chair",
        "2 findings",
        Mark.HOLD,
        "Act now",
        "Voting members",
        frozenset({Capacity.COUNCILLOR}),
    ),
    ListRow(3, "Łukasz Wiśniewski", "Resident  ·  Old Wharf", group="Voting members"),
    ListRow(
        4, "Priya Nair", "Adviser  ·  Tansley Road", group="Advisers", kinds=frozenset({Capacity.ADVISER})
    ),
)
CONDITIONS = (
    Condition(
        "purpose",
        status.NEEDS_ANSWER,
        "The purpose is free of party politics",
        "One phrase is unanswered: “thanks to Cllr Pell’s campaign”.",
        "Answer…",
        "PP13",
    ),
    Condition(
        "party", status.MET, "The applicant is not a political party", "no likeness among 371", "", "PP14"
    ),
    Condition(
        "quorum",
        status.NOT_MET,
        "A quorate meeting has decided",
        "On the agenda for Tuesday 21 April, item 6.",
        "Open agenda",
        "Rule 4.2",
    ),
    Condition(
        "window",
        status.MET_WITH_CARE,
        "No election window stands in the way",
        "The award may be made. Do not announce it before Friday 8 May.",
        "",
        "PP5",
    ),
)


def component_sheet() -> QWidget:
    """The sheet of components, in two columns under the publish line in its three strengths."""
    column = QVBoxLayout()
    column.setContentsMargins(16, 16, 16, 16)
    column.setSpacing(12)
    column.addWidget(_lines())
    columns = QHBoxLayout()
    columns.setSpacing(12)
    columns.addLayout(_stack(_marks(), _buttons(), _rows(), _bars()), 1)
    columns.addLayout(_stack(_chips(), _error_field(), _findings(), _empty()), 1)
    column.addLayout(columns, 1)
    page = scrolling(column)
    page.setProperty("ground", "canvas")
    return page


def frame_sheet() -> QWidget:
    """The frame of the window round a member's record."""
    page, column = _page()
    line = PublishLine()
    line.show_answer(ANSWERS[1])
    column.addWidget(line)
    tabs = TabRow(TABS)
    for mark, says in ((Mark.UNDO, "Undo"), (Mark.REDO, "Redo")):
        tabs.add_right(mark_button(mark, says), when=Breadth.WIDE)
    tabs.add_right(SearchField(), when=Breadth.WIDE)
    tabs.add_right(mark_button(Mark.SEARCH, "Search everything"), when=Breadth.NARROW)
    tabs.strip.set_current(4)
    column.addWidget(tabs)
    middle = QHBoxLayout()
    middle.setContentsMargins(16, 12, 16, 12)
    middle.setSpacing(12)
    middle.addWidget(gate(), 3)
    middle.addWidget(table(), 2)
    column.addLayout(middle, 1)
    foot = StatusLine()
    foot.show_saved()
    foot.show_partnership("Fernhill and Old Wharf Partnership", protected=True)
    foot.show_day("Tuesday 14 April 2026", today=False)
    column.addWidget(foot)
    return page


def member_form() -> DetailForm:
    """A form with a field of every kind."""
    form = DetailForm("Membership")
    form.add(ChoiceField("capacity", "Capacity", options_of(Capacity)))
    form.add(yes_no("votes", "Has a vote"))
    form.add(DayField("starts", "Joined", needed="Give the day on which the membership began."))
    form.add(DayField("ends", "Term ends"))
    form.add(PersonField("proposer", "Proposed by", [Option(1, "Amara Okonjo"), Option(2, "Priya Nair")]))
    form.add(TextField("party", "Party, public", hint="From the council’s statement of persons nominated."))
    form.add(MoneyField("sum", "Expenses"))
    form.add(TickListField("wards", "Wards", [Option("w", "Wharf"), Option("f", "Fernhill")]))
    form.add(NotesField("notes", "Notes"))
    form.show_values(
        {
            "capacity": Capacity.COUNCILLOR,
            "votes": True,
            "starts": date(2023, 6, 12),
            "ends": date(2027, 3, 1),
            "proposer": 1,
            "party": "Tarn Valley Alliance",
            "sum": 18_700,
            "wards": ("w",),
            "notes": "",
        }
    )
    return form


def members_list(empty: EmptyState | None = None) -> ListPane:
    """A list in two groups with a filter."""
    pane = ListPane(
        "Members",
        "Find a member",
        filters=(Option(None, "All capacities"), *options_of(Capacity)),
        empty=empty,
    )
    pane.add_button(plain("Add member", Mark.PLUS))
    pane.set_rows(MEMBERS)
    return pane


def gate() -> QWidget:
    """The award gate in its pane."""
    pane, checklist = Pane(), GateChecklist()
    checklist.show_conditions(
        CONDITIONS,
        "Award £1,850.00",
        "Not yet. The first open condition is the purpose: press Award to go there.",
    )
    pane.add(checklist, 1)
    return pane


def table() -> SortableTable:
    """A table of members."""
    columns: list[Column[ListRow]] = [
        Column("Name", _title, stretch=True),
        Column("Office", _value, mark=_mark),
        Column("No", _number, sort_key=_id, alignment=RIGHT),
    ]
    view = SortableTable("All members", TableModel(columns, _id))
    view.set_rows(MEMBERS)
    return view


ANSWERS = (
    PublishAnswer(Answer.GO_AHEAD, "No election is near. Ordinary care with politicians’ names."),
    PublishAnswer(
        Answer.TAKE_CARE,
        "until Thursday 7 May 2026, 10 pm: local elections, Marlbeck Borough",
        "to Thu 7 May",
        (3, 2, 2),
    ),
    PublishAnswer(
        Answer.HOLD, "until Friday 5 July 2024, the general election: ask before anything new goes out"
    ),
)


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    page.setProperty("ground", "canvas")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return page, column


def _stack(*parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(12)
    for part in parts:
        column.addWidget(part)
    return column


def _lines() -> Pane:
    pane = Pane("The line in its three strengths")
    for answer in ANSWERS:
        line = PublishLine()
        line.show_answer(answer)
        pane.add(line)
    return pane


def _marks() -> Pane:
    pane, grid = Pane("Marks and their words"), QGridLayout()
    grid.setVerticalSpacing(5)
    parts: list[QWidget] = [
        MarkLabel(known.mark, words, weight=Weight.STRONG if known.weight > Weight.REGULAR else known.weight)
        for words, known in WORDS
    ]
    parts += [MarkLabel(mark, words) for mark, words in OTHER_MARKS]
    for place, part in enumerate(parts):
        grid.addWidget(part, place // 2, place % 2, Qt.AlignmentFlag.AlignLeft)
    pane.add(grid)
    return pane


def _buttons() -> Pane:
    pane = Pane("Buttons")
    award = gated("Award £640.00", "Open: the purpose is free of party politics")
    pane.add(row(primary("Save"), plain("Add member", Mark.PLUS), award, link("Why?"), None))
    pane.add(Label("primary, plain, gated, link", Role.SMALL, ink=2))
    return pane


def _rows() -> Pane:
    pane = Pane("List rows: selected and at rest")
    rows = members_list()
    rows.choose(2)
    pane.add(rows, 1)
    return pane


def _bars() -> Pane:
    pane = Pane("Bars")
    share, balance, money = (
        BarWithLimit("Live in the area"),
        SegmentBar("Party balance", 20),
        MoneyBar("Spring round"),
    )
    share.show_share(6, 11, limit=0.51, limit_says="at least 51%")
    balance.show_segments(
        [
            Segment("Tarn Valley Alliance 2", 2),
            Segment("Wharfside Voice 1", 1, Shade.SECOND),
            Segment("no party 1", 1, Shade.EMPTY),
            Segment("not held: 7", 7, Shade.UNKNOWN),
        ]
    )
    money.show_segments(
        [
            Segment("Paid £4,125.00", 412_500),
            Segment("Committed £3,287.50", 328_750, Shade.SECOND),
            Segment("This award £1,850.00", 185_000, Shade.UNKNOWN),
            Segment("Left after it £2,737.50", 273_750, Shade.EMPTY),
        ]
    )
    for bar in (share, balance, money):
        pane.add(bar)
    return pane


def _chips() -> Pane:
    pane = Pane("Finding chips and clause chips")
    chips = [
        FindingChip(severity, clause)
        for severity, clause in zip(Severity, ("PP3", "PP10", "MP13"), strict=True)
    ]
    pane.add(row(*chips, None))
    pane.add(row(*(ClauseChip(clause) for clause in ("PP14", "MP9", "Rule 4.2")), None))
    return pane


def _error_field() -> Pane:
    pane, field = Pane("Field, error beside it"), DayField("joined", "Joined")
    field.control().setProperty("text", "31 February 2026")
    field.show_error("February 2026 has 28 days. Give a date like 28 February 2026.")
    pane.add(field)
    return pane


def _findings() -> Pane:
    pane, blocks = Pane("Findings about a record"), FindingBlocks()
    blocks.show_findings([RUN_OUT, NAMED], {RUN_OUT: "Renew statement…", NAMED: "Open the item…"})
    pane.add(blocks)
    return pane


def _empty() -> Pane:
    pane = Pane()
    pane.add(
        EmptyState(
            "No applications in this round yet",
            "Type one in, or bring in the spreadsheet you already keep. Nothing is decided until you say so.",
            primary("Add application"),
            plain("Import a spreadsheet…"),
        ),
        1,
    )
    return pane


def _title(member: ListRow) -> str:
    return member.title


def _value(member: ListRow) -> str:
    return member.value


def _mark(member: ListRow) -> Mark | None:
    return member.mark


def _id(member: ListRow) -> int:
    return int(str(member.id))


def _number(member: ListRow) -> str:
    return str(member.id)
