"""Who applies for grants: adding and correcting an applicant, and where it stands with the party bar.

The list of parties is asked each time a name is new or changes; what it finds stays a question until a person has
answered it (PP14).
"""

from dataclasses import replace

from sqlalchemy.orm import Session

from evenhand.domain.grants import party_bar
from evenhand.domain.grants.facts import Applicant, Application, PartyAnswer
from evenhand.domain.grants.party_applicant import ApplicantScreen, BornName, born_names, screen_applicant
from evenhand.domain.grants.party_bar import PartyQuestion
from evenhand.domain.grants.party_register import PartyRegister
from evenhand.domain.grants.record_facts import ApplicantAlias, ApplicantOfficer
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.importing.names import same_body_key
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ApplicationStatus, PartyStanding, PartyVerdict
from evenhand.records.reading.facts import all_of, one_of, those_of
from evenhand.records.rows.grants import ApplicantRow, ApplicationRow
from evenhand.services.barred_names import barred_names, own_keys, party_named, tie_of
from evenhand.services.saving import kept, put, required


@keeps("PP14")
def put_applicant(session: Session, applicant: Applicant, register: PartyRegister) -> int:
    """Add or correct an applicant; its name is compared with the parties' each time it changes.

    What comes in anew for a body that was answered to be a party is that body's own, so that it begins nothing anew.

    Raises:
        Refusal: the new name is that of a body answered to be a party, or it would free the name of one, or an award
            was made to the applicant under a name that no party has and the new one may be a party's.
    """
    required(applicant.name, field="name", says="Give the applicant's name.")
    earlier = one_of(session, Applicant, applicant.id) if applicant.id else None
    same_name = earlier is not None and earlier.name.strip() == applicant.name.strip()
    if earlier is not None and earlier.party_standing is PartyStanding.PARTY:
        _refuse_to_rename(applicant, earlier)
        same_name = True
    if earlier is not None and same_name:
        return put(session, _with_standing_of(applicant, earlier))
    if party := party_named(session, applicant.name):
        return _as_that_party(party, earlier)
    named = screened(session, applicant, register)
    if earlier is not None and named.party_standing is PartyStanding.OPEN:
        _refuse_where_approved(session, earlier, named)
    return put(session, named)


def namesakes(session: Session, applicant: Applicant) -> list[Applicant]:
    """The other applicants of the same name, but for capitals, punctuation, "the" and "&"."""
    wanted = same_body_key(applicant.name)
    return [
        one
        for one in all_of(session, Applicant)
        if one.id != applicant.id and same_body_key(one.name) == wanted
    ]


def _refuse_to_rename(applicant: Applicant, party: Applicant) -> None:
    """A party keeps the name under which it was barred, but for capitals and the like; others are added to it."""
    if same_body_key(applicant.name) != same_body_key(party.name):
        raise Refusal(
            f"{party.name} was answered to be a political party. That name stays with it; add another to its other "
            "names (PP14).",
            clause=party_bar.CLAUSE,
            field="name",
        )


def _as_that_party(party: Applicant, earlier: Applicant | None) -> int:
    """The party's own key for what comes in anew; nobody else takes its name."""
    if earlier is None:
        return party.id
    raise Refusal(
        f"{party.name} was answered to be a political party. {earlier.name} cannot take its name (PP14).",
        clause=party_bar.CLAUSE,
        field="name",
    )


def _refuse_where_approved(session: Session, earlier: Applicant, named: Applicant) -> None:
    """Keep a name that may be a party's away from an applicant that was awarded money under another."""
    approved = ApplicationRow.status == ApplicationStatus.APPROVED
    if all_of(session, Application, ApplicationRow.applicant_id == earlier.id, approved):
        raise Refusal(
            f"{earlier.name} was awarded money under that name, and {named.name} may be the name of a registered "
            "party. If another body is meant, receive its application as a new applicant's (PP14).",
            clause=party_bar.CLAUSE,
            field="name",
        )


def screened(session: Session, applicant: Applicant, register: PartyRegister) -> Applicant:
    """The applicant as the party screen finds it under all its names: clear, or with the question open."""
    return _as_found(applicant, _screen(session, names_of(session, applicant), register), register)


def _screen(session: Session, names: tuple[BornName, ...], register: PartyRegister) -> ApplicantScreen:
    """What the list says of some names, and whether one of them is a name of a body answered to be a party."""
    screen = screen_applicant(names, register)
    tie = tie_of(names, barred_names(session))
    if tie is None:
        return screen
    surer = screen if screen.verdict is PartyVerdict.MATCH is not tie.verdict else tie
    return replace(surer, found=screen.found | tie.found)


def names_of(session: Session, applicant: Applicant) -> tuple[BornName, ...]:
    """The names of an applicant with its other names and its officers' organisations, as the file holds them."""
    aliases = those_of(session, ApplicantAlias, "applicant_id", applicant.id)
    officers = those_of(session, ApplicantOfficer, "applicant_id", applicant.id)
    return tuple(born_names(applicant.name, aliases, officers))


def names_before(session: Session, applicant_id: int) -> tuple[BornName, ...]:
    """The names of an applicant before a change, none of one that is new."""
    applicant = one_of(session, Applicant, applicant_id) if applicant_id else None
    return names_of(session, applicant) if applicant else ()


@keeps("PP14")
def screen_new_names(
    session: Session, applicant_id: int, register: PartyRegister, before: tuple[BornName, ...]
) -> None:
    """Ask about what other names and officers brought with them; what was settled for the old names stays.

    Raises:
        Refusal: an award was made to the applicant, and one of the names may be a party's, or a party loses a name.
    """
    applicant = kept(session, Applicant, applicant_id)
    names = names_of(session, applicant)
    if names == before:
        return
    if applicant.party_standing is PartyStanding.PARTY:
        _refuse_to_free(applicant, before, names)
        ask_about_ties(session, names, register)
        return
    screen = _screen(session, names, register)
    if applicant.party_standing is PartyStanding.NOT_A_PARTY and not (
        screen.found - _screen(session, before, register).found
    ):
        return
    found = _as_found(applicant, screen, register)
    if found.party_standing is PartyStanding.OPEN and applicant.party_standing is not PartyStanding.OPEN:
        _refuse_where_approved(session, applicant, replace(found, name=_told(screen, names)))
    put(session, found)


def _refuse_to_free(party: Applicant, before: tuple[BornName, ...], names: tuple[BornName, ...]) -> None:
    """A party keeps its other names too: nobody else takes one of them."""
    lost = own_keys(before) - own_keys(names)
    if lost:
        name = next(one.name for one in before if same_body_key(one.name) in lost)
        raise Refusal(
            f"{party.name} was answered to be a political party. Its other name {name} stays with it (PP14).",
            clause=party_bar.CLAUSE,
            field="aliases",
        )


@keeps("PP14")
def ask_about_ties(session: Session, names: tuple[BornName, ...], register: PartyRegister) -> None:
    """Ask anew about every applicant that has a name in common with a party; what was settled before is open again."""
    theirs, barred = {same_body_key(one.name) for one in names if one.is_own}, barred_names(session)
    for one in all_of(session, Applicant, ApplicantRow.party_standing != PartyStanding.PARTY):
        its = names_of(session, one)
        tie = tie_of(tuple(each for each in its if same_body_key(each.name) in theirs), barred)
        settled = one.party_standing is PartyStanding.NOT_A_PARTY
        if tie is not None and not (settled and tie.like == one.party_like):
            found = _as_found(one, _screen(session, its, register), register)
            put(session, replace(found, party_like=tie.like, party_why=tie.why))


def question_of(applicant: Applicant, answer: PartyAnswer | None) -> PartyQuestion:
    """The party question of one applicant with its latest answer, as the bar judges it.

    An answer "it is not" counts no more where the question was opened again by a new name.
    """
    reopened = applicant.party_standing is PartyStanding.OPEN and not (answer and answer.is_party)
    if answer is None or reopened:
        return PartyQuestion(
            applicant=applicant.name, verdict=applicant.party_verdict, list_date=applicant.party_list_date
        )
    return answered(applicant, answer)


def answered(applicant: Applicant, answer: PartyAnswer) -> PartyQuestion:
    """The party question of one applicant with an answer that is given."""
    return PartyQuestion(
        applicant=applicant.name,
        verdict=answer.verdict,
        list_date=answer.list_date,
        answer=party_bar.PartyAnswer.IS_PARTY if answer.is_party else party_bar.PartyAnswer.NOT_PARTY,
        answered_by=answer.answered_by,
        second_person=answer.second_person,
        reason=answer.reason,
        answered_on=answer.answered_on,
    )


def latest_answer(session: Session, applicant_id: int) -> PartyAnswer | None:
    """The latest answer to the party question about an applicant, None where nobody has answered."""
    answers = those_of(session, PartyAnswer, "applicant_id", applicant_id)
    return answers[-1] if answers else None


def _with_standing_of(applicant: Applicant, earlier: Applicant) -> Applicant:
    return replace(
        applicant,
        party_standing=earlier.party_standing,
        party_verdict=earlier.party_verdict,
        party_like=earlier.party_like,
        party_why=earlier.party_why,
        party_list_date=earlier.party_list_date,
    )


def _as_found(applicant: Applicant, screen: ApplicantScreen, register: PartyRegister) -> Applicant:
    question = PartyQuestion(applicant=applicant.name, verdict=screen.verdict, list_date=register.list_date)
    return replace(
        applicant,
        party_standing=party_bar.standing(question),
        party_verdict=screen.verdict,
        party_like=screen.like,
        party_why=screen.why,
        party_list_date=register.list_date,
    )


def _told(screen: ApplicantScreen, names: tuple[BornName, ...]) -> str:
    """The name that was found, as it is written."""
    found = {name for name, _ in screen.found}
    return next((one.name for one in reversed(names) if one.name.casefold() in found), names[0].name)
