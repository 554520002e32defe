"""Entering applications: known ones are recognised, rounds are begun, decisions are taken over where they may be."""

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import UNDECIDED, Applicant, Application, Round
from evenhand.domain.grants.likeness import applicants_like
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.importing.applications import ApplicationDraft
from evenhand.domain.importing.names import same_body_key
from evenhand.domain.importing.preview import RowStatus
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ApplicationStatus, PartyStanding
from evenhand.domain.words import say_day, say_list, say_pence
from evenhand.services import grants
from evenhand.services.barred_names import barred_names
from evenhand.services.grants.applications import ApplicationOrder, put_application_whole
from evenhand.services.grants.receiving import reworded
from evenhand.services.imports.beside_entering import with_beside
from evenhand.services.imports.entering import Entered, changed_says, mended
from evenhand.services.imports.rounds_in_hand import RoundsInHand
from evenhand.services.party_list_in_use import register_in_use
from evenhand.services.purposes import refuse_open_purpose
from evenhand.services.saving import kept

APPLICANT_FIELDS = ("contact", "email", "telephone", "address")
APPLICATION_FIELDS = ("purpose", "asked_pence", "received_on", "theme_id", "note")
BARRED = (PartyStanding.OPEN, PartyStanding.PARTY)
ONE_TIME = timedelta(days=180)


class ApplicationEntering:
    """Entering applications into the file, each compared with those that it holds by then."""

    def __init__(self, session: Session, source: str, today: date) -> None:
        self._session = session
        self._today = today
        self._source = source
        self._register = register_in_use(session)
        self._rounds = RoundsInHand(session, source)
        self.look_again()

    def look_again(self) -> None:
        """Read which applicants, applications, rounds and themes are in the file."""
        known = grants.read_grants(self._session)
        barred = barred_names(self._session)
        self._applicants = {key: one.party for key, one in barred.items() if one.is_own}
        self._applicants |= {same_body_key(one.name): one for one in known.applicants.values()}
        self._applications = {one.id: one for one in known.applications}
        self._rounds.look_again()
        self._themes = {same_body_key(one.name): one for one in known.themes.values()}

    def enter(self, draft: ApplicationDraft) -> Entered:
        """Receive an application with its decision, or correct one that is known."""
        stored = self._known(draft)
        notes: list[str] = []
        if stored is None:
            return self._receive(draft, notes)
        return self._correct(draft, stored, notes)

    def _receive(self, draft: ApplicationDraft, notes: list[str]) -> Entered:
        grant_round = self._rounds.round_for(draft, notes)
        application = Application(
            reference=draft.reference,
            round_id=grant_round.id,
            applicant_id=0,
            theme_id=self._theme_id(draft, notes),
            purpose=draft.purpose,
            asked_pence=draft.asked_pence,
            received_on=draft.received_on,
            note=draft.note,
        )
        applicant = self._applicant(draft)[0]
        if not applicant.id:
            notes += self._alike(draft)
        application = self._put(with_beside(self._session, application, applicant, draft)[0])
        said = self._decide(draft, application, grant_round, notes)
        return Entered(RowStatus.NEW, f"{application.reference}, {said}.", tuple(notes))

    def _correct(self, draft: ApplicationDraft, stored: Application, notes: list[str]) -> Entered:
        """Correct what differs; a decision is taken over only while none has been made."""
        applicant, applicant_differs = self._applicant(draft)
        if applicant.id != stored.applicant_id:
            raise Refusal(
                f"The reference {stored.reference} is another applicant's already. Give this one its own.",
                field="reference",
            )
        if self._is_another(stored, draft):
            raise Refusal(
                f"The reference {stored.reference} is of what came in on {say_day(stored.received_on)}. "
                "Give this one its own, or correct the day in the file.",
                field="reference",
            )
        theme_id = self._theme_id(draft, notes)
        same_purpose = same_body_key(stored.purpose) == same_body_key(draft.purpose)
        read = replace(
            stored,
            purpose=stored.purpose if same_purpose else draft.purpose,
            asked_pence=draft.asked_pence,
            received_on=draft.received_on,
            theme_id=theme_id,
            note=draft.note,
        )
        corrected, differing = mended(stored, read, APPLICATION_FIELDS)
        self._refuse_decided(stored, differing)
        order, beside_differs = with_beside(self._session, corrected, applicant, draft)
        differing += applicant_differs + beside_differs
        if differing:
            corrected = self._put(order)
        if draft.status is not stored.status and draft.status is not ApplicationStatus.RECEIVED:
            self._decide_known(draft, corrected, notes)
            if kept(self._session, Application, stored.id).status is not stored.status:
                differing += ("decision",)
        if differing:
            return Entered(RowStatus.CHANGED, changed_says(differing), tuple(notes))
        return Entered(RowStatus.SAME, "Is in the file already.", tuple(notes))

    def _refuse_decided(self, stored: Application, differing: tuple[str, ...]) -> None:
        """What was decided upon stays as it was when it was decided."""
        if stored.status in UNDECIDED:
            return
        if "asked_pence" in differing:
            raise Refusal(
                f"{stored.reference} was decided upon with {say_pence(stored.asked_pence)} asked for. "
                "The amount is not changed afterwards.",
                field="asked_pence",
            )
        if "purpose" in differing:
            raise reworded(stored, "purpose")

    def _decide_known(self, draft: ApplicationDraft, stored: Application, notes: list[str]) -> None:
        if stored.status in UNDECIDED:
            self._decide(draft, stored, kept(self._session, Round, stored.round_id), notes)
        else:
            notes.append(f"The decision in the file stays: {stored.status.label.lower()}.")

    @keeps("PP14")
    def _decide(
        self, draft: ApplicationDraft, application: Application, grant_round: Round, notes: list[str]
    ) -> str:
        """Take over the decision where it may be taken, and say as what the application stands."""
        decided_on = draft.decided_on or self._day_of_round(grant_round)
        applicant = kept(self._session, Applicant, application.applicant_id)
        if applicant.party_standing in BARRED:
            notes.append(_party_note(applicant, draft))
        if draft.status is ApplicationStatus.RECEIVED:
            return "received"
        if draft.status is ApplicationStatus.APPROVED and applicant.party_standing in BARRED:
            return "received"
        if decided_on is None:
            notes.append(f"Said to be {draft.status.value}, but not when: it comes in as received.")
            return "received"
        if draft.status is ApplicationStatus.APPROVED:
            return self._approve(draft, application, decided_on, notes)
        grants.put_other_decision(
            self._session,
            application.id,
            draft.status,
            on=decided_on,
            reason=self._reason(draft),
            today=self._today,
        )
        return f"{draft.status.value} on {say_day(decided_on)}"

    def _approve(
        self, draft: ApplicationDraft, application: Application, decided_on: date, notes: list[str]
    ) -> str:
        if draft.awarded_pence is None:
            notes.append("Said to be approved, but not with how much: it comes in as received.")
            return "received"
        by = grants.power_on(self._session, application, decided_on, f"as {self._source} says")
        if by is None:
            notes.append(
                f"No decision of {say_day(decided_on)} about it is recorded: it comes in as received."
            )
            return "received"
        try:
            refuse_open_purpose(self._session, application.id)
        except Refusal as refusal:
            notes.append(f"{refusal.says} The approval was not taken over: it comes in as received.")
            return "received"
        self._rounds.make_room(application.round_id, draft.awarded_pence)
        grants.put_approval(
            self._session,
            application.id,
            awarded_pence=draft.awarded_pence,
            on=decided_on,
            by=by,
            reason=draft.reason,
            today=self._today,
        )
        return f"{say_pence(draft.awarded_pence)} awarded on {say_day(decided_on)}"

    def _day_of_round(self, grant_round: Round) -> date | None:
        """The day on which the round decided, where that has come."""
        decides = grant_round.decides_on
        return decides if decides is not None and decides <= self._today else None

    def _reason(self, draft: ApplicationDraft) -> str:
        return draft.reason or f"No reason is given in {self._source}."

    def _known(self, draft: ApplicationDraft) -> Application | None:
        """The application with this reference, else the same request of the same applicant."""
        if draft.reference:
            wanted = draft.reference.casefold()
            return next((a for a in self._applications.values() if a.reference.casefold() == wanted), None)
        applicant = self._applicants.get(same_body_key(draft.applicant.name))
        return next(
            (
                one
                for one in self._applications.values()
                if applicant is not None
                and one.applicant_id == applicant.id
                and one.asked_pence == draft.asked_pence
                and same_body_key(one.purpose) == same_body_key(draft.purpose)
                and not self._is_another(one, draft)
            ),
            None,
        )

    def _is_another(self, stored: Application, draft: ApplicationDraft) -> bool:
        """Whether a row tells of another time at which the same was asked for: of another round, or of another year."""
        if stored.received_on == draft.received_on:
            return False
        grant_round = self._rounds.named(draft.round_name)
        of_round = grant_round is not None and grant_round.id == stored.round_id
        return not of_round or abs(stored.received_on - draft.received_on) > ONE_TIME

    def _applicant(self, draft: ApplicationDraft) -> tuple[Applicant, tuple[str, ...]]:
        """The applicant as known, with what the spreadsheet says otherwise."""
        known = self._applicants.get(same_body_key(draft.applicant.name))
        return mended(known, draft.applicant, APPLICANT_FIELDS) if known else (draft.applicant, ())

    def _alike(self, draft: ApplicationDraft) -> list[str]:
        """Which applicant of the file a new one may be under another entry, for a person to look at."""
        known = {one.id: one for one in self._applicants.values()}
        alike = applicants_like(draft.applicant, draft.beside.applicant_detail, known.values(), {})
        return [f"May be {known[one.key].name}, by {say_list(list(one.reasons))}." for one in alike[:1]]

    def _put(self, order: ApplicationOrder) -> Application:
        key = put_application_whole(self._session, order, self._register, today=self._today)
        stored = kept(self._session, Application, key)
        self._applications[key] = stored
        self._applicants[same_body_key(order.applicant.name)] = kept(
            self._session, Applicant, stored.applicant_id
        )
        return stored

    def _theme_id(self, draft: ApplicationDraft, notes: list[str]) -> int | None:
        theme = self._themes.get(same_body_key(draft.theme)) if draft.theme else None
        if draft.theme and theme is None:
            notes.append(f"“{draft.theme}” is no theme of the plan in this file; left open.")
        return theme.id if theme else None


def _party_note(applicant: Applicant, draft: ApplicationDraft) -> str:
    """What stands between this applicant and an award (PP14)."""
    if applicant.party_standing is PartyStanding.PARTY:
        says = f"{applicant.name} is a political party and can never be approved (PP14)."
    else:
        like = f" ({applicant.party_like})" if applicant.party_like else ""
        says = f"The name may be a political party's{like}: somebody must answer that before it can be approved (PP14)."
    if draft.status is ApplicationStatus.APPROVED:
        says += " The approval in the spreadsheet was not taken over."
    return says
