"""What the board should notice today, gathered from every room."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.findings import Finding, worst_first
from evenhand.records.unit_of_work import Partnership
from evenhand.services.after_poll import after_poll_findings
from evenhand.services.casework_findings import casework_findings
from evenhand.services.conflict_findings import conflict_findings
from evenhand.services.election_findings import election_findings
from evenhand.services.grant_findings import grant_findings
from evenhand.services.hustings import hustings_findings
from evenhand.services.influence import influence_findings
from evenhand.services.letter_findings import letter_findings
from evenhand.services.meeting_findings import meeting_findings
from evenhand.services.member_findings import read_member_findings
from evenhand.services.misconceptions import misconception_findings
from evenhand.services.mp import read_relationship
from evenhand.services.mp_findings import read_mp_findings
from evenhand.services.party_findings import party_findings
from evenhand.services.publicity_findings import publicity_findings
from evenhand.services.return_findings import read_return_findings
from evenhand.services.spend_findings import spend_findings


def findings(partnership: Partnership, day: date) -> list[Finding]:
    """Everything the board should notice on that day, most pressing first."""
    with partnership.reading() as session:
        return read_findings(session, day)


def read_findings(session: Session, day: date) -> list[Finding]:
    """The same, read in an open session."""
    relationship = read_relationship(session, day)
    found = read_member_findings(session, relationship, day)
    found += grant_findings(session, day) + party_findings(session, day)
    found += read_return_findings(session, day) + spend_findings(session, day)
    found += conflict_findings(session, day)
    found += election_findings(session, day)
    found += after_poll_findings(session, day) + hustings_findings(session, day)
    found += publicity_findings(session, day) + influence_findings(session, day)
    found += meeting_findings(session, day)
    found += read_mp_findings(session, relationship, day)
    found += misconception_findings(session, relationship, day)
    found += casework_findings(session, day) + letter_findings(session, day)
    return worst_first(found)
