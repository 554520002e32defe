"""Grant approvals, as the window knows it: empty and cheap until it is told to load, then the room itself."""

from evenhand.screens.grants.parted_room import GrantsParts
from evenhand.screens.grants.parts import APPLICATIONS
from evenhand.screens.grants.party_list_deed import load_list
from evenhand.screens.shared.room_view import RoomView
from evenhand.services.award_gate import grant_book

TOLD = frozenset(
    (
        *("grant_round", "round_detail", "round_theme", "criterion", "panel_member", "plan_theme"),
        *("applicant", "applicant_detail", "applicant_alias", "applicant_officer", "register_look"),
        *("party_answer", "party_evidence", "application", "application_detail", "application_line"),
        *("application_file", "purpose_answer", "grant_conflict", "score", "assessment", "recommendation"),
        *("application_decision", "award", "award_course", "award_condition", "monitoring_return"),
        *("return_chase", "return_line", "return_publicity", "breach", "money_back", "budget_line"),
        *("payment_batch", "payment", "lto_assurance", "person", "interest", "relative", "publicity_item"),
        *("meeting", "agenda_item", "decision", "written_decision", "attendance", "declared_interest"),
        *(
            "event",
            "event_guest",
            "election",
            "published_date",
            "poll_change",
            "added_holiday",
            "window_profile",
        ),
        *("partnership", "rule_override"),
    )
)


class GrantsView(RoomView):
    """The room of grants; it follows every change of what it shows and of the day."""

    TABLES = TOLD
    NAME = "Grant approvals"

    def build(self) -> None:
        """Make the room; its modules are imported only now, so that the window is painted first."""

        self.parts = GrantsParts(self.desk)
        self.room = self.parts.first
        self.list, self.panes = self.room.applications, self.room.panes
        self.column.addWidget(self.parts)

    def reload(self) -> None:
        """Read everything as at the desk's day."""
        self.parts.show_book(grant_book(self.desk.partnership, self.desk.day))

    def open_first(self) -> None:
        """Open the first application to decide, unless one is open."""
        self.room.open_first()

    def turn_to_list(self) -> None:
        """Bring the applications into view."""
        self.parts.open_part(APPLICATIONS)
        super().turn_to_list()

    def has_typing(self) -> bool:
        """Whether anything was typed and not saved."""
        return self.parts.unsaved()

    def show_record(self, ref: str) -> bool:
        """Open an application, the latest of an applicant, the application of an award, a round, or what a part has.

        "party_list:0" asks for a newer list of parties.
        """
        kind, _, key = ref.partition(":")
        self.ensure_loaded()
        if kind == "party_list":
            return load_list(self.desk, self.window())
        return key.isdecimal() and self.parts.show_record(kind, int(key))

    def add(self) -> None:
        """Begin a new application."""
        self.ensure_loaded()
        self.parts.open_part(APPLICATIONS)
        self.room.add_application()

    def import_file(self) -> None:
        """Bring in a spreadsheet of applications."""
        self.ensure_loaded()
        self.parts.open_part(APPLICATIONS)
        self.room.import_applications()

    def save(self) -> bool:
        """Save what was typed; False where something is to be mended first."""
        return not self.is_built() or self.parts.save()

    def discard(self) -> None:
        """Let go of what was typed."""
        if self.is_built():
            self.parts.discard()
