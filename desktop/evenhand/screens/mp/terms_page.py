"""Terms in Parliament: which constituency, by what election, from the declaration to the last day, what followed."""

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from evenhand.domain.mp.checks import check_declared, check_term_days
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.mp.record_facts import TermDetail
from evenhand.domain.mp.vocabulary import AfterTerm, ElectedBy
from evenhand.domain.vocabulary import Standing, TermEnd
from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.seats import SeatField, keep_seat, seat_called
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.spells_page import Spells, SpellsPage
from evenhand.screens.shared.words import say_spell
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, RadioField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.written_fields import DayField, TextField
from evenhand.services import mp_terms
from evenhand.services.mp import relationship

NAMES = ("starts", "ends", "ended_by", "standing_again", "party", "source")
DETAIL = ("elected_by", "after_term")
DECLARED = "Give the day on which the result was declared."


def add_term_fields(form: DetailForm) -> SeatField:
    """Put into a form what is asked of every term, and give the field of the constituency."""
    seat = SeatField("constituency")
    form.add(seat)
    form.add(DayField("starts", "MP from", needed=DECLARED, hint="The day of the declaration."))
    form.add(RadioField("elected_by", "Elected at", options_of(ElectedBy), needed="Say by what election."))
    form.add(TextField("party", "Party, public", hint="As publicly declared; leave it empty where none was."))
    form.add(TextField("source", "Source", hint="Where it was read, such as the declaration of the result."))
    return seat


class TermsPage(SpellsPage):
    """The terms of one MP."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._as_at: AsAt | None = None
        form = DetailForm("Term in Parliament")
        self._seat = add_term_fields(form)
        self._ends = form.add(DayField("ends", "Last day", hint="Empty as long as the term runs."))
        self._ended_by = form.add(ChoiceField("ended_by", "Ended by", options_of(TermEnd), none="Choose how"))
        self._ended_by.needed = "Say how the term came to its end."
        form.add(RadioField("standing_again", "Standing again", options_of(Standing)))
        form.add(ChoiceField("after_term", "Then", options_of(AfterTerm), none="Not known yet"))
        spells = Spells(
            name="Terms in Parliament",
            none="No term in Parliament is recorded. Add the one that began with the last declaration.",
            add="Add a term",
            row=self._row,
            values=self._values,
            fresh={"standing_again": Standing.NOT_KNOWN, "elected_by": ElectedBy.GENERAL},
            save=self._keep,
            remove=partial(mp_terms.remove_term, desk.partnership),
        )
        super().__init__(spells, form)
        form.set_rule(self._check)
        self._ends.changed.connect(self._fit)
        self._ended_by.changed.connect(self._fit)
        form.shown.connect(self._fit)
        self._fit()

    def show_mp(self, mp_id: int, as_at: AsAt) -> None:
        """Show the terms of an MP, the last one first in the form."""
        self._as_at = as_at
        self._seat.offer_seats(as_at)
        own = as_at.terms_of(mp_id)
        self.show_spells(mp_id, own, own[-1].id if own else None)

    def _fit(self) -> None:
        ended = bool(self._ends.raw())
        dissolved = ended and self._ended_by.value() is TermEnd.DISSOLUTION
        self.form.show_field("ended_by", ended)
        self.form.show_field("standing_again", dissolved)
        self.form.show_field("after_term", dissolved)

    def _check(self, values: Values) -> None:
        if values["starts"] is not None and self._as_at is not None:
            check_declared(values["starts"], self._desk.today)
            seat = seat_called(values["constituency"], self._as_at.kept.constituencies, values["starts"])
            check_term_days(self._stated(values, seat), self._as_at.kept.terms)

    def _stated(self, values: Values, constituency_id: int) -> MpTerm:
        old = self.current()
        blank = MpTerm(mp_id=self._person_id, constituency_id=0, starts=date.min)
        over: Values = {"ended_by": None, "standing_again": Standing.NOT_KNOWN}
        stated: dict[str, Any] = {**over, **{key: values[key] for key in NAMES if key in values}}
        return replace(old or blank, **stated, constituency_id=constituency_id)

    def _keep(self, mp_id: int, values: Values, old: MpTerm | None) -> int:
        file = self._desk.partnership
        known = self._as_at.kept if self._as_at is not None else relationship(file)
        verb = "Correct" if old else "Add"
        with file.change(f"{verb} a term in Parliament: {values['constituency']}"):
            seat = keep_seat(file, values["constituency"], known, values["starts"])
            key = mp_terms.save_term(file, self._stated(values, seat))
            detail = TermDetail(
                term_id=key, elected_by=values["elected_by"], after_term=values.get("after_term")
            )
            mp_terms.save_detail(file, detail)
        return key

    def _row(self, term: MpTerm) -> ListRow:
        if self._as_at is None:
            return ListRow(term.id, "")
        second = _second(term, self._detail(term))
        return ListRow(term.id, self._as_at.place(term), second, value=say_spell(term))

    def _detail(self, term: MpTerm) -> TermDetail | None:
        return self._as_at.kept.beside.term_details.get(term.id) if self._as_at is not None else None

    def _values(self, term: MpTerm) -> Values:
        shown: Values = {name: getattr(term, name) for name in NAMES}
        place = self._as_at.place(term) if self._as_at is not None else ""
        detail = self._detail(term) or TermDetail(term_id=term.id, elected_by=ElectedBy.GENERAL)
        return {**shown, "constituency": place} | {name: getattr(detail, name) for name in DETAIL}


def _second(term: MpTerm, detail: TermDetail | None) -> str:
    party = term.party or "No party held"
    by = f"{party}, {detail.elected_by.label.lower()}" if detail else party
    if term.ended_by is None:
        return by
    ended = f"{by}. Ended by {term.ended_by.value}"
    if term.ended_by is not TermEnd.DISSOLUTION:
        return ended
    if detail is not None and detail.after_term is not None:
        return f"{ended}, {detail.after_term.label.lower()}"
    return (
        ended
        + {
            Standing.STANDING: ", standing again",
            Standing.NOT_STANDING: ", not standing again",
            Standing.NOT_KNOWN: ", whether standing again is not known",
        }[term.standing_again]
    )
