"""A finding about publicity opens when its reason begins and closes when it is mended (PP4, PP5, PP7, MP10)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.members.facts import ContactConsent
from evenhand.domain.members.vocabulary import ContactUse
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.record_facts import Picture, PictureSubject, Posting, Quote, SignOff
from evenhand.domain.publicity.screening.findings import Screened
from evenhand.domain.publicity.vocabulary import Permission, SignOffDecision
from evenhand.domain.vocabulary import PublicityStatus, TextVerdict
from evenhand.records.reading.facts import all_of
from evenhand.services.consents import save_contact_consent
from evenhand.services.findings import findings
from evenhand.services.pictures import pictures_of, save_picture
from evenhand.services.postings import publish, record_out, take_down
from evenhand.services.publicity_findings import publicity_findings
from evenhand.services.quotes import save_quote, stop_using, use_quote
from evenhand.services.saving import found, put
from tests.services.public_people import AFTER, NOTICE, TODAY, Place, a_place

OUT = date(2026, 5, 12)
LATER = date(2026, 5, 20)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = a_place(tmp_path)
    yield made
    made.partnership.close()


def noticed(place: Place, kind: str, day: date, verdict: TextVerdict = TextVerdict.CLEAR) -> list[Finding]:
    def screen(text: str) -> Screened:
        return Screened(verdict if text else TextVerdict.CLEAR)

    with place.partnership.reading() as session:
        return [one for one in publicity_findings(session, day, screen) if one.kind == kind]


def went_out(place: Place, names: dict[int, str], on: date = OUT, *, today: date = LATER) -> tuple[int, int]:
    """An item that was found to be out; its key and its posting's."""
    item = place.add(NOTICE, names)
    posting = Posting(item_id=item, version_id=0, on=on, where="website")
    return item, record_out(place.partnership, item, posting, today=today)


@pytest.mark.clause("PP4")
def test_what_went_out_with_a_politician_undecided_is_noticed_until_somebody_approves(place: Place) -> None:
    item, _ = went_out(place, {place.wren: "named"})
    kind = "publicity-undecided"
    assert noticed(place, kind, date(2026, 5, 11)) == []
    [one] = noticed(place, kind, OUT)
    assert (one.clause, one.severity, one.opens) == ("PP4", Severity.ACT_NOW, f"publicity_item:{item}")
    assert (
        one.says
        == "Towpath closed went out on 12 May 2026 with Cllr Tobias Wren in it, and nobody approved it."
    )
    assert one in findings(place.partnership, OUT)
    place.decide(item, place.hannah, on=LATER)
    assert noticed(place, kind, date(2026, 5, 19)) != []
    assert noticed(place, kind, LATER) == []


@pytest.mark.clause("PP4")
def test_it_is_settled_as_well_once_it_is_refused_and_down(place: Place) -> None:
    item, posting = went_out(place, {place.wren: "named"})
    place.decide(item, place.hannah, SignOffDecision.REFUSE, on=LATER)
    [one] = noticed(place, "publicity-undecided", LATER)
    assert one.next_step == "Take Towpath closed down"
    take_down(place.partnership, posting, LATER, today=LATER)
    assert noticed(place, "publicity-undecided", LATER) == []


@pytest.mark.clause("PP4")
def test_the_approval_of_a_councillor_counts_for_nothing_and_the_evidence_says_why(place: Place) -> None:
    item, _ = went_out(place, {place.wren: "named"})
    place.decide(item, place.hannah, on=LATER)
    with place.partnership.change("Past every rule") as unit:
        [kept] = all_of(unit.session, SignOff)
        put(unit.session, replace(kept, person_id=place.pell))
    [one] = noticed(place, "publicity-undecided", LATER)
    assert "Cllr Janet Pell is a councillor, so somebody else has to decide." in one.evidence


@pytest.mark.clause("PP7")
def test_a_party_named_without_a_decision_is_to_be_looked_at(place: Place) -> None:
    went_out(place, {})
    [one] = noticed(place, "publicity-undecided", OUT, TextVerdict.ASK)
    assert (one.clause, one.severity) == ("PP7", Severity.LOOK_AT)


@pytest.mark.clause("PP5")
def test_inside_a_window_fewer_than_two_approvals_are_noticed_until_there_are_two(place: Place) -> None:
    item, _ = went_out(place, {}, TODAY, today=TODAY)
    kind = "publicity-window-sign-offs"
    [one] = noticed(place, kind, TODAY)
    assert (one.clause, one.severity) == ("PP5", Severity.ACT_NOW)
    assert one.says == (
        "Towpath closed went out inside an election window with no approval; two people approve there."
    )
    place.decide(item, place.hannah)
    [one] = noticed(place, kind, AFTER)
    assert one.severity is Severity.LOOK_AT
    assert "with one approval" in one.says
    place.decide(item, place.delyth, on=AFTER)
    assert noticed(place, kind, AFTER) == []


@pytest.mark.clause("PP7")
def test_words_that_take_a_side_are_noticed_until_they_are_down(place: Place) -> None:
    _, posting = went_out(place, {})
    kind = "publicity-takes-a-side"
    assert noticed(place, kind, OUT) == []
    [one] = noticed(place, kind, OUT, TextVerdict.TAKES_A_SIDE)
    assert (one.clause, one.severity) == ("PP7", Severity.ACT_NOW)
    take_down(place.partnership, posting, LATER, today=LATER)
    assert noticed(place, kind, LATER, TextVerdict.TAKES_A_SIDE) == []


@pytest.mark.clause("PP4")
def test_what_takes_a_side_with_a_politician_in_it_wants_a_decision_as_well(place: Place) -> None:
    item, posting = went_out(place, {place.wren: "named"})
    side = TextVerdict.TAKES_A_SIDE
    take_down(place.partnership, posting, LATER, today=LATER)
    assert [one.clause for one in noticed(place, "publicity-undecided", LATER, side)] == ["PP4"]
    place.decide(item, place.hannah, SignOffDecision.REFUSE, on=LATER)
    assert noticed(place, "publicity-undecided", LATER, side) == []


@pytest.mark.clause("PP5")
def test_what_is_planned_within_a_week_and_unsigned_is_noticed_until_it_is_signed(place: Place) -> None:
    item = place.add(replace(NOTICE, planned_on=date(2026, 4, 20)))
    kind = "publicity-unsigned"
    assert noticed(place, kind, date(2026, 4, 12)) == []
    [one] = noticed(place, kind, date(2026, 4, 13))
    assert (one.clause, one.severity) == ("PP5", Severity.LOOK_AT)
    place.decide(item, place.hannah)
    place.decide(item, place.delyth)
    assert noticed(place, kind, TODAY) == []


@pytest.mark.clause("PP4")
def test_a_politician_in_a_plan_outside_every_window_is_noticed_too(place: Place) -> None:
    place.add(replace(NOTICE, planned_on=OUT), {place.wren: "named"})
    place.add(replace(NOTICE, planned_on=OUT))
    place.add(replace(NOTICE, planned_on=OUT, status=PublicityStatus.DROPPED), {place.wren: "named"})
    assert [one.clause for one in noticed(place, "publicity-unsigned", AFTER)] == ["PP4"]


def test_what_the_calendar_holds_is_told_once(place: Place) -> None:
    place.add(replace(NOTICE, planned_on=date(2026, 4, 20)), {place.pell: "quoted"})
    about = [one.says for one in findings(place.partnership, TODAY) if one.about.startswith("publicity_item")]
    assert about == ["Towpath closed, to go out on 20 April, is in an election window."]


@pytest.mark.clause("MP10")
def test_a_picture_without_permission_is_noticed_until_it_is_given_or_left_out(place: Place) -> None:
    item = place.add(replace(NOTICE, planned_on=OUT))
    subjects = (
        PictureSubject(picture_id=0, person_id=place.hannah),
        PictureSubject(picture_id=0, who="four children of the canoe club"),
    )
    picture = Picture(item_id=item, title="On the water")
    key = save_picture(place.partnership, picture, subjects, today=TODAY)
    kind = "picture-permission"
    assert [one.says for one in noticed(place, kind, TODAY)] == [
        "No permission is recorded for a picture in Towpath closed: Hannah Brook.",
        "No permission is recorded for a picture in Towpath closed: four children of the canoe club.",
    ]
    consent = ContactConsent(
        person_id=place.hannah, use=ContactUse.PHOTOGRAPH, given_on=TODAY, how="Form for new members"
    )
    save_contact_consent(place.partnership, consent, today=TODAY)
    assert len(noticed(place, kind, TODAY)) == 1
    assert len(noticed(place, kind, date(2026, 4, 13))) == 2
    with place.partnership.reading() as session:
        [kept] = pictures_of(session, item)
    refused = replace(kept.subjects[0], permission=Permission.REFUSED, asked_on=TODAY)
    save_picture(place.partnership, kept.picture, (refused, kept.subjects[1]), today=TODAY)
    assert len(noticed(place, kind, TODAY)) == 2
    save_picture(place.partnership, replace(picture, id=key, left_out=True), kept.subjects, today=TODAY)
    assert noticed(place, kind, TODAY) == []


@pytest.mark.clause("MP10")
def test_a_quote_without_permission_is_noticed_until_it_is_given_or_taken_out(place: Place) -> None:
    item = place.add(replace(NOTICE, planned_on=OUT))
    quote = Quote(person_id=place.hannah, words="At last.", said_on=TODAY)
    key = save_quote(place.partnership, quote, today=TODAY)
    kind = "quote-permission"
    assert noticed(place, kind, TODAY) == []
    use_quote(place.partnership, key, item, today=TODAY)
    [one] = noticed(place, kind, TODAY)
    assert one.says == "No permission is recorded for a quote in Towpath closed: Hannah Brook."
    stop_using(place.partnership, key, item, today=TODAY)
    assert noticed(place, kind, TODAY) == []
    use_quote(place.partnership, key, item, today=TODAY)
    given = replace(quote, id=key, permission=Permission.GIVEN, permission_on=AFTER)
    save_quote(place.partnership, given, today=AFTER)
    assert len(noticed(place, kind, TODAY)) == 1
    assert noticed(place, kind, AFTER) == []


def test_words_altered_after_publication_are_noticed_until_they_are_published_or_put_back(
    place: Place,
) -> None:
    item, _ = went_out(place, {})
    kind = "published-words-altered"
    kept = found(place.partnership, PublicityItem, item)
    assert noticed(place, kind, LATER) == []
    place.add(replace(kept, text="Other words."), today=LATER)
    [one] = noticed(place, kind, LATER)
    assert one.says == "The words of Towpath closed are not the ones that went out."
    place.add(kept, today=LATER)
    assert noticed(place, kind, LATER) == []
    place.add(replace(kept, text="Other words."), today=LATER)
    posting = Posting(item_id=item, version_id=0, on=LATER, where="website")
    publish(place.partnership, item, posting, today=LATER)
    assert noticed(place, kind, LATER) == []
