"""How an MP is addressed, which posts they hold and who answers in the office: what each must satisfy."""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.members.checks import check_email
from evenhand.domain.mp.record_facts import MpPost, MpProfile, MpStaff
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day

TITLES = ("Mr", "Ms", "Mrs", "Miss", "Mx", "Dr", "Professor", "Sir", "Dame", "Lord", "Lady", "The Revd")


def check_profile(profile: MpProfile, today: date) -> None:
    """The office has an address that looks like one, and nothing was checked on a day to come."""
    check_email(profile.office_email, "office_email")
    if profile.checked_on is not None and profile.checked_on > today:
        raise Refusal(f"{say_day(profile.checked_on)} is still to come.", field="checked_on")


def check_post(post: MpPost) -> None:
    """A post is named, and its days follow each other."""
    if not post.title.strip():
        raise Refusal("Name the post, such as Member, Health and Social Care Committee.", field="title")
    _check_days(post.starts, post.ends)


def check_staff(staff: MpStaff) -> None:
    """Somebody in the office has a name, and an email address that looks like one."""
    if not staff.name.strip():
        raise Refusal("Give the name of whoever answers in the office.", field="name")
    check_email(staff.email)


def posts_on(posts: Iterable[MpPost], day: date) -> tuple[MpPost, ...]:
    """The posts held on a day as far as their days are known, in the order of their titles."""
    return tuple(sorted((one for one in posts if _may_hold(one.starts, one.ends, day)), key=_title))


def _check_days(starts: date | None, ends: date | None) -> None:
    if starts is not None and ends is not None and ends < starts:
        raise Refusal(f"It ends before it begins. Give a date after {say_day(starts)}.", field="ends")


def _may_hold(starts: date | None, ends: date | None, day: date) -> bool:
    return (starts is None or starts <= day) and (ends is None or day <= ends)


def _title(post: MpPost) -> str:
    return post.title.casefold()
