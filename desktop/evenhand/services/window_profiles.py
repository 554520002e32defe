"""The window profiles that a partnership has chosen: one door for the sweep, the publish line, papers and screens."""

from dataclasses import replace

from sqlalchemy.orm import Session

from evenhand.domain.elections.own_profiles import (
    KeptProfile,
    Origin,
    check_profile,
    in_use,
    kept_profiles,
    record_of,
)
from evenhand.domain.elections.profiles import Profiles
from evenhand.domain.elections.record_facts import WindowProfile
from evenhand.domain.refusals import Refusal
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.election_record import WindowProfileRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.election_timetables import shipped_profiles
from evenhand.services.saving import put


def profiles_of(session: Session) -> Profiles:
    """The profiles by which this partnership's windows are drawn: shipped ones as it keeps them, and its own."""
    return in_use(shipped_profiles(), read_profiles(session))


def read_profiles(session: Session) -> tuple[KeptProfile, ...]:
    """Every profile, in use or not: shipped ones in their order, then the partnership's own by name."""
    return kept_profiles(shipped_profiles(), all_of(session, WindowProfile))


def save_profile(partnership: Partnership, record: WindowProfile) -> int:
    """Add a profile of the partnership's own (`profile` empty), or keep one, shipped or own, as edited.

    Raises:
        Refusal: the profile draws no window, or its name is another's.
    """
    verb = "Edit" if record.profile else "Add"
    with partnership.change(f"{verb} election window rule {record.name.strip()}") as unit:
        session = unit.session
        record = _named(session, record)
        check_profile(record, read_profiles(session))
        return put(session, _as_kept(session, record))


def choose(partnership: Partnership, profile: str, *, in_use: bool) -> None:
    """Let a profile draw windows, or leave it out.

    Raises:
        Refusal: there is no such profile.
    """
    with partnership.change("Choose election window rules") as unit:
        one = _found(unit.session, profile)
        if one.in_use != in_use:
            put(unit.session, record_of(one.profile, in_use=in_use, record_id=one.record_id))


def reset(partnership: Partnership, profile: str) -> None:
    """Take a shipped profile as it is shipped again, in use or not as it was.

    Raises:
        Refusal: the profile is the partnership's own, or there is none.
    """
    with partnership.change("Take an election window rule as shipped") as unit:
        one = _found(unit.session, profile)
        shipped = {each.profile: each for each in shipped_profiles().profiles}
        if one.origin is Origin.OWN:
            raise Refusal("This rule is your own, so there is none to go back to. Delete it instead.")
        if one.record_id:
            put(
                unit.session,
                record_of(shipped[profile], in_use=one.in_use, record_id=one.record_id),
            )


def delete_profile(partnership: Partnership, profile: str) -> None:
    """Delete a profile of the partnership's own.

    Raises:
        Refusal: the profile is shipped (leave it out instead), or there is none.
    """
    with partnership.change("Delete an election window rule") as unit:
        one = _found(unit.session, profile)
        if one.origin is not Origin.OWN:
            raise Refusal("This rule comes with Evenhand and cannot be deleted. Leave it out instead.")
        unit.session.delete(unit.session.get_one(WindowProfileRow, one.record_id))


def _found(session: Session, profile: str) -> KeptProfile:
    for one in read_profiles(session):
        if one.profile.profile == profile:
            return one
    raise Refusal("This rule is no longer there. Nothing was changed.")


def _named(session: Session, record: WindowProfile) -> WindowProfile:
    """The record with a name of its own inside the file, where it is new."""
    if record.profile:
        return record
    taken = {one.profile.profile for one in read_profiles(session)}
    number = next(number for number in range(1, len(taken) + 2) if f"own-{number}" not in taken)
    return replace(record, profile=f"own-{number}", id=0)


def _as_kept(session: Session, record: WindowProfile) -> WindowProfile:
    """The record upon the one that is kept for the same profile, if there is one."""
    kept = {one.profile.profile: one.record_id for one in read_profiles(session)}
    return replace(record, id=kept.get(record.profile, 0))
