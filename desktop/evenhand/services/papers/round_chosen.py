"""Which round of grants a paper is about: the one that was asked for, or the one that closed last."""

from collections.abc import Mapping
from datetime import date

from evenhand.domain.grants.facts import Application, Round
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_cell_day, say_day
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.reading import grants
from evenhand.services.papers.order import PaperOrder


def round_of(rounds: Mapping[int, Round], order: PaperOrder) -> Round:
    """The round that the order names; without one, the last that closed by its day, or the first there is.

    Raises:
        Refusal: there is no such round, or none at all.
    """
    if order.round_id is not None:
        return named_round(rounds, order.round_id)
    opened = [one for one in rounds.values() if one.opens <= order.day]
    closed = [one for one in opened if one.closes <= order.day]
    if not opened:
        says = f"No round of grants was open by {say_day(order.day)}. Enter one, or choose a later day."
        raise Refusal(says, field="round_id")
    return max(closed or opened, key=_closes)


def named_round(rounds: Mapping[int, Round], key: int) -> Round:
    """The round of a key.

    Raises:
        Refusal: there is no such round.
    """
    if key not in rounds:
        says = f"There is no round with the number {key}. Choose one that is there."
        raise Refusal(says, field="round_id")
    return rounds[key]


def rounds_known(partnership: Partnership) -> list[tuple[int, str]]:
    """The rounds by key and name, the one that closes last first."""
    rounds = sorted(grants(partnership).rounds.values(), key=_closes, reverse=True)
    return [(one.id, f"{one.name}, closing {say_cell_day(one.closes)}") for one in rounds]


def applications_known(partnership: Partnership) -> list[tuple[int, str]]:
    """The applications by key, reference and applicant, the latest first."""
    found = grants(partnership)
    latest = sorted(found.applications, key=_received, reverse=True)
    return [(one.id, f"{one.reference} {found.applicants[one.applicant_id].name}") for one in latest]


def _closes(one: Round) -> tuple[date, int]:
    return one.closes, one.id


def _received(one: Application) -> tuple[date, int]:
    return one.received_on, one.id
