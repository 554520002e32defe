"""Who holds the seat on a day. After Parliament is dissolved there are no MPs until the declaration.

Every place where an MP is named asks here: the tab, the letters, the sweep and the reports.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.names import bare_name
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.mp.vocabulary import AfterTerm
from evenhand.domain.spells import holds_on
from evenhand.domain.vocabulary import Standing, TermEnd

FORMER = {
    Standing.STANDING: "former MP, standing",
    Standing.NOT_STANDING: "former MP, not standing",
    Standing.NOT_KNOWN: "former MP; whether standing is not known",
}

FATES = {Standing.STANDING: AfterTerm.DEFEATED, Standing.NOT_STANDING: AfterTerm.STOOD_DOWN}
DECLARATIONS_TAKE = timedelta(days=3)


def is_mp(terms: Iterable[MpTerm], mp_id: int, day: date) -> bool:
    """Whether a person is an MP on that day."""
    return any(term.mp_id == mp_id and holds_on(term, day) for term in terms)


def titled(name: str, terms: Iterable[MpTerm], mp_id: int, day: date) -> str:
    """The name as it may stand on that day: "Owen Marchetti MP" in a term, the bare name outside one."""
    return with_mp(name, sits=is_mp(terms, mp_id, day))


def with_mp(name: str, *, sits: bool) -> str:
    """The name with MP behind it while somebody sits, and without, whichever way it was typed into the record."""
    bare = bare_name(name)
    return f"{bare} MP" if sits else bare


def position(terms: Iterable[MpTerm], mp_id: int, day: date) -> str:
    """In a few words what the person is on that day: MP, former MP and whether standing, or not yet MP."""
    own = sorted((term for term in terms if term.mp_id == mp_id), key=_starts)
    begun = [term for term in own if term.starts <= day]
    if not begun:
        return "not yet an MP"
    if holds_on(begun[-1], day):
        return "MP"
    standing = standing_after(terms, mp_id, day)
    return FORMER[standing] if standing else "former MP"


def standing_after(terms: Iterable[MpTerm], mp_id: int, day: date) -> Standing | None:
    """What is known of a former MP between dissolution and the next declaration; None for everybody else."""
    begun = sorted((term for term in terms if term.mp_id == mp_id and term.starts <= day), key=_starts)
    if not begun or holds_on(begun[-1], day):
        return None
    last = begun[-1]
    if last.ended_by is not TermEnd.DISSOLUTION or _filled_after(terms, last, day):
        return None
    return last.standing_again


def dissolved(terms: Iterable[MpTerm], on: date) -> tuple[MpTerm, ...]:
    """The terms as a dissolution on that day leaves them: whoever was an MP until then is none from then on."""
    return tuple(_ended_by(term, on) for term in terms)


@keeps("MP1")
def after_term(terms: Iterable[MpTerm], new: MpTerm) -> tuple[tuple[MpTerm, AfterTerm], ...]:
    """What the vote by which a term began made of those whose terms a dissolution had ended.

    Whoever is elected was returned, in whichever constituency; of the one who held this seat it follows from what
    was known of their standing, and nothing follows where that was not known.
    """
    earlier = [one for one in terms if one.starts < new.starts and one.id != new.id]
    own = max((one for one in earlier if one.mp_id == new.mp_id), key=_starts, default=None)
    seat = max(
        (one for one in earlier if one.constituency_id == new.constituency_id), key=_starts, default=None
    )
    found: list[tuple[MpTerm, AfterTerm]] = []
    if own is not None and own.ended_by is TermEnd.DISSOLUTION:
        found.append((own, AfterTerm.RETURNED))
    if seat is not None and seat.mp_id != new.mp_id and seat.ended_by is TermEnd.DISSOLUTION:
        fate = FATES.get(seat.standing_again)
        found += [(seat, fate)] if fate is not None else []
    return tuple(found)


def _ended_by(term: MpTerm, on: date) -> MpTerm:
    if term.starts >= on or (term.ends is not None and term.ends < on):
        return term
    return replace(term, ends=on - timedelta(days=1), ended_by=TermEnd.DISSOLUTION)


def _starts(term: MpTerm) -> date:
    return term.starts


def _filled_after(terms: Iterable[MpTerm], last: MpTerm, day: date) -> bool:
    """Whether the seat was filled since the term ended: by its own declaration, or days after that of another seat.

    The other seat tells where boundaries changed; a term that began there while this one ran fills nothing.
    """
    return any(
        (last.ends or last.starts) < one.starts
        and (
            one.starts <= day
            if one.constituency_id == last.constituency_id
            else one.starts + DECLARATIONS_TAKE <= day
        )
        for one in terms
    )
