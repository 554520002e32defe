"""Makes the small files of today's schema that every later version must open: one plain, one protected.

`python tests/old_files/make.py` writes them beside itself. Once a schema has been released its files are never made
again: they are what somebody has on their disk.
"""

import sys
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).resolve().parent
if __name__ == "__main__":
    sys.path[:0] = [str(HERE.parents[1]), str(HERE.parents[1] / "desktop")]

from sqlalchemy.orm import Session  # noqa: E402

from evenhand.domain import vocabulary as words  # noqa: E402
from evenhand.domain.grants import vocabulary as grant_words  # noqa: E402
from evenhand.domain.meetings import vocabulary as meeting_words  # noqa: E402
from evenhand.domain.members import vocabulary as member_words  # noqa: E402
from evenhand.domain.mp import vocabulary as mp_words  # noqa: E402
from evenhand.domain.publicity import vocabulary as publicity_words  # noqa: E402
from evenhand.domain.publicity.versions import digest_of  # noqa: E402
from evenhand.records.file.header import SCHEMA  # noqa: E402
from evenhand.records.file.opening import create  # noqa: E402
from evenhand.records.rows import (  # noqa: E402
    agendas,
    grant_record,
    grants,
    interests,
    meetings,
    members,
    money,
    mp,
    mp_record,
    papers,
    partnership,
    publicity,
    publicity_record,
    reviews,
    sittings,
)
from evenhand.records.unit_of_work import Partnership  # noqa: E402

PASSPHRASE = "an old file opens still"
DAY = date(2026, 3, 2)


def make(path: Path, passphrase: str | None) -> None:
    """Write one file with something in most rooms and a journal that has been undone and redone."""
    path.unlink(missing_ok=True)
    opened = create(
        path,
        who="Gwenllian Price",
        clock=_a_clock(),
        passphrase=passphrase,
        name="Fernhill and Old Wharf Partnership",
        rule_book="big-local",
    )
    _fill(opened)
    opened.undo()
    opened.redo()
    opened.close()


def _fill(opened: Partnership) -> None:
    with opened.change("Add a member and a meeting") as unit:
        person = members.PersonRow(
            name="Amara Okonjo", email="amara@fernhill.example", neighbourhood="Old Wharf"
        )
        person.memberships.append(
            members.MembershipRow(capacity=words.Capacity.RESIDENT, votes=True, starts=date(2021, 5, 1))
        )
        unit.session.add_all(
            [person, partnership.PlanThemeRow(name="Places to meet", starts=date(2021, 1, 1))]
        )
        unit.session.flush()
        meeting = meetings.MeetingRow(held_on=DAY, kind=words.MeetingKind.BOARD, status=words.Planned.HELD)
        meeting.attendance.append(
            meetings.AttendanceRow(person_id=person.id, presence=words.Presence.PRESENT)
        )
        meeting.decisions.append(
            meetings.DecisionRow(number=1, wording="To go on", outcome=words.Outcome.CARRIED, votes_for=7)
        )
        unit.session.add(meeting)
        unit.session.flush()
        item = agendas.AgendaItemRow(
            meeting_id=meeting.id,
            position=1,
            title="Welcome",
            kind=meeting_words.AgendaKind.APOLOGIES,
            purpose=meeting_words.AgendaPurpose.NONE,
            treatment=meeting_words.Treatment.TAKEN,
        )
        moment = sittings.MomentRow(
            meeting_id=meeting.id, at=time(19, 5), kind=meeting_words.MomentKind.ARRIVED, person_id=person.id
        )
        unit.session.add_all([item, moment])
    with opened.change("Award a grant") as unit:
        _award(unit.session)
    with opened.change("Write to the MP") as unit:
        constituency = partnership.ConstituencyRow(name="Tarn Valley", starts=date(2010, 5, 6))
        unit.session.add_all(
            [
                constituency,
                publicity.EventRow(
                    title="Fair", kind=words.EventKind.COMMUNITY, on=DAY, status=words.Planned.PLANNED
                ),
            ]
        )
        member = mp.MpRow(person=members.PersonRow(name="Idris Vaughan-Holt"))
        member.engagements.append(
            mp.EngagementRow(
                on=DAY,
                status=words.Planned.HELD,
                title="A letter",
                informing=True,
                channel=words.Channel.LETTER,
            )
        )
        unit.session.add(member)
        unit.session.flush()
        first = member.engagements[0].id
        unit.session.add_all(
            [
                mp_record.FollowUpRow(engagement_id=first, what="Ring the office", due_on=DAY),
                mp_record.EngagementDetailRow(engagement_id=first, direction=mp_words.Direction.OURS),
                mp_record.LetterRow(
                    mp_id=member.id,
                    person_id=member.person_id,
                    goes_by=mp_words.LetterBy.POST,
                    state=mp_words.LetterState.SENT,
                    written_on=DAY,
                    sent_on=DAY,
                    salutation="Dear Mr Vaughan-Holt",
                    subject="Who we are",
                    body="May we show you round?",
                    engagement_id=first,
                ),
            ]
        )

    with opened.change("Declare an interest and open an action") as unit:
        unit.session.add_all(
            [
                interests.InterestsDeclarationRow(person_id=1, declared_on=DAY),
                interests.InterestRow(
                    person_id=1,
                    kind=member_words.InterestKind.TRUSTEESHIP,
                    whose=member_words.InterestHolder.OWN,
                    body="Wharf Gardeners",
                    declared_on=DAY,
                ),
                reviews.ActionRow(
                    kind=member_words.ActionKind.RECRUITMENT,
                    says="Ask at the fair",
                    opened_on=DAY,
                    due_on=DAY,
                ),
            ]
        )
    with opened.change("Sign off a poster") as unit:
        item = publicity.PublicityRow(
            title="Fair", kind=words.PublicityKind.LEAFLET, status=words.PublicityStatus.PLANNED
        )
        unit.session.add(item)
        unit.session.flush()
        version = publicity_record.ItemVersionRow(
            item_id=item.id,
            number=1,
            title="Fair",
            text="Tea.",
            kept_on=DAY,
            digest=digest_of("Fair", "Tea."),
        )
        unit.session.add(version)
        unit.session.flush()
        unit.session.add(
            publicity_record.SignOffRow(
                item_id=item.id,
                version_id=version.id,
                person_id=1,
                decision=publicity_words.SignOffDecision.APPROVE,
                decided_on=DAY,
                how=publicity_words.SignOffHow.EMAIL,
            )
        )


def _award(session: Session) -> None:
    """An award of the meeting with its decision, its course, a payment and a return."""
    application = _an_application()
    session.add(application)
    session.flush()
    session.add(
        grant_record.ApplicationDecisionRow(
            application_id=application.id,
            outcome=grant_words.DecidedAs.APPROVED,
            decided_on=DAY,
            how=grant_words.DecidedHow.MEETING,
            decision_id=1,
            awarded_pence=18_700,
        )
    )
    session.flush()
    award = grants.AwardRow(application_id=application.id, awarded_pence=18_700, awarded_on=DAY)
    session.add(award)
    session.flush()
    session.add(money.AwardCourseRow(award_id=award.id, offered_on=DAY, accepted_on=DAY, accepted_by="Wharf"))
    session.flush()
    session.add_all(
        [
            money.MonitoringReturnRow(award_id=award.id, due_on=date(2026, 9, 1)),
            money.PaymentRow(
                award_id=award.id,
                paid_on=DAY,
                payee="Wharf Gardeners",
                what_for="Tools",
                pence=18_700,
                party_standing=words.PartyStanding.CLEAR,
                party_verdict=words.PartyVerdict.NO_MATCH,
            ),
        ]
    )
    award.paid_pence = 18_700
    _add_a_paper(session)


def _add_a_paper(session: Session) -> None:
    """A paper that went out, and what usually goes to a board meeting."""
    issued = partnership.IssuedPaperRow(
        paper="governance",
        title="Governance report, as at 2 March 2026",
        level=words.Level.PUBLIC,
        as_at=DAY,
        issued_at=datetime(2026, 3, 2, 18, 0),  # noqa: DTZ001  the clock on the wall
        digest=sha256(b"%PDF-1.7").hexdigest(),
        pdf=b"%PDF-1.7",
    )
    choice = papers.PackChoiceRow(meeting_kind=words.MeetingKind.BOARD)
    session.add_all([issued, choice])
    session.flush()
    session.add_all(
        [
            papers.IssuedRecordRow(issued_paper_id=issued.id, subject="governance", edition=1, meeting_id=1),
            papers.UsualPaperRow(pack_choice_id=choice.id, draws="governance", position=1),
            papers.UsualCopyRow(pack_choice_id=choice.id, level=words.Level.BOARD, large_print=True),
        ]
    )


def _an_application() -> grants.ApplicationRow:
    applicant = grants.ApplicantRow(
        name="Wharf Gardeners",
        kind=words.ApplicantKind.UNINCORPORATED,
        party_standing=words.PartyStanding.CLEAR,
        party_verdict=words.PartyVerdict.NO_MATCH,
    )
    return grants.ApplicationRow(
        reference="A1",
        round=grants.RoundRow(name="Spring", opens=DAY, closes=DAY, budget_pence=500_000),
        applicant=applicant,
        purpose="Tools",
        asked_pence=18_700,
        received_on=DAY,
        status=words.ApplicationStatus.APPROVED,
    )


def _a_clock() -> Callable[[], datetime]:
    moments = iter(range(1_000))

    def look() -> datetime:
        return datetime(2026, 3, 2, 18, 40) + timedelta(minutes=next(moments))  # noqa: DTZ001  the clock on the wall

    return look


if __name__ == "__main__":
    make(HERE / f"schema-{SCHEMA:04}.evenhand", None)
    make(HERE / f"schema-{SCHEMA:04}-protected.evenhand", PASSPHRASE)
