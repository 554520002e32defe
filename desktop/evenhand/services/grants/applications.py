"""An application with everything that it states and everything that is known of who applies, kept in one change."""

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.checks import (
    check_alias,
    check_application_detail,
    check_line,
    check_officer,
    checked_detail,
)
from evenhand.domain.grants.facts import UNDECIDED, Applicant, Application
from evenhand.domain.grants.party_register import PartyRegister
from evenhand.domain.grants.record_facts import (
    ApplicantAlias,
    ApplicantDetail,
    ApplicantOfficer,
    ApplicationDetail,
    ApplicationLine,
)
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import ROWS, all_of, one_of, those_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services.applicants import names_before, screen_new_names
from evenhand.services.grants.beside import GrantsBeside
from evenhand.services.grants.files import NewFile, put_file
from evenhand.services.grants.reading import Grants
from evenhand.services.grants.receiving import put_application, reworded
from evenhand.services.party_list_in_use import register_in_use
from evenhand.services.saving import kept, put, put_all

STATED = tuple(one.name for one in fields(ApplicationDetail) if one.name not in ("id", "application_id"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationOrder:
    """An application as it is typed; lines, aliases and officers stand in their order."""

    application: Application
    applicant: Applicant
    detail: ApplicationDetail = field(default_factory=lambda: ApplicationDetail(application_id=0))
    lines: tuple[ApplicationLine, ...] = ()
    applicant_detail: ApplicantDetail = field(default_factory=lambda: ApplicantDetail(applicant_id=0))
    aliases: tuple[ApplicantAlias, ...] = ()
    officers: tuple[ApplicantOfficer, ...] = ()


def order_of(application: Application, found: Grants, beside: GrantsBeside) -> ApplicationOrder:
    """An application as it is kept, ready to be corrected."""
    return replace(
        order_for(found.applicants[application.applicant_id], application, beside),
        detail=beside.details.get(application.id, ApplicationDetail(application_id=application.id)),
        lines=beside.lines.get(application.id, ()),
    )


def order_for(applicant: Applicant, application: Application, beside: GrantsBeside) -> ApplicationOrder:
    """A new application of an applicant that is known, with what is known of it."""
    key = applicant.id
    return ApplicationOrder(
        application=application,
        applicant=applicant,
        applicant_detail=beside.applicants.get(key, ApplicantDetail(applicant_id=key)),
        aliases=beside.aliases.get(key, ()),
        officers=beside.officers.get(key, ()),
    )


def save_application(
    partnership: Partnership, order: ApplicationOrder, *, today: date, files: Iterable[NewFile] = ()
) -> int:
    """Receive an application, or correct one, with everything beside it and its files in one change; give its key."""
    application = order.application
    title = (
        f"Correct application {application.reference}"
        if application.id
        else f"Receive application of {order.applicant.name.strip()}"
    )
    with partnership.change(title) as unit:
        key = put_application_whole(unit.session, order, register_in_use(unit.session), today=today)
        for file in files:
            put_file(unit.session, key, file, today)
        return key


def put_application_whole(
    session: Session, order: ApplicationOrder, register: PartyRegister, *, today: date
) -> int:
    """The same within a larger change; what a list no longer holds is taken out.

    Raises:
        Refusal: beside the field that is wrong, those of lists numbered, such as `officers.0.name`, or what was
            decided upon is worded anew.
    """
    _check(order, today)
    _refuse_to_reword_decided(session, order)
    names = names_before(session, order.applicant.id)
    key = put_application(session, order.application, order.applicant, register)
    applicant_id = kept(session, Application, key).applicant_id
    put_applicant_beside(session, applicant_id, order)
    screen_new_names(session, applicant_id, register, names)
    detail_id = _own_id(session, ApplicationDetail, "application_id", key)
    put(session, replace(order.detail, id=detail_id, application_id=key))
    placed = [replace(one, position=place) for place, one in enumerate(order.lines, start=1)]
    put_all(session, ApplicationLine, "application_id", key, placed)
    return key


@keeps("PP11", "PP13")
def _refuse_to_reword_decided(session: Session, order: ApplicationOrder) -> None:
    """Keep what an application states beside its purpose as it was when it was decided (PP11, PP13)."""
    earlier = one_of(session, Application, order.application.id) if order.application.id else None
    if earlier is None or earlier.status in UNDECIDED:
        return
    held = those_of(session, ApplicationDetail, "application_id", earlier.id)
    detail = held[0] if held else ApplicationDetail(application_id=earlier.id)
    if field := next((name for name in STATED if not _is_as_told(detail, order.detail, name)), None):
        raise reworded(earlier, field)
    lines = those_of(session, ApplicationLine, "application_id", earlier.id, order="position")
    if [(one.what, one.asked_pence) for one in lines] != [
        (one.what.strip(), one.asked_pence) for one in order.lines
    ]:
        raise reworded(earlier, "lines")


def _is_as_told(held: ApplicationDetail, stated: ApplicationDetail, name: str) -> bool:
    """Whether a field says the same, spaces and line ends aside."""
    before, after = getattr(held, name), getattr(stated, name)
    return before == after or (isinstance(after, str) and before.split() == after.split())


def put_applicant_beside(session: Session, applicant_id: int, order: ApplicationOrder) -> None:
    """Keep the registration, the other names and the officers of an applicant.

    What was typed as new and is a body that the file knows takes nothing away from it.
    """
    detail_id = _own_id(session, ApplicantDetail, "applicant_id", applicant_id)
    detail = checked_detail(order.applicant_detail)
    as_new = order.applicant.id == 0
    if not (as_new and detail_id) or detail.registration_number:
        put(session, replace(detail, id=detail_id, applicant_id=applicant_id))
    for kind, facts in ((ApplicantAlias, order.aliases), (ApplicantOfficer, order.officers)):
        held = all_of(session, kind, ROWS[kind].applicant_id == applicant_id) if as_new else ()
        put_all(session, kind, "applicant_id", applicant_id, (*held, *facts))


def _own_id(session: Session, kind: type[ApplicationDetail | ApplicantDetail], field: str, key: int) -> int:
    """The key of what there is one of beside a record, 0 while there is none."""
    found = all_of(session, kind, getattr(ROWS[kind], field) == key)
    return found[0].id if found else 0


def _check(order: ApplicationOrder, today: date) -> None:
    """Refuse what does not fit on its own, before anything is written."""
    received = order.application.received_on
    if received > today:
        says = f"{say_day(received)} is still to come. Give the day on which it came in."
        raise Refusal(says, field="received_on")
    checked_detail(order.applicant_detail)
    check_application_detail(order.detail)
    for place, officer in enumerate(order.officers):
        with _of("officers", place):
            check_officer(officer)
    for place, line in enumerate(order.lines):
        with _of("lines", place):
            check_line(line)
    for place, alias in enumerate(order.aliases):
        with _of("aliases", place):
            check_alias(alias, order.applicant.name, order.aliases[:place])


@contextmanager
def _of(name: str, place: int) -> Generator[None]:
    """Number the field of a list that a refusal within names."""
    try:
        yield
    except Refusal as refusal:
        raise Refusal(refusal.says, clause=refusal.clause, field=f"{name}.{place}.{refusal.field}") from None
