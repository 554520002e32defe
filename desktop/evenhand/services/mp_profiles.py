"""How an MP is addressed and reached, the posts they hold, and who answers in the office (MP1)."""

from dataclasses import replace
from datetime import date

from evenhand.domain.mp.office import check_post, check_profile, check_staff
from evenhand.domain.mp.record_facts import MpPost, MpProfile, MpStaff
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.mp_record import MpPostRow, MpProfileRow, MpStaffRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import found, put


def save_profile(partnership: Partnership, profile: MpProfile, *, today: date) -> int:
    """Add or correct how an MP is addressed and reached; there is one for each.

    Raises:
        Refusal: an address or a day cannot be.
    """
    check_profile(profile, today)
    with partnership.change("How the MP is addressed and reached") as unit:
        known = all_of(unit.session, MpProfile, MpProfileRow.mp_id == profile.mp_id)
        return put(unit.session, replace(profile, id=known[0].id if known else 0))


def save_post(partnership: Partnership, post: MpPost) -> int:
    """Add or correct a post.

    Raises:
        Refusal: it has no name, or it ends before it begins.
    """
    check_post(post)
    with partnership.change(f"Post of the MP: {post.title.strip()}") as unit:
        return put(unit.session, post)


def save_staff(partnership: Partnership, staff: MpStaff) -> int:
    """Add or correct somebody who answers in the office.

    Raises:
        Refusal: the name is missing, or the address cannot be.
    """
    check_staff(staff)
    with partnership.change(f"In the office of the MP: {staff.name.strip()}") as unit:
        return put(unit.session, staff)


def remove_post(partnership: Partnership, post_id: int) -> None:
    """Take a post away that was entered by mistake."""
    post = found(partnership, MpPost, post_id)
    with partnership.change(f"Post taken away: {post.title}") as unit:
        unit.session.delete(unit.session.get_one(MpPostRow, post_id))


def remove_staff(partnership: Partnership, staff_id: int) -> None:
    """Take somebody in the office away."""
    staff = found(partnership, MpStaff, staff_id)
    with partnership.change(f"Taken away from the office: {staff.name}") as unit:
        unit.session.delete(unit.session.get_one(MpStaffRow, staff_id))
