"""A paper as known on an earlier day prints nothing to which somebody has said no since."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from evenhand.domain.members.facts import ContactConsent, Membership, Person
from evenhand.domain.members.vocabulary import ContactUse
from evenhand.domain.mp.record_facts import QuoteScope
from evenhand.domain.mp.vocabulary import QuoteFor
from evenhand.domain.publicity.record_facts import Quote
from evenhand.domain.publicity.vocabulary import Permission
from evenhand.domain.vocabulary import Capacity, Level
from evenhand.records.as_known import reading_as_known
from evenhand.records.reading.facts import all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services import papers
from evenhand.services.consents import save_contact_consent
from evenhand.services.members import NewMember, admit_member
from evenhand.services.papers import PaperOrder
from evenhand.services.saving import found, put
from tests.makers import a_partnership
from tests.reports.reading import words_of

THEN, NOW = date(2026, 5, 1), date(2026, 5, 2)
MOMENTS = {day: datetime(day.year, day.month, day.day, 9) for day in (THEN, NOW)}  # noqa: DTZ001

Opened = tuple[Partnership, Callable[[], None]]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    """A file with a member who may be named, and the way to go on to the next day."""
    moment = [MOMENTS[THEN]]

    def go_on() -> None:
        moment[0] = MOMENTS[NOW]

    partnership = a_partnership(tmp_path, clock=lambda: moment[0])
    membership = Membership(person_id=0, capacity=Capacity.RESIDENT, votes=True, starts=date(2026, 1, 5))
    person = Person(name="Amara Okonjo", name_may_be_printed=True)
    admit_member(partnership, NewMember(person, membership), today=THEN)
    yield partnership, go_on
    partnership.close()


@pytest.mark.parametrize("paper", ["members", "governance"])
def test_a_name_that_may_no_longer_be_printed_is_not_printed_as_it_was_known(
    opened: Opened, paper: str
) -> None:
    partnership, go_on = opened
    order = PaperOrder(paper=paper, as_at=THEN, printed_at=MOMENTS[NOW], level=Level.PUBLIC, known_on=THEN)
    go_on()
    before = words_of(papers.draw(partnership, order))
    with partnership.change("Amara says no") as unit:
        put(unit.session, replace(found(partnership, Person, 1), name_may_be_printed=False))
    after = words_of(papers.draw(partnership, order))
    assert ("Amara" in before, "Amara" in after) == (True, False)


def test_a_yes_since_is_not_known_before_it_was_said(opened: Opened) -> None:
    partnership, go_on = opened
    with partnership.change("Amara says no") as unit:
        put(unit.session, replace(found(partnership, Person, 1), name_may_be_printed=False))
    go_on()
    with partnership.change("Amara says yes") as unit:
        put(unit.session, replace(found(partnership, Person, 1), name_may_be_printed=True))
    with reading_as_known(partnership, THEN) as session:
        assert not all_of(session, Person)[0].name_may_be_printed


def test_quotes_and_contacts_follow_the_stricter_answer(opened: Opened) -> None:
    partnership, go_on = opened
    quote = Quote(person_id=1, words="Well done", permission=Permission.GIVEN, permission_on=THEN)
    consent = ContactConsent(person_id=1, use=ContactUse.PHOTOGRAPH, given_on=THEN, how="By letter")
    with partnership.change("Quotes") as unit:
        refused, scoped = put(unit.session, quote), put(unit.session, quote)
    kept = save_contact_consent(partnership, consent, today=THEN)
    go_on()
    with partnership.change("Answers") as unit:
        put(unit.session, replace(quote, id=refused, permission=Permission.REFUSED, permission_on=NOW))
        put(unit.session, QuoteScope(quote_id=scoped, scope=QuoteFor.ONCE))
    save_contact_consent(partnership, replace(consent, id=kept, withdrawn_on=NOW), today=NOW)
    with reading_as_known(partnership, THEN) as session:
        answers = [(one.permission, one.permission_on) for one in all_of(session, Quote)]
        assert answers == [(Permission.REFUSED, NOW), (Permission.GIVEN, THEN)]
        assert [(one.quote_id, one.scope) for one in all_of(session, QuoteScope)] == [(scoped, QuoteFor.ONCE)]
        assert not all_of(session, ContactConsent)
