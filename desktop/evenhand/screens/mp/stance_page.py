"""How an MP is judged to regard the work: each judgement with its day, what was seen or said, and who judged (MP3).

Where people judged the same thing differently, their judgements stand side by side; none outweighs another.
"""

from dataclasses import replace
from datetime import date
from functools import partial

from evenhand.domain.mp.checks import check_judged
from evenhand.domain.mp.facts import StanceAssessment
from evenhand.domain.mp.record_facts import StanceEvidence
from evenhand.domain.mp.stance import stance_of
from evenhand.domain.mp.vocabulary import Confidence
from evenhand.domain.vocabulary import Stance
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.named_field import NamedField
from evenhand.screens.mp.offers import engagement_options, people_names
from evenhand.screens.mp.side_by_side import SideBySide
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.spells_page import Spells, SpellsPage
from evenhand.screens.shared.words import DOT
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, RadioField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow, fold
from evenhand.screens.widgets.written_fields import DayField, NotesField
from evenhand.services import mp

NAMES = ("judged_on", "stance", "evidence", "judged_by")
MAY_ASK = "The person may ask to see this."


class StanceForm(DetailForm):
    """The fields of one judgement; beside each that judges stands who may ask to see it."""

    def __init__(self) -> None:
        super().__init__("Stance")
        self.add(DayField("judged_on", "Judged on", needed="Give the day of the judgement."))
        needed = "Say supportive, neutral, negative or not known."
        self.add(RadioField("stance", "Stance", options_of(Stance), needed=needed, hint=MAY_ASK))
        self.add(
            NotesField(
                "evidence",
                "Evidence",
                needed=f"Say what was seen or said. {MAY_ASK}",
                hint=f"What was seen or said, and where. {MAY_ASK}",
            )
        )
        self.engagement = ChoiceField("engagement_id", "Seen at", (), none="None of the engagements")
        self.add(self.engagement)
        self.judge = NamedField("judged_by", "Judged by", (), hint="Others may judge otherwise, beside it.")
        self.add(self.judge)
        sure = "Say how sure whoever judged was."
        self.add(RadioField("confidence", "How sure", options_of(Confidence), needed=sure, hint=MAY_ASK))


class StancePage(SpellsPage):
    """The judgements of one MP's stance, newest first."""

    form: StanceForm

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._as_at: AsAt | None = None
        form = StanceForm()
        spells = Spells(
            name="Judgements of the stance",
            none="Not known: nobody has judged it yet. A judgement needs a day and what was seen or said.",
            add="Add a judgement",
            row=self._row,
            values=self._values,
            fresh={},
            save=self._keep,
            remove=partial(mp.remove_stance, desk.partnership),
        )
        super().__init__(spells, form)
        self._differing = SideBySide()
        form.body.insertWidget(0, self._differing)
        form.set_rule(self._check)

    def show_mp(self, mp_id: int, as_at: AsAt) -> None:
        """Show the judgements of an MP, the newest first in the form, and those that differ side by side."""
        self._as_at = as_at
        self.form.judge.offer(people_names(as_at))
        self.form.engagement.set_options(engagement_options(as_at, mp_id))
        own = as_at.stances_of(mp_id)
        evidence = as_at.kept.beside.evidence
        reading = stance_of(own, mp_id, max(as_at.day, as_at.today), None, evidence)
        self._differing.show_judgements(reading.latest if reading.differs else (), evidence)
        self.show_spells(mp_id, own, own[0].id if own else None)

    def _check(self, values: Values) -> None:
        if values["judged_on"] is not None:
            check_judged(values["judged_on"], self._desk.today)

    def _keep(self, mp_id: int, values: Values, old: StanceAssessment | None) -> int:
        blank = StanceAssessment(mp_id=mp_id, judged_on=date.min, stance=Stance.NOT_KNOWN)
        evidence = StanceEvidence(
            stance_id=old.id if old else 0,
            confidence=values["confidence"],
            engagement_id=values["engagement_id"],
            person_id=self._person_called(values["judged_by"]),
        )
        stated = replace(old or blank, **{name: values[name] for name in NAMES})
        return mp.save_stance(self._desk.partnership, stated, today=self._desk.today, evidence=evidence)

    def _evidence_of(self, judged: StanceAssessment | None) -> StanceEvidence | None:
        if judged is None or self._as_at is None:
            return None
        return self._as_at.kept.beside.evidence.get(judged.id)

    def _person_called(self, name: str) -> int | None:
        people = self._as_at.kept.people if self._as_at is not None else {}
        found = [key for key, one in people.items() if name and fold(one.name) == fold(name)]
        return found[0] if len(found) == 1 else None

    def _row(self, judged: StanceAssessment) -> ListRow:
        evidence = self._evidence_of(judged)
        sure = evidence.confidence.label.lower() if evidence else ""
        second = DOT.join(filter(None, (judged.judged_by, sure, judged.evidence)))
        return ListRow(judged.id, judged.stance.label, second, value=say_day(judged.judged_on))

    def _values(self, judged: StanceAssessment) -> Values:
        evidence = self._evidence_of(judged)
        return {name: getattr(judged, name) for name in NAMES} | {
            "engagement_id": evidence.engagement_id if evidence else None,
            "confidence": evidence.confidence if evidence else None,
        }
