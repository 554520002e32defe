"""Public copies tell that an interest was declared and what the member did; what it is only where that is public."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.meetings.decided_in_words import interest_words
from evenhand.domain.meetings.public_interests import InterestsTold, without_interests
from evenhand.domain.meetings.record_facts import DeclaredInterest
from evenhand.domain.meetings.vocabulary import ConflictHandling, ConflictNature
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Person
from evenhand.domain.members.printed_names import PrintedNames
from evenhand.domain.vocabulary import Level

DAY = date(2026, 4, 21)
PEOPLE = {
    1: Person(id=1, name="Colin Barraclough", name_may_be_printed=True),
    2: Person(id=2, name="Priya Nair"),
}
PUBLIC, BOARD = (PrintedNames(Directory(PEOPLE), level, DAY) for level in (Level.PUBLIC, Level.BOARD))
BUS = DeclaredInterest(
    id=1, meeting_id=1, item_id=5, person_id=1, interest_id=7, nature=ConflictNature.DIRECT_FINANCIAL,
    says="Drives for J. Hale Transport.", handling=ConflictHandling.DID_NOT_VOTE, because="he alone knew the route",
)  # fmt: skip
CLUB = DeclaredInterest(
    id=2, meeting_id=1, item_id=5, person_id=1, nature=ConflictNature.LOYALTY, says="Trustee of the canoe club",
    handling=ConflictHandling.LEFT_THE_ROOM,
)  # fmt: skip
TOLD = InterestsTold(frozenset({7}))
COLIN = "Colin Barraclough declared"
BUS_SAID = f"{COLIN} a direct financial interest (Drives for J. Hale Transport), stayed and did not vote."
OTHERWISE = "It was handled otherwise than the rule book says."


@pytest.mark.clause("PP2")
@pytest.mark.clause("PP3")
@pytest.mark.parametrize(
    ("minuted", "hidden", "told"),
    [
        (
            f"{BUS_SAID} {OTHERWISE} He alone knew the route.",
            f"{COLIN} an interest, stayed and did not vote. {OTHERWISE}",
            f"{BUS_SAID} {OTHERWISE}",
        ),
        (
            f"{COLIN} an interest as trustee of the canoe club, left at 7.42 pm and took no part.",
            f"{COLIN} an interest, left at 7.42 pm and took no part.",
            f"{COLIN} an interest, left at 7.42 pm and took no part.",
        ),
        (
            f"{COLIN} an interest (drives a bus of Mr. Hale’s, as he said) and took part.",
            f"{COLIN} an interest and took part.",
            f"{COLIN} an interest and took part.",
        ),
        (f"{COLIN} an interest as driver. {OTHERWISE} So.", f"{COLIN} an interest. {OTHERWISE}", ""),
        (f"{COLIN} an interest as a driver of J. Hale.", f"{COLIN} an interest.", ""),
        ("It was sent. Why it could not wait: The hall. It was let.", "It was sent.", ""),
        ("To award £90.00 to the trustee of the canoe club.", "", ""),
        ("No interests were declared.", "", ""),
    ],
)
def test_what_an_interest_is_stands_in_public_only_where_the_register_tells_it(
    minuted: str, hidden: str, told: str
) -> None:
    assert without_interests(minuted, (BUS, CLUB), InterestsTold(), PUBLIC) == (hidden or minuted)
    assert without_interests(minuted, (BUS, CLUB), TOLD, PUBLIC) == (told or hidden or minuted)


def test_the_decision_log_keeps_the_same_rule() -> None:
    assert interest_words((BUS,), PUBLIC, InterestsTold()) == (
        "Colin Barraclough had an interest, stayed and did not vote.",
    )
    (said,) = interest_words((BUS,), PUBLIC, TOLD)
    assert "Drives for J. Hale Transport" in said
    (board,) = interest_words((BUS,), BOARD, InterestsTold())
    assert board.endswith("(direct financial).")


@pytest.mark.parametrize(
    "one", [replace(BUS, person_id=2), replace(BUS, nature=ConflictNature.INDIRECT_FINANCIAL)]
)
def test_nobody_unnamed_and_nobody_close_is_told_even_where_the_register_is_public(
    one: DeclaredInterest,
) -> None:
    assert not TOLD.tells(one, PUBLIC)
