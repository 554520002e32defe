"""What is said beside an application of others: those of the same applicant, and those it may be the same as."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.likeness import Alike
from evenhand.domain.words import say_cell_day, say_list, say_pence
from evenhand.screens.grants.words import say_decided
from evenhand.services.award_gate import GrantBook
from evenhand.services.grants.applications import ApplicationOrder
from evenhand.services.grants.duplicates import duplicates_of

MOST_NAMED = 3


def say_earlier(book: GrantBook, order: ApplicationOrder) -> str:
    """The other applications of the same applicant, "" for none: "A-03, £640.00, paid in full"."""
    others = [
        one
        for one in book.grants.applications
        if one.applicant_id == order.applicant.id and one.id != order.application.id
    ]
    return "; ".join(_said(book, one) for one in others)


def say_again(book: GrantBook, order: ApplicationOrder) -> str:
    """What an application may be the same as, "" where nothing speaks for it."""
    found = duplicates_of(
        order.application, order.applicant, order.applicant_detail, book.grants, book.beside
    )
    if found.applications:
        return f"This may have come in already: {_named(found.applications, _references(book))}."
    names = {one.id: one.name for one in book.grants.applicants.values()}
    if found.applicants:
        return f"The applicant may be in the file already: {_named(found.applicants, names)}."
    return ""


def completing(control: QWidget) -> QStringListModel:
    """Let a line offer the names that the file knows; gives the model to fill."""
    names = QStringListModel(control)
    if isinstance(control, QLineEdit):
        completer = QCompleter(names, control)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        control.setCompleter(completer)
        if (popup := completer.popup()) is not None:
            popup.setProperty("ground", "popup")
    return names


def _named(alike: tuple[Alike, ...], called: dict[int, str]) -> str:
    return "; ".join(f"{called[one.key]} ({say_list(list(one.reasons))})" for one in alike[:MOST_NAMED])


def _references(book: GrantBook) -> dict[int, str]:
    return {
        one.id: f"{one.reference} of {book.grants.applicants[one.applicant_id].name}"
        for one in book.grants.applications
    }


def _said(book: GrantBook, one: Application) -> str:
    award = book.grants.awards.get(one.id)
    waits = f"received {say_cell_day(one.received_on)}"
    became = say_decided(one, award) if one.decided_on else waits
    return f"{one.reference}, {say_pence(award.awarded_pence if award else one.asked_pence)}, {became}"
