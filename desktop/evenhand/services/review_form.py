"""The anonymous form of a review, made from the area's profiles and kept nowhere."""

from datetime import date

from evenhand.domain.members.review_checks import counted_on, profile_for
from evenhand.domain.members.review_facts import MembershipReview
from evenhand.domain.members.review_form import FormQuestion, ReviewForm
from evenhand.domain.refusals import Refusal
from evenhand.records.unit_of_work import Partnership
from evenhand.services.partnership import identity
from evenhand.services.reviews import read_reviews
from evenhand.services.saving import kept


def review_form(partnership: Partnership, review_id: int, *, today: date, large: bool = False) -> bytes:
    """The form of a review as a PDF: it asks for what the area's profiles of its day are counted by.

    Raises:
        Refusal: there is no such review, or no profile of the area to ask by.
    """
    from evenhand.reports import review_form as paper  # ReportLab is slow to load
    from evenhand.reports.look import Look

    questions = form_questions(partnership, review_id, today)
    if not questions:
        raise Refusal("The form asks by what the area is counted. Enter the area’s profile first.")
    look = Look.large_print() if large else Look.standard()
    return paper.draw(ReviewForm(identity(partnership).name, questions), look)


def form_questions(partnership: Partnership, review_id: int, today: date) -> tuple[FormQuestion, ...]:
    """What the form of a review asks: a heading for each dimension, with the categories of its profile."""
    with partnership.reading() as session:
        known = read_reviews(session)
        day = counted_on(kept(session, MembershipReview, review_id), today)
    profiles = (profile_for(one, known.profiles, day) for one in known.dimensions())
    return tuple(FormQuestion(one.dimension, tuple(known.people_of(one.id))) for one in profiles if one)
