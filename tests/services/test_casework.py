"""A resident's problem is taken to the MP with consent alone, and whatever can be read of it is its reference."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from evenhand.domain.elections.facts import Election
from evenhand.domain.mp.facts import Engagement, MpTerm
from evenhand.domain.mp.record_facts import Contact, EngagementSeries, Referral
from evenhand.domain.mp.vocabulary import CancelledBy, CaseCategory, CaseOutcome, CaseRoute, ContactKind
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Channel, ElectionKind, Kind, Planned, TermEnd
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.frame.records_found import records_found
from evenhand.screens.frame.search_panel import Found
from evenhand.services import casework, elections, mp_terms
from evenhand.services.engagement_series import save_series
from evenhand.services.engagements import EngagementOrder, cancel, save_engagement, save_order
from evenhand.services.saving import listed, put
from tests.makers import a_partnership
from tests.services.a_referral import CONSENTED, OPENED, SENT, TODAY, an_mp, kept, opened
from tests.services.an_mp import an_order
from tests.services.by_hand import as_older_files_have


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    made = a_partnership(tmp_path)
    yield made
    made.close()


@pytest.mark.clause("MP12")
def test_with_consent_a_referral_goes_and_makes_an_engagement_named_by_its_reference(
    partnership: Partnership,
) -> None:
    mp_id = an_mp(partnership)
    key = opened(partnership, mp_id)
    engagement_id = casework.mark_sent(partnership, key, on=SENT, today=TODAY)

    [engagement] = listed(partnership, Engagement)
    assert (engagement.id, engagement.title) == (engagement_id, "Casework referral CR-0001")
    assert (engagement.on, engagement.status) == (SENT, Planned.HELD)
    assert (engagement.channel, engagement.kinds) == (Channel.CASEWORK_REFERRAL, (Kind.WORKING_TOGETHER,))
    assert kept(partnership, key).engagement_id == engagement_id


@pytest.mark.clause("MP12")
@pytest.mark.parametrize(
    "consent",
    [
        {"consent_on": None, "consent_how": "", "consent_for": ""},
        {"consent_on": date(2026, 3, 5)},
        {"withdrawn_on": CONSENTED},
    ],
)
def test_without_consent_nothing_goes_by_any_way(partnership: Partnership, consent: dict[str, Any]) -> None:
    key = opened(partnership, an_mp(partnership))
    with partnership.change("As it is kept") as unit:
        put(unit.session, replace(kept(partnership, key), **consent))
    with pytest.raises(Refusal, match="before the resident has agreed") as refused:
        casework.mark_sent(partnership, key, on=SENT, today=TODAY)
    assert refused.value.clause == "MP12"
    with pytest.raises(Refusal, match="only with the resident’s consent"), partnership.change("Past") as unit:
        put(unit.session, replace(kept(partnership, key), sent_on=SENT))
    assert listed(partnership, Engagement) == []


@pytest.mark.clause("MP12")
def test_a_signposting_is_counted_and_keeps_nothing_about_the_resident(partnership: Partnership) -> None:
    key = casework.signpost(partnership, an_mp(partnership), CaseCategory.HEALTH, on=OPENED, today=TODAY)
    one = kept(partnership, key)
    assert (one.route, one.sent_on, one.reference) == (CaseRoute.SIGNPOSTED, OPENED, "CR-0001")
    assert (one.resident, one.matter, one.consent_on) == ("", "", None)
    assert listed(partnership, Engagement) == [], "the partnership had nothing to do with the MP"


def test_a_referral_that_turns_out_to_be_a_signposting_lets_go_of_the_resident(
    partnership: Partnership,
) -> None:
    key = opened(partnership, an_mp(partnership))
    casework.save_referral(
        partnership, replace(kept(partnership, key), route=CaseRoute.SIGNPOSTED), today=TODAY
    )
    assert (kept(partnership, key).resident, kept(partnership, key).consent_how) == ("", "")


@pytest.mark.clause("MP12")
def test_between_dissolution_and_declaration_there_is_nobody_to_refer_to(partnership: Partnership) -> None:
    key = opened(partnership, an_mp(partnership))
    mp_terms.record_dissolution(partnership, dissolved_on=SENT)
    with pytest.raises(Refusal, match="There is no MP for a referral on 4 March 2026"):
        casework.mark_sent(partnership, key, on=SENT, today=TODAY)
    casework.mark_sent(partnership, key, on=CONSENTED, today=TODAY)


@pytest.mark.clause("MP12")
def test_a_published_dissolution_leaves_nobody_to_refer_to_though_nobody_recorded_it(
    partnership: Partnership,
) -> None:
    mp_id = an_mp(partnership, since=date(2019, 12, 13))
    days = {"opened_on": date(2024, 4, 2), "consent_on": date(2024, 4, 3)}
    sent = opened(partnership, mp_id, **days)
    casework.mark_sent(partnership, sent, on=date(2024, 5, 29), today=TODAY)
    waits = opened(partnership, mp_id, **days)
    poll = Election(
        kind=ElectionKind.GENERAL, poll_on=date(2024, 7, 4), area="Marlbeck", announced_on=date(2024, 5, 22)
    )
    elections.save_election(partnership, poll)
    with pytest.raises(Refusal, match="There is no MP for a referral on 12 June 2024"):
        casework.mark_sent(partnership, waits, on=date(2024, 6, 12), today=TODAY)
    with pytest.raises(Refusal, match="There is no MP for a referral on 12 June 2024"):
        casework.signpost(partnership, mp_id, CaseCategory.HEALTH, on=date(2024, 6, 12), today=TODAY)
    [term] = listed(partnership, MpTerm)
    mp_terms.save_term(partnership, replace(term, ends=date(2024, 5, 1), ended_by=TermEnd.RESIGNATION))
    casework.answer(partnership, sent, on=date(2024, 6, 20), today=TODAY)
    with pytest.raises(Refusal, match="There is no MP"):
        casework.save_referral(
            partnership, replace(kept(partnership, sent), sent_on=date(2024, 5, 28)), today=TODAY
        )


@pytest.mark.clause("MP12")
@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"title": "Mrs Bell's wall"}, "title"),
        ({"channel": Channel.MEETING}, "channel"),
        ({"status": Planned.CANCELLED}, "status"),
        ({"on": date(2026, 3, 10)}, "on"),
    ],
)
def test_what_a_referral_made_stays_as_the_referral_says(
    partnership: Partnership, changed: dict[str, Any], field: str
) -> None:
    key = opened(partnership, an_mp(partnership))
    engagement_id = casework.mark_sent(partnership, key, on=SENT, today=TODAY)
    [made] = listed(partnership, Engagement)
    order = EngagementOrder(engagement=replace(made, **changed))
    for save in (
        partial(save_order, partnership, order),
        partial(save_engagement, partnership, order.engagement),
    ):
        with pytest.raises(Refusal, match="Correct it under Casework") as refused:
            save(today=TODAY)
        assert refused.value.field == field
    with pytest.raises(Refusal, match="Correct it under Casework"):
        cancel(partnership, engagement_id, CancelledBy.US)
    save_engagement(partnership, replace(made, note="The office was kind"), today=TODAY)
    assert [one.title for one in rows_found(partnership)] == ["Casework referral CR-0001"]


@pytest.mark.clause("MP12")
def test_nobody_enters_a_residents_case_by_hand_and_an_older_one_is_named_by_no_more(
    partnership: Partnership,
) -> None:
    mp_id = an_mp(partnership)
    order = an_order(mp_id, title="Mrs Bell's wall", channel=Channel.CASEWORK_REFERRAL)
    with pytest.raises(Refusal, match="entered under Casework") as refused:
        save_order(partnership, order, today=TODAY)
    assert refused.value.field == "channel"
    weekly = EngagementSeries(
        mp_id=mp_id,
        title="Mrs Bell",
        channel=Channel.CASEWORK_REFERRAL,
        informing=True,
        months_apart=1,
        starts=SENT,
    )
    with pytest.raises(Refusal, match="entered under Casework"):
        save_series(partnership, weekly, today=TODAY)
    as_older_files_have(partnership, order)
    assert [one.title for one in rows_found(partnership)] == ["Casework referral"]


def rows_found(partnership: Partnership) -> list[Found]:
    """The engagements that the search finds."""
    return [one for one in records_found(partnership, TODAY) if one.group == "Engagements"]


def test_an_officer_of_the_council_is_no_mp(partnership: Partnership) -> None:
    mp_id = an_mp(partnership)
    with partnership.change("Contact") as unit:
        put(unit.session, Contact(mp_id=mp_id, kind=ContactKind.COUNCIL_OFFICER))
    with pytest.raises(Refusal, match="taken to an MP"):
        opened(partnership, mp_id)


def test_the_steps_of_a_referral_follow_each_other(partnership: Partnership) -> None:
    key = opened(partnership, an_mp(partnership), consent_on=None, consent_how="", consent_for="")
    assert kept(partnership, key).erase_by == date(2027, 3, 2)
    casework.consent(partnership, key, on=CONSENTED, how="In writing", what_for="A date", today=TODAY)
    casework.mark_sent(partnership, key, on=SENT, today=TODAY)
    with pytest.raises(Refusal, match="It was sent on 4 March 2026"):
        casework.answer(partnership, key, on=CONSENTED, today=TODAY)
    casework.answer(partnership, key, on=date(2026, 3, 20), today=TODAY)
    casework.close(
        partnership, key, on=TODAY, outcome=CaseOutcome.SETTLED, note="A date was given", today=TODAY
    )
    one = kept(partnership, key)
    assert (one.outcome, one.closed_on, one.erase_by) == (CaseOutcome.SETTLED, TODAY, date(2027, 4, 14))


def test_a_day_of_erasing_that_was_chosen_stays(partnership: Partnership) -> None:
    key = opened(partnership, an_mp(partnership), erase_by=date(2026, 6, 1))
    casework.mark_sent(partnership, key, on=SENT, today=TODAY)
    assert kept(partnership, key).erase_by == date(2026, 6, 1)


def test_what_went_stays_with_its_mp_while_its_day_may_be_corrected(partnership: Partnership) -> None:
    mp_id = an_mp(partnership)
    other = an_mp(partnership, "Ruth Calloway")
    key = opened(partnership, mp_id)
    casework.mark_sent(partnership, key, on=SENT, today=TODAY)
    one = kept(partnership, key)
    for wrong in ({"mp_id": other}, {"sent_on": None}, {"route": CaseRoute.SIGNPOSTED}):
        with pytest.raises(Refusal):
            casework.save_referral(partnership, replace(one, **wrong), today=TODAY)
    casework.save_referral(partnership, replace(one, sent_on=date(2026, 3, 9)), today=TODAY)
    [engagement] = listed(partnership, Engagement)
    assert engagement.on == date(2026, 3, 9)


@pytest.mark.clause("MP12")
def test_no_title_of_a_change_tells_more_than_the_reference(partnership: Partnership) -> None:
    mp_id = an_mp(partnership)
    key = opened(partnership, mp_id)
    casework.save_referral(partnership, replace(kept(partnership, key), matter="Other words"), today=TODAY)
    casework.mark_sent(partnership, key, on=SENT, today=TODAY)
    partnership.undo()
    with partnership.engine.connect() as connection:
        titles = " ".join(connection.execute(text("SELECT title FROM journal WHERE id > 2")).scalars())
    assert "CR-0001" in titles
    for word in ("Quillon", "boiler", "Other words", "grey folder"):
        assert word not in titles


def test_undoing_the_sending_takes_the_engagement_back(partnership: Partnership) -> None:
    key = opened(partnership, an_mp(partnership))
    casework.mark_sent(partnership, key, on=SENT, today=TODAY)
    partnership.undo()
    assert listed(partnership, Engagement) == []
    assert kept(partnership, key).sent_on is None


def test_references_go_on_and_none_is_made_up(partnership: Partnership) -> None:
    mp_id = an_mp(partnership)
    keys = [opened(partnership, mp_id) for _ in range(3)]
    assert [kept(partnership, key).reference for key in keys] == ["CR-0001", "CR-0002", "CR-0003"]
    made: Referral = replace(kept(partnership, keys[0]), reference="Mrs R.")
    casework.save_referral(partnership, made, today=TODAY)
    assert kept(partnership, keys[0]).reference == "CR-0001"
    with partnership.reading() as session:
        assert len(casework.read_referrals(session, mp_id)) == 3
