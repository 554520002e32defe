"""A quote goes out with permission alone, as far and as long as that reaches, and in a window once two have decided."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.mp.record_facts import QuoteScope
from evenhand.domain.mp.vocabulary import QuoteFor
from evenhand.domain.publicity.permissions import say_permission
from evenhand.domain.publicity.record_facts import Posting, Quote, QuoteUse
from evenhand.domain.publicity.vocabulary import Permission
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PublicityKind, PublicityStatus
from evenhand.services.findings import findings
from evenhand.services.postings import publish, record_out
from evenhand.services.publicity import save_item
from evenhand.services.quotes import banked, remove_quote, save_quote, stop_using, use_quote
from evenhand.services.saving import listed
from tests.services.public_people import AFTER, NOTICE, TODAY, Place, a_place

LATER = date(2026, 6, 1)
AGREED = Quote(
    person_id=0,
    words="It is a good towpath.",
    said_on=TODAY,
    permission=Permission.GIVEN,
    permission_on=TODAY,
)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = a_place(tmp_path)
    yield made
    made.partnership.close()


def bank(place: Place, scope: QuoteFor | None = None, until: date | None = None, **other: Any) -> int:
    """A quote of the MP in the bank, agreed to unless said otherwise."""
    quote = replace(AGREED, person_id=place.owen, **other)
    told = None if scope is None else QuoteScope(quote_id=0, scope=scope, until=until)
    return save_quote(place.partnership, quote, scope=told, today=AFTER)


def item(place: Place, **other: Any) -> int:
    return place.add(replace(NOTICE, **{"planned_on": AFTER, **other}))


def use(place: Place, quote: int, item_id: int) -> None:
    use_quote(place.partnership, quote, item_id, today=AFTER)


def goes_out(place: Place, item_id: int, on: date = AFTER) -> None:
    posting = Posting(item_id=item_id, version_id=0, on=on, where="website")
    publish(place.partnership, item_id, posting, today=max(on, AFTER))


def says(place: Place, day: date) -> list[str]:
    return [one.says for one in findings(place.partnership, day) if one.kind == "quote-permission"]


@pytest.mark.clause("MP10")
@pytest.mark.parametrize("permission", [Permission.NOT_ASKED, Permission.ASKED])
def test_nothing_goes_out_with_a_quote_that_nobody_agreed_to(place: Place, permission: Permission) -> None:
    quote = bank(place, permission=permission, permission_on=None)
    key = item(place)
    use(place, quote, key)
    place.decide(key, place.hannah, on=AFTER)
    with pytest.raises(Refusal, match=r"It quotes Owen .*have not agreed to be quoted yet") as refused:
        goes_out(place, key)
    assert refused.value.clause == "MP10"
    bank(place, id=quote, permission_on=AFTER)
    goes_out(place, key)


@pytest.mark.clause("MP10")
def test_what_is_out_already_takes_no_quote_that_nobody_agreed_to(place: Place) -> None:
    quote = bank(place, permission=Permission.NOT_ASKED, permission_on=None)
    out = replace(NOTICE, status=PublicityStatus.PUBLISHED, planned_on=None, published_on=TODAY)
    is_out = save_item(place.partnership, out, {}, today=AFTER)
    with pytest.raises(Refusal, match="have not agreed to be quoted yet"):
        use(place, quote, is_out)
    draft = item(place)
    use(place, quote, draft)
    with pytest.raises(Refusal, match="have not agreed to be quoted yet"):
        save_item(place.partnership, replace(out, id=draft), {}, today=AFTER)
    bank(place, id=quote)
    use(place, quote, is_out)
    save_item(place.partnership, replace(out, id=draft), {}, today=AFTER)


@pytest.mark.clause("MP10")
def test_a_quote_that_was_refused_is_put_into_no_item(place: Place) -> None:
    quote = bank(place, permission=Permission.REFUSED)
    with pytest.raises(Refusal, match="did not agree to be quoted"):
        use(place, quote, item(place))
    assert listed(place.partnership, QuoteUse) == []


@pytest.mark.clause("MP10")
def test_a_permission_for_one_item_refuses_a_second_use(place: Place) -> None:
    quote = bank(place, QuoteFor.ONCE)
    first, second = item(place), item(place, title="Newsletter")
    use(place, quote, first)
    use(place, quote, first)
    with pytest.raises(Refusal, match="for one item, and another has used it"):
        use(place, quote, second)
    stop_using(place.partnership, quote, first, today=AFTER)
    use(place, quote, second)


@pytest.mark.clause("MP10")
def test_a_quote_for_anything_is_used_twice_and_the_bank_tells_where(place: Place) -> None:
    quote = bank(place, QuoteFor.ANYWHERE)
    for title in ("Website", "Newsletter"):
        use(place, quote, item(place, title=title))
    with place.partnership.reading() as session:
        one = banked(session, quote)
    assert [used.title for used in one.used_in] == ["Website", "Newsletter"]
    with pytest.raises(Refusal, match="Website uses it"):
        bank(place, QuoteFor.ONCE, id=quote)


@pytest.mark.clause("MP10")
def test_a_dropped_item_has_not_used_it_up(place: Place) -> None:
    quote = bank(place, QuoteFor.ONCE)
    dropped = item(place)
    use(place, quote, dropped)
    place.add(replace(NOTICE, id=dropped, status=PublicityStatus.DROPPED, decision="Not wanted"))
    use(place, quote, item(place, title="Newsletter"))


@pytest.mark.clause("MP10")
def test_a_permission_reaches_no_further_than_its_last_day_and_its_pages(place: Place) -> None:
    quote = bank(place, QuoteFor.OUR_OWN, until=AFTER)
    for other, match in (
        ({"planned_on": LATER}, "was until 11 May 2026"),
        ({"kind": PublicityKind.PRESS_RELEASE}, "our own pages and papers"),
    ):
        with pytest.raises(Refusal, match=match):
            use(place, quote, item(place, **other))
    key = item(place)
    use(place, quote, key)
    place.decide(key, place.hannah, on=AFTER)
    with pytest.raises(Refusal, match="was until 11 May 2026"):
        goes_out(place, key, on=LATER)
    goes_out(place, key)
    assert says(place, AFTER) == []
    assert says(place, LATER) == [
        "The permission for a quote in Towpath closed does not reach that far: Owen Marchetti MP."
    ]


@pytest.mark.clause("MP10")
def test_in_an_election_window_no_quote_goes_out_without_a_recorded_decision(place: Place) -> None:
    quote = bank(place, permission_on=date(2026, 4, 1), said_on=date(2026, 4, 1))
    key = item(place, planned_on=TODAY)
    use(place, quote, key)
    with pytest.raises(Refusal, match="Two people sign in an election window"):
        goes_out(place, key, on=TODAY)
    place.decide(key, place.hannah)
    place.decide(key, place.delyth)
    goes_out(place, key, on=TODAY)


def test_what_was_found_to_be_out_is_recorded_and_noticed(place: Place) -> None:
    quote = bank(place, permission=Permission.ASKED, permission_on=None)
    key = item(place)
    use(place, quote, key)
    out = Posting(item_id=key, version_id=0, on=AFTER, where="website")
    record_out(place.partnership, key, out, today=AFTER)
    assert says(place, AFTER) == [
        "No permission is recorded for a quote in Towpath closed: Owen Marchetti MP."
    ]


def test_a_scope_is_said_and_corrected_and_goes_with_its_quote(place: Place) -> None:
    quote = bank(place, QuoteFor.OUR_OWN)
    bank(place, QuoteFor.ANYWHERE, until=LATER, id=quote)
    with place.partnership.reading() as session:
        one = banked(session, quote)
    assert say_permission(one.quote, one.scope) == (
        "given on 14 April 2026, for anything we publish, until 1 June 2026"
    )
    with pytest.raises(Refusal, match="They agreed on 14 April 2026") as refused:
        bank(place, QuoteFor.ANYWHERE, until=date(2026, 4, 1), id=quote)
    assert refused.value.field == "until"
    remove_quote(place.partnership, quote)
    assert listed(place.partnership, QuoteScope) == []
