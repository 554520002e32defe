"""Influence, under Record: whose part in the meetings of a period is larger than their seats, and made of what."""

from typing import TYPE_CHECKING, Any

from evenhand.screens.shared.room_view import RoomView

if TYPE_CHECKING:
    from datetime import date

    from evenhand.domain.meetings.influence.figures import Figures
    from evenhand.screens.meetings.influence_choice import InfluenceChoice
    from evenhand.services.influence import InfluenceRecord

PAPER = "influence"


class InfluenceView(RoomView):
    """Period and whom at left, the figures at right. Nothing is typed here that is kept."""

    TABLES = frozenset(
        (
            "meeting",
            "attendance",
            "decision",
            "decision_record",
            "vote",
            "agenda_item",
            "declared_interest",
            "moment",
            "person",
            "membership",
            "office",
            "public_office",
            "party_consent",
            "member_group",
            "group_member",
            "rule_override",
            "rule_adoption",
        )
    )
    NAME = "Influence"
    choice: "InfluenceChoice"
    record: "InfluenceRecord | None" = None
    _found: "tuple[Figures, ...]" = ()
    _asked: "tuple[date, date, bool] | None" = None
    _chosen = ""
    _day: "date"

    def build(self) -> None:
        """Make choice and pane; their modules are imported only now, so that the window is painted first."""
        from evenhand.screens.meetings.influence_choice import InfluenceChoice
        from evenhand.screens.meetings.influence_pane import InfluencePane
        from evenhand.screens.widgets.two_pane import TwoPane
        from evenhand.services.influence import TWELVE_MONTHS

        self._day = self.desk.day
        self.choice = InfluenceChoice(self._day - TWELVE_MONTHS, self._day)
        self.list = self.choice.list
        self.pane = InfluencePane()
        self.panes = TwoPane(self.choice, self.pane, "Period and whom", rows_px=340)
        self.column.addWidget(self.panes)
        self.choice.asked.connect(self.follow)
        self.list.chosen.connect(self.show_part)
        self.list.opened.connect(self._go_into)
        self.pane.working_asked.connect(self.show_working)
        self.pane.paper_asked.connect(self._show_paper)

    def reload(self) -> None:
        """Read the period anew; a period that ended on the desk's day goes on to another that is chosen there."""
        from evenhand.services.influence import TWELVE_MONTHS

        if self.choice.ends.check() is None and self.choice.ends.value() == self._day != self.desk.day:
            self.choice.starts.set_value(self.desk.day - TWELVE_MONTHS)
            self.choice.ends.set_value(self.desk.day)
        self._day = self.desk.day
        self._asked = None
        self.follow()

    def follow(self) -> None:
        """Count the period that is asked for, or say beside its field what would be right."""
        period = self.choice.period(self.desk.day)
        private = self.choice.private.isChecked()
        if period is None or self._asked == (*period, private):
            return
        from evenhand.services.influence import read_influence

        with self.desk.partnership.reading() as session:
            self.record = read_influence(session, *period, confidential=private)
        self._asked = (*period, private)
        self._found = tuple(self.record.figures(one) for one in self.record.whoms)
        self.choice.offer(self._found)
        self.show_part(self._chosen)

    def open_first(self) -> None:
        """Show the councillors, unless somebody is shown."""
        if self.list.chosen_id() is None:
            self.list.choose_first()

    def show_part(self, says: Any) -> None:
        """Show the part of those chosen, the councillors where they are there no longer."""
        place = next((at for at, one in enumerate(self._found) if one.says == says), 0)
        if self.record is None:
            return
        found, whom = self._found[place], self.record.whoms[place]
        self._chosen = found.says
        if self.list.chosen_id() != found.says:
            self.list.choose(found.says)
        self.pane.show_figures(found, self.record.conflicts(whom), self._period())

    def show_working(self) -> None:
        """Count the recorded votes again without those chosen, and reckon their power. It is confidential."""
        if self.record is None:
            return
        from evenhand.screens.meetings.influence_working import WorkingPanel
        from evenhand.services.influence import read_recounts
        from evenhand.services.power import power_at_meetings, power_figures

        record = self.record
        whom = next((one for one in record.whoms if one.says == self._chosen), record.councillors)
        voting = [seat.person.id for seat in record.directory.voting_on(record.ends)]
        people = whom.among(voting, record.ends)
        with self.desk.partnership.reading() as session:
            recounts = read_recounts(session, record, whom)
            power = power_figures(session, people, record.ends, record.starts)
            meetings = power_at_meetings(session, whom, record.starts, record.ends)
        self.pane.show_working(WorkingPanel(whom, recounts, power, meetings))

    def show_record(self, ref: str) -> bool:
        """Open the room, for a finding that leads here."""
        self.ensure_loaded()
        self.open_first()
        return ref.startswith("influence")

    def has_typing(self) -> bool:
        """Nothing is typed here that is kept."""
        return False

    def save(self) -> bool:
        """There is nothing to save."""
        return True

    def discard(self) -> None:
        """There is nothing to let go of."""

    def _period(self) -> str:
        from evenhand.domain.words import say_day

        return f"{say_day(self.record.starts)} to {say_day(self.record.ends)}" if self.record else ""

    def _show_paper(self) -> None:
        self.desk.paper_wanted.emit(PAPER)

    def _go_into(self, says: Any) -> None:
        self.show_part(says)
        self.panes.show_detail()
