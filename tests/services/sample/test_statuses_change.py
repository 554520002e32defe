"""In the sample nobody enters a status: each changes on its day, from the dissolution to the first day in office."""

from datetime import date

import pytest

from evenhand.records.unit_of_work import Partnership
from evenhand.services.hustings import fairness, invitations
from evenhand.services.politicians import read_politicians
from evenhand.services.publicity import read_publicity

RUTH = [
    (date(2024, 5, 29), "MP"),
    (date(2024, 5, 30), "former MP, standing"),
    (date(2024, 7, 4), "former MP, standing"),
    (date(2024, 7, 5), "former MP"),
]
OWEN = [
    (date(2024, 6, 6), ""),
    (date(2024, 6, 7), "candidate"),
    (date(2024, 7, 4), "candidate"),
    (date(2024, 7, 5), "MP"),
]
JANET = [
    (date(2026, 4, 9), "councillor"),
    (date(2026, 4, 10), "councillor, candidate"),
    (date(2026, 5, 8), "councillor"),
]


@pytest.mark.clause("PP5")
@pytest.mark.parametrize(
    ("name", "told"), [("Ruth Calloway", RUTH), ("Owen Marchetti", OWEN), ("Janet Pell", JANET)]
)
def test_somebody_is_what_the_day_makes_them(
    sample: Partnership, name: str, told: list[tuple[date, str]]
) -> None:
    with sample.reading() as session:
        for day, says in told:
            politicians = read_politicians(session, day)
            person_id = next(key for key, one in politicians.directory.people.items() if one.name == name)
            assert politicians.status(person_id, day).says == says, day


@pytest.mark.clause("PP5")
def test_everybody_who_stands_in_wharf_was_asked_to_the_hustings(sample: Partnership) -> None:
    with sample.reading() as session:
        events = read_publicity(session).events
        event_id = next(one.id for one in events if one.title.startswith("Meet the candidates"))
        names = [one.candidate.name for one in invitations(session, event_id)]
        answer = fairness(session, event_id)
    assert names == ["Graham Oduya", "Janet Pell", "Lena Fairbrother"]
    assert (answer.verdict, answer.says) == ("fair", "Everybody who stands was asked.")
