"""The rooms of the window, in one table: which have a tab from the start, and which are opened from the menu.

A room's view is named here and imported only when it is first shown.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from evenhand.screens.desk import Desk


@dataclass(frozen=True, slots=True)
class Room:
    """One room: its name, its title on the tab, where its view is, the records it opens and how one begins.

    `opens` also names what is taken up there without a record ("members/add"); `begins` those of them that are begun
    with the finding behind them, by the view's `begin_from`.
    """

    id: str
    title: str
    module: str
    view: str
    opens: frozenset[str]
    has_tab: bool = False
    adds: str = ""
    imports: str = ""
    begins: frozenset[str] = frozenset()

    def make(self, desk: "Desk") -> Any:
        """The view, empty until it is told to load."""
        return getattr(import_module(self.module), self.view)(desk)


ROOMS = (
    Room(
        "members",
        "Members",
        "evenhand.screens.members.view",
        "MembersView",
        frozenset({"person", "membership", "membership_spell", "members/add", "members/appoint"}),
        has_tab=True,
        adds="Add a member…",
        imports="Import members…",
    ),
    Room(
        "meetings",
        "Meetings",
        "evenhand.screens.meetings.view",
        "MeetingsView",
        frozenset({"meeting", "decision", "agenda_item"}),
        has_tab=True,
        adds="Call a meeting…",
    ),
    Room(
        "mp",
        "MP relationship",
        "evenhand.screens.mp.view",
        "MpView",
        frozenset(
            {
                "mp",
                "engagement",
                "referral",
                "referral/letter",
                "letter",
                "misconception",
                "misconception/answer",
                "advice",
                "mp/add",
            }
        ),
        has_tab=True,
        adds="Add an engagement…",
    ),
    Room(
        "grants",
        "Grant approvals",
        "evenhand.screens.grants.view",
        "GrantsView",
        frozenset(
            {
                "application",
                "applicant",
                "award",
                "grant_round",
                "payment",
                "monitoring_return",
                "breach",
                "payment_batch",
                "lto_assurance",
                "award_evening",
                "party_list",
            }
        ),
        has_tab=True,
        adds="Add an application…",
        imports="Import applications…",
    ),
    Room(
        "publicity",
        "Publicity",
        "evenhand.screens.publicity.view",
        "PublicityView",
        frozenset({"publicity_item"}),
        has_tab=True,
        adds="Add a publicity item…",
    ),
    Room(
        "elections",
        "Elections",
        "evenhand.screens.elections.view",
        "ElectionsView",
        frozenset({"election"}),
        has_tab=True,
        adds="Add an election…",
        imports="Import candidates…",
    ),
    Room(
        "reports",
        "Reports",
        "evenhand.screens.reports.view",
        "ReportsView",
        frozenset({"paper", "issued_paper"}),
        has_tab=True,
    ),
    Room(
        "partnership",
        "Partnership details",
        "evenhand.screens.partnership.view",
        "PartnershipView",
        frozenset({"partnership", "rule", "council", "ward", "constituency", "plan_theme"}),
    ),
    Room(
        "decisions",
        "Decisions",
        "evenhand.screens.meetings.decision_log_view",
        "DecisionLogView",
        frozenset(),
    ),
    Room(
        "between",
        "Between meetings",
        "evenhand.screens.meetings.written_view",
        "WrittenView",
        frozenset({"written_decision"}),
        adds="Ask the board…",
    ),
    Room(
        "influence",
        "Influence",
        "evenhand.screens.meetings.influence_view",
        "InfluenceView",
        frozenset({"influence"}),
    ),
    Room(
        "events",
        "Events",
        "evenhand.screens.publicity.events_view",
        "EventsView",
        frozenset({"event"}),
        adds="Add an event…",
    ),
    Room(
        "reviews",
        "Membership reviews",
        "evenhand.screens.reviews.view",
        "ReviewsView",
        frozenset({"membership_review"}),
        adds="Add a membership review…",
    ),
    Room(
        "area",
        "Area profile",
        "evenhand.screens.reviews.area_view",
        "AreaView",
        frozenset({"area_profile"}),
        adds="Add a profile of the area…",
        imports="Import the area’s profile…",
    ),
    Room(
        "actions",
        "Actions",
        "evenhand.screens.actions.view",
        "ActionsView",
        frozenset({"action", "members/recruit"}),
        adds="Add an action…",
        begins=frozenset({"members/recruit"}),
    ),
    Room(
        "groups",
        "Groups",
        "evenhand.screens.groups.view",
        "GroupsView",
        frozenset({"member_group"}),
        adds="Add a group…",
    ),
)

BY_ID = {room.id: room for room in ROOMS}
TABS = tuple(room for room in ROOMS if room.has_tab)


def room_for(ref: str) -> Room | None:
    """The room that opens a record such as "person:12"."""
    kind = ref.partition(":")[0]
    return next((room for room in ROOMS if kind in room.opens), None)
