"""How an MP is judged to regard the work: each judgement with its day, what was seen or said, and who judged (MP3)."""

from dataclasses import replace
from datetime import date

from evenhand.domain.mp.checks import check_judged
from evenhand.domain.mp.facts import StanceAssessment
from evenhand.domain.vocabulary import Stance
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.spells_page import Spells, SpellsPage
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import RadioField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services import mp

NAMES = ("judged_on", "stance", "evidence", "judged_by")


class StancePage(SpellsPage):
    """The judgements of one MP's stance, newest first."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        form = DetailForm("Stance")
        form.add(DayField("judged_on", "Judged on", needed="Give the day of the judgement."))
        needed = "Say supportive, neutral, negative or not known."
        form.add(RadioField("stance", "Stance", options_of(Stance), needed=needed))
        evidence = "Say what was seen or said. The person may ask to see this."
        form.add(
            NotesField("evidence", "Evidence", needed=evidence, hint="What was seen or said, and where.")
        )
        form.add(TextField("judged_by", "Judged by"))
        spells = Spells(
            name="Judgements of the stance",
            none="Not known: nobody has judged it yet. A judgement needs a day and what was seen or said.",
            add="Add a judgement",
            row=_row,
            values=_values,
            fresh={},
            save=self._keep,
        )
        super().__init__(spells, form)
        form.set_rule(self._check)

    def show_mp(self, mp_id: int, as_at: AsAt) -> None:
        """Show the judgements of an MP, the newest first in the form."""
        own = as_at.stances_of(mp_id)
        self.show_spells(mp_id, own, own[0].id if own else None)

    def _check(self, values: Values) -> None:
        if values["judged_on"] is not None:
            check_judged(values["judged_on"], self._desk.today)

    def _keep(self, mp_id: int, values: Values, old: StanceAssessment | None) -> int:
        blank = StanceAssessment(mp_id=mp_id, judged_on=date.min, stance=Stance.NOT_KNOWN)
        stated = replace(old or blank, **values)
        return mp.save_stance(self._desk.partnership, stated, today=self._desk.today)


def _row(judged: StanceAssessment) -> ListRow:
    return ListRow(judged.id, judged.stance.label, judged.evidence, value=say_day(judged.judged_on))


def _values(judged: StanceAssessment) -> Values:
    return {name: getattr(judged, name) for name in NAMES}
