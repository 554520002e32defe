"""An engagement entered by hand as a resident's referral, which older files have and nobody can enter any more."""

from dataclasses import replace

from evenhand.records.unit_of_work import Partnership
from evenhand.services.engagements import EngagementOrder
from evenhand.services.saving import put


def as_older_files_have(partnership: Partnership, order: EngagementOrder) -> int:
    """Put an engagement with what stands beside it into the file, past what is checked; the key."""
    with partnership.change("Add engagement: Casework referral") as unit:
        key = put(unit.session, order.engagement)
        beside = (order.detail, *order.participants, *order.brought, *order.links, *order.follow_ups)
        for one in filter(None, beside):
            put(unit.session, replace(one, engagement_id=key))
        return key
