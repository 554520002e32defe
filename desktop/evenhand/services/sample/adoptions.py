"""The marks that the sample's board adopted as its own, each by the minuted decision of the day it begins."""

from collections.abc import Mapping
from datetime import date

from evenhand.domain.meetings.facts import Decision
from evenhand.records.unit_of_work import Partnership
from evenhand.services import partnership as details
from evenhand.services import rules
from evenhand.services.sample.people import BIG_LOCAL
from evenhand.services.sample.tables import table
from evenhand.services.saving import listed


def write_adoptions(partnership: Partnership, meetings: Mapping[date, int]) -> None:
    """Set each adopted value with the decision behind it."""
    decisions = {(one.meeting_id, one.number): one.id for one in listed(partnership, Decision)}
    for one in table("partnership")["adopted"]:
        details.set_rule(
            partnership,
            rules.shipped(BIG_LOCAL)[one["rule"]],
            typed=one["typed"],
            reason=one["reason"],
            starts=one["starts"],
            decision_id=decisions[meetings[one["starts"]], one["decision"]],
        )
