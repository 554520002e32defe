"""Compiling a blank form: the words of each, for the partnership whose file it is."""

from collections.abc import Callable

from sqlalchemy.orm import Session

from evenhand.domain.blank_forms import interests, monitoring, returns, role
from evenhand.domain.blank_forms.facts import BlankForm
from evenhand.domain.blank_forms.monitoring import FormQuestion
from evenhand.domain.members.review_checks import profile_for
from evenhand.domain.occasion import Occasion
from evenhand.domain.refusals import Refusal
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder
from evenhand.services.reviews import read_reviews
from evenhand.services.role_statements import template

NO_PROFILE = "The form asks by what the area is counted. Enter the area’s profile first."


def compile_report(session: Session, order: PaperOrder) -> BlankForm:
    """The form that was asked for; none of it says who will fill it in.

    Raises:
        Refusal: it asks by the area's profile, and there is none on the day.
    """
    return FORMS[order.form](session, order, occasion(session, order).for_public())


def _interests(_session: Session, _order: PaperOrder, of: Occasion) -> BlankForm:
    return interests.interests_form(of)


def _role(_session: Session, _order: PaperOrder, of: Occasion) -> BlankForm:
    return role.role_form(of, template())


def _return(_session: Session, _order: PaperOrder, of: Occasion) -> BlankForm:
    return returns.return_form(of)


def _monitoring(session: Session, order: PaperOrder, of: Occasion) -> BlankForm:
    """The form of a membership review: a heading for each thing by which the area is counted on the day."""
    known = read_reviews(session)
    profiles = (profile_for(one, known.profiles, order.day) for one in known.dimensions())
    questions = tuple(FormQuestion(one.dimension, tuple(known.people_of(one.id))) for one in profiles if one)
    if not questions:
        raise Refusal(NO_PROFILE, field="form")
    return monitoring.monitoring_form(of, questions)


FORMS: dict[str, Callable[[Session, PaperOrder, Occasion], BlankForm]] = {
    "declaration-of-interests": _interests,
    "role-statement": _role,
    "anonymous-monitoring": _monitoring,
    "grant-return": _return,
}
