"""Taking away an engagement that was entered by mistake, while nothing rests upon it; Undo brings it back.

Which tables point at an engagement is read from the schema. What is kept of the engagement itself goes with it;
whatever else points at it stands in the way, and is told in words.
"""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.mp.facts import Engagement, said_of
from evenhand.domain.mp.record_facts import EngagementDetail
from evenhand.domain.refusals import Refusal
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.agendas import AgendaItemRow
from evenhand.records.rows.mp import EngagementRow
from evenhand.records.rows.mp_record import EngagementDetailRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.repointing import Pointer, drop, pointers
from evenhand.services.saving import kept

ENGAGEMENT = "engagement"
ITS_OWN = frozenset(
    {"engagement_detail", "participant", "engagement_theme", "brought_back", "engagement_link", "follow_up"}
)
RESTING = {
    "engagement": "Another engagement came of it",
    "engagement_detail": "It took the place of one that was put off",
    "letter": "It is a letter that was sent",
    "referral": "It is a resident’s referral",
    "misconception": "Something mistaken was heard or answered there",
    "advice": "Advice was asked there",
    "quote_scope": "A permission to quote was given there",
    "stance_evidence": "A judgement of the stance rests on it",
}
ELSE = "Something else in this file rests on it"


def remove_engagement(partnership: Partnership, engagement_id: int) -> None:
    """Take away an engagement that was entered by mistake, with everything that is kept of it alone.

    Raises:
        Refusal: something rests upon it, or it comes round in a series.
    """
    with partnership.reading() as session:
        engagement = kept(session, Engagement, engagement_id)
        for says in _rests_on(session, engagement_id):
            raise Refusal(f"{says}, so it stays. Correct it, or cancel it, instead.")
    with partnership.change(f"Take away engagement: {said_of(engagement)}") as unit:
        for pointer in pointers(ENGAGEMENT):
            for row in pointer.rows(unit.session, engagement_id):
                drop(unit.session, row)
        drop(unit.session, unit.session.get_one(EngagementRow, engagement_id))


def _rests_on(session: Session, engagement_id: int) -> Iterator[str]:
    """What stands in the way of taking it away, a sentence without its end for each."""
    for pointer in pointers(ENGAGEMENT):
        if not _is_its_own(pointer) and pointer.rows(session, engagement_id):
            yield RESTING.get(pointer.kind.__tablename__, ELSE)
    own = EngagementDetailRow.engagement_id == engagement_id
    if any(one.series_id is not None for one in all_of(session, EngagementDetail, own)):
        yield "It comes round in a series"
    if all_of(session, AgendaItem, AgendaItemRow.about == f"{ENGAGEMENT}:{engagement_id}"):
        yield "It is on the agenda of a meeting"


def _is_its_own(pointer: Pointer) -> bool:
    return pointer.kind.__tablename__ in ITS_OWN and pointer.name == "engagement_id"
