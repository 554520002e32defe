"""What must be true of the election records in every partnership file, whatever way they came in."""

from sqlalchemy.orm import Session

from evenhand.domain.elections.own_profiles import check_profile, is_readable
from evenhand.domain.elections.record_facts import WindowProfile
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.records.file.verify import Check
from evenhand.records.reading.facts import all_of
from evenhand.services.member_invariants import check
from evenhand.services.window_profiles import read_profiles


def election_checks(session: Session) -> list[Check]:
    """Each invariant with whether it holds and a sentence that says so."""
    return [_window_rules(session)]


@keeps("PP5")
def _window_rules(session: Session) -> Check:
    """Every election window rule that is kept draws a window (PP5)."""
    faults = [
        f"the election window rule “{one.name}” {fault}"
        for one in all_of(session, WindowProfile)
        if (fault := _fault(session, one))
    ]
    return check("election-windows", faults, "Every election window rule draws its window.")


def _fault(session: Session, record: WindowProfile) -> str:
    if not is_readable(record):
        return "hangs on a day or a kind of election that Evenhand does not know, and draws no window"
    try:
        check_profile(record, read_profiles(session))
    except Refusal as refusal:
        return f"does not fit: {refusal.says}"
    return ""
