"""What an imported application brings beside itself, put together with what the file holds; a blank empties nothing."""

from dataclasses import fields
from typing import Any

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Applicant, Application
from evenhand.domain.grants.record_facts import (
    ApplicantAlias,
    ApplicantDetail,
    ApplicantOfficer,
    ApplicationDetail,
    ApplicationLine,
)
from evenhand.domain.grants.vocabulary import RegisteredAs
from evenhand.domain.importing.applications import ApplicationDraft
from evenhand.domain.importing.names import same_body_key, same_person_key
from evenhand.records.reading.facts import ROWS, all_of
from evenhand.services.grants.applications import ApplicationOrder
from evenhand.services.imports.entering import mended

DETAIL = tuple(one.name for one in fields(ApplicationDetail) if one.name not in ("id", "application_id"))


def with_beside(
    session: Session, application: Application, applicant: Applicant, draft: ApplicationDraft
) -> tuple[ApplicationOrder, tuple[str, ...]]:
    """The application with what the row says beside it, and the names of what differs from the file."""
    key, who, read = application.id, applicant.id, draft.beside
    held = _one(session, ApplicationDetail, "application_id", key) or ApplicationDetail(application_id=key)
    known = _one(session, ApplicantDetail, "applicant_id", who) or ApplicantDetail(applicant_id=who)
    detail, differing = mended(held, read.detail, DETAIL)
    applicant_detail, differs = _registered(known, read.applicant_detail)
    aliases = _of(session, ApplicantAlias, "applicant_id", who)
    officers = _of(session, ApplicantOfficer, "applicant_id", who)
    called = {same_body_key(applicant.name), *(same_body_key(one.name) for one in aliases)}
    named = {same_person_key(one.name) for one in officers}
    new_aliases = [one for one in read.aliases if same_body_key(one.name) not in called]
    new_officers = [one for one in read.officers if same_person_key(one.name) not in named]
    order = ApplicationOrder(
        application=application,
        applicant=applicant,
        detail=detail,
        lines=tuple(_of(session, ApplicationLine, "application_id", key)),
        applicant_detail=applicant_detail,
        aliases=(*aliases, *new_aliases),
        officers=(*officers, *new_officers),
    )
    lists = (("other names", new_aliases), ("officers", new_officers))
    return order, (*differing, *differs, *(name for name, new in lists if new))


def _registered(known: ApplicantDetail, read: ApplicantDetail) -> tuple[ApplicantDetail, tuple[str, ...]]:
    """A registration is taken over whole, its number with its register."""
    names = ("website",)
    if read.registered_as is not RegisteredAs.NONE:
        names = ("website", "registered_as", "registration_number")
    return mended(known, read, names)


def _one(session: Session, kind: type[Any], field: str, key: int) -> Any | None:
    return next(iter(_of(session, kind, field, key)), None)


def _of(session: Session, kind: type[Any], field: str, key: int) -> list[Any]:
    """What the file holds of a kind beside a record; nothing of one that is new."""
    return all_of(session, kind, getattr(ROWS[kind], field) == key) if key else []
