"""Registration numbers are checked for their form and written as their register writes them."""

import pytest

from evenhand.domain.grants.registration import guessed_register, registration
from evenhand.domain.grants.vocabulary import RegisteredAs as R
from evenhand.domain.refusals import Refusal


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (R.CHARITY, "1098765", "1098765"),
        (R.CHARITY, "1098765–2", "1098765-2"),
        (R.CHARITY, "sc 012345", "SC012345"),
        (R.COMPANY, "1234567", "01234567"),
        (R.COMPANY, "ni123456", "NI123456"),
        (R.COMMUNITY_BENEFIT, "30456r", "30456R"),
        (R.SCHOOL, "107654", "107654"),
        (R.SCHOOL, "", ""),
        (R.NONE, "", ""),
    ],
)
def test_a_number_is_kept_as_its_register_writes_it(kind: R, typed: str, kept: str):
    assert registration(kind, typed) == kept


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (R.CHARITY, "12345"),
        (R.CHARITY, "1098765-"),
        (R.COMPANY, "123456789"),
        (R.COMPANY, "ABC12345"),
        (R.SCHOOL, "10765"),
        (R.COMMUNITY_BENEFIT, "R12"),
    ],
)
def test_a_number_of_another_form_is_refused(kind: R, typed: str):
    with pytest.raises(Refusal) as refusal:
        registration(kind, typed)
    assert refusal.value.field == "registration_number"


def test_a_number_without_its_register_is_asked_for():
    with pytest.raises(Refusal) as refusal:
        registration(R.NONE, "1098765")
    assert refusal.value.field == "registered_as"


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("1098765", R.CHARITY),
        ("01234567", R.COMPANY),
        ("OC123456", R.COMPANY),
        ("30456R", R.COMMUNITY_BENEFIT),
    ],
)
def test_the_register_is_guessed_from_the_form(number: str, kind: R):
    assert guessed_register(number) is kind
