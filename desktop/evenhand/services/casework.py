"""What a secretary does with a resident's problem: show them the way to the MP, or take it there with consent (MP12).

A change is titled by the reference alone, and so is the engagement that a referral makes: nothing that is read in a
list, found by searching or printed tells of the resident.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp import casework as rules
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.record_facts import Contact, EngagementDetail, Referral
from evenhand.domain.mp.referral_engagement import title_of
from evenhand.domain.mp.seat import is_mp
from evenhand.domain.mp.vocabulary import CaseCategory, CaseOutcome, CaseRoute, Direction
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Channel, Planned
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.mp_record import ContactRow, ReferralRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import kept, put
from evenhand.services.terms_known import terms_known

TO_AN_MP = "Residents' problems are taken to an MP. Choose one."
NO_MP = (
    "There is no MP for a referral on {day}: between the dissolution and the declaration nobody holds the seat. "
    "Ask the office what becomes of open casework, or wait for the declaration."
)
STAYS_AS_SENT = "What went stays with the MP it went to, and by the way it went."
TAKEN_BACK = "Consent is taken back by “Consent taken back…”, which erases what is kept about the resident."


def read_referrals(session: Session, mp_id: int | None = None) -> list[Referral]:
    """The referrals and signpostings to one MP, or all of them, the first opened first."""
    own = () if mp_id is None else (ReferralRow.mp_id == mp_id,)
    return all_of(session, Referral, *own, order="opened_on")


@keeps("MP12")
def signpost(partnership: Partnership, mp_id: int, category: CaseCategory, *, on: date, today: date) -> int:
    """Record that a resident was shown how to write to the MP; it is counted, and nothing about them is kept (MP12).

    Raises:
        Refusal: nobody is MP on the day, or it is still to come.
    """
    order = Referral(reference="", mp_id=mp_id, category=category, route=CaseRoute.SIGNPOSTED, opened_on=on)
    return open_referral(partnership, order, today=today)


@keeps("MP12")
def open_referral(partnership: Partnership, referral: Referral, *, today: date) -> int:
    """Open a referral, or record a signposting, under the next reference; give its key.

    It is erased a year after its last step, unless an earlier or somewhat later day is given.

    Raises:
        Refusal: it says too much, lacks something, or its days do not fit.
    """
    with partnership.reading() as session:
        reference = rules.next_reference(one.reference for one in read_referrals(session))
    with partnership.change(f"Open casework {reference}") as unit:
        return put_referral(unit.session, replace(referral, id=0, reference=reference), today=today)


def save_referral(partnership: Partnership, referral: Referral, *, today: date) -> int:
    """Correct a referral; consent is taken back by `casework_erasing.withdraw` alone.

    Raises:
        Refusal: it was erased, a field does not fit, or consent would be taken back.
    """
    with partnership.change(f"Correct casework {referral.reference}") as unit:
        return put_referral(unit.session, referral, today=today)


def put_referral(session: Session, referral: Referral, *, today: date) -> int:
    """Open or correct a referral within a larger change; what went makes an engagement.

    Where the resident writes, the partnership had nothing to do with the MP: that is counted, and no engagement.
    """
    before = kept(session, Referral, referral.id) if referral.id else None
    stated = _stated(referral, before)
    rules.check_referral(stated, today)
    _refuse_taken_back(stated, before)
    _refuse_resent(stated, before)
    if before is None or before.mp_id != stated.mp_id:
        _refuse_contact(session, stated)
    if before is None or before.sent_on != stated.sent_on:
        _refuse_unsendable(session, stated)
    key = put(session, stated)
    if stated.sent_on is not None and stated.route is CaseRoute.REFERRED:
        engagement_id = _put_engagement(session, stated)
        put(session, replace(stated, id=key, engagement_id=engagement_id))
    return key


def consent(
    partnership: Partnership, referral_id: int, *, on: date, how: str, what_for: str, today: date
) -> None:
    """Record the resident's explicit consent: when, how, and to what."""
    told = {"consent_on": on, "consent_how": how, "consent_for": what_for}
    _step(partnership, referral_id, f"Consent to {{}}, {say_day(on)}", told, today)


def mark_sent(partnership: Partnership, referral_id: int, *, on: date, today: date) -> int:
    """Record that a referral went to the MP; give the key of the engagement that it makes.

    Raises:
        Refusal: the resident has not consented by then, or nobody is MP that day.
    """
    _step(partnership, referral_id, "Send {}", {"sent_on": on}, today)
    with partnership.reading() as session:
        return kept(session, Referral, referral_id).engagement_id or 0


@keeps("MP12")
def put_sent(session: Session, referral_id: int, *, on: date, today: date) -> int:
    """Record within a larger change that a referral went, by a letter; give the key of the engagement that it makes.

    A second letter about it needs the consent as well, and leaves the day of the first.

    Raises:
        Refusal: the resident has not consented by then, or nobody is MP that day.
    """
    before = kept(session, Referral, referral_id)
    if before.sent_on is None:
        put_referral(session, replace(before, sent_on=on), today=today)
        return kept(session, Referral, referral_id).engagement_id or 0
    refuse_erased(before)
    if not rules.has_consent(before, on):
        raise Refusal(rules.NO_CONSENT, clause="MP12", field="sent_on")
    return before.engagement_id or 0


def answer(partnership: Partnership, referral_id: int, *, on: date, today: date) -> None:
    """Record that the MP's office answered."""
    _step(partnership, referral_id, "Answer to {}", {"answered_on": on}, today)


def close(
    partnership: Partnership,
    referral_id: int,
    *,
    on: date,
    outcome: CaseOutcome,
    note: str = "",
    today: date,
) -> None:
    """Close a referral with what became of it."""
    told = {"closed_on": on, "outcome": outcome, "outcome_note": note}
    _step(partnership, referral_id, "Close {}", told, today)


def refuse_erased(referral: Referral) -> None:
    """Refuse whatever would put words about a resident where they were erased.

    Raises:
        Refusal: the referral was erased.
    """
    if referral.erased_on is not None:
        says = f"{referral.reference} was erased on {say_day(referral.erased_on)}. Only its count is left."
        raise Refusal(says, clause="MP12")


def _step(
    partnership: Partnership, referral_id: int, title: str, told: Mapping[str, object], today: date
) -> None:
    with partnership.reading() as session:
        referral = kept(session, Referral, referral_id)
    with partnership.change(title.format(f"casework {referral.reference}")) as unit:
        changed = replace(referral, **told)  # pyright: ignore[reportArgumentType]  values by name
        put_referral(unit.session, changed, today=today)


def _stated(referral: Referral, before: Referral | None) -> Referral:
    """The referral as it is to stand: nothing about a person signposted, and always a day on which it is erased.

    Its engagement is the one that it made, and erasing is no correction.
    """
    referral = replace(referral, engagement_id=None, erased_on=None)
    if before is not None:
        refuse_erased(before)
        referral = replace(referral, reference=before.reference, engagement_id=before.engagement_id)
    if referral.route is CaseRoute.SIGNPOSTED:
        referral = rules.signposted(referral)
    usual = None if before is None else rules.erase_day(before)
    unsaid = referral.erase_by is None or (
        before is not None and referral.erase_by == before.erase_by == usual
    )
    return replace(referral, erase_by=rules.erase_day(referral)) if unsaid else referral


def _refuse_contact(session: Session, referral: Referral) -> None:
    if all_of(session, Contact, ContactRow.mp_id == referral.mp_id):
        raise Refusal(TO_AN_MP, clause="MP12", field="mp_id")


def _refuse_resent(referral: Referral, before: Referral | None) -> None:
    """What went stays as it went; its day may be corrected."""
    if before is None or before.sent_on is None:
        return
    if referral.sent_on is None:
        raise Refusal(f"It went on {say_day(before.sent_on)}. Give the day.", field="sent_on")
    if (referral.mp_id, referral.route) != (before.mp_id, before.route):
        raise Refusal(STAYS_AS_SENT, field="route")


def _refuse_taken_back(referral: Referral, before: Referral | None) -> None:
    """There is one way to take consent back, which lets go of the resident."""
    earlier = None if before is None else before.withdrawn_on
    if referral.route is CaseRoute.REFERRED and referral.withdrawn_on != earlier:
        raise Refusal(TAKEN_BACK, clause="MP12", field="withdrawn_on")


def _refuse_unsendable(session: Session, referral: Referral) -> None:
    """It goes with consent that holds, to somebody who is MP on that very day, by what was public of dissolutions."""
    sent, signposts = referral.sent_on, referral.route is CaseRoute.SIGNPOSTED
    if sent is None:
        return
    if not signposts and not rules.has_consent(referral, sent):
        raise Refusal(rules.NO_CONSENT, clause="MP12", field="sent_on")
    if not is_mp(terms_known(session, sent), referral.mp_id, sent):
        field = "opened_on" if signposts else "sent_on"
        raise Refusal(NO_MP.format(day=say_day(sent)), clause="MP12", field=field)


def _put_engagement(session: Session, referral: Referral) -> int:
    """The engagement that what went makes, named by its reference alone; it keeps to the day on which it went."""
    on = referral.sent_on or referral.opened_on
    if referral.engagement_id is not None:
        return put(session, replace(kept(session, Engagement, referral.engagement_id), on=on))
    engagement = Engagement(
        mp_id=referral.mp_id,
        on=on,
        status=Planned.HELD,
        title=title_of(referral.reference),
        working_together=True,
        channel=Channel.CASEWORK_REFERRAL,
    )
    key = put(session, engagement)
    put(session, EngagementDetail(engagement_id=key, direction=Direction.OURS))
    return key
