"""Who holds the seat on a day. After Parliament is dissolved there are no MPs until the declaration.

Every place where an MP is named asks here: the tab, the letters, the sweep and the reports.
"""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.spells import holds_on
from evenhand.domain.vocabulary import Standing, TermEnd


def is_mp(terms: Iterable[MpTerm], mp_id: int, day: date) -> bool:
    """Whether a person is an MP on that day."""
    return any(term.mp_id == mp_id and holds_on(term, day) for term in terms)


def titled(name: str, terms: Iterable[MpTerm], mp_id: int, day: date) -> str:
    """The name as it may stand on that day: "Owen Marchetti MP" in a term, the bare name outside one."""
    return f"{name} MP" if is_mp(terms, mp_id, day) else name


def position(terms: Iterable[MpTerm], mp_id: int, day: date) -> str:
    """In a few words what the person is on that day: MP, former MP and whether standing, or not yet MP."""
    own = sorted((term for term in terms if term.mp_id == mp_id), key=_starts)
    begun = [term for term in own if term.starts <= day]
    if not begun:
        return "not yet an MP"
    last = begun[-1]
    if holds_on(last, day):
        return "MP"
    if last.ended_by is not TermEnd.DISSOLUTION or _filled_after(terms, last, day):
        return "former MP"
    return {
        Standing.STANDING: "former MP, standing",
        Standing.NOT_STANDING: "former MP, not standing",
        Standing.NOT_KNOWN: "former MP; whether standing is not known",
    }[last.standing_again]


def _starts(term: MpTerm) -> date:
    return term.starts


def _filled_after(terms: Iterable[MpTerm], last: MpTerm, day: date) -> bool:
    return any(t.constituency_id == last.constituency_id and last.starts < t.starts <= day for t in terms)
