"""A name asked about by hand: what the list says of it and, with a partnership, what its file says too (PP14)."""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy.orm import Session

from evenhand.domain.grants.party_names import NameMatch, NameScreen
from evenhand.domain.grants.party_register import PartyRegister
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.vocabulary import PartyVerdict
from evenhand.services.barred_names import party_named
from evenhand.services.parties import check_names
from evenhand.services.party_list_in_use import listed_register, with_parties_of_file

BARRED = "barred in this file: answered to be a political party"
SURE = 100


@keeps("PP14")
def check_names_in_file(
    session: Session, names: Iterable[str], register: PartyRegister | None = None
) -> tuple[PartyRegister, list[NameScreen]]:
    """What a register (without one, that of the file) and the file say of each name, and the register asked."""
    asked = with_parties_of_file(session, register or listed_register(session))
    return asked, [_with_bar(session, screen) for screen in check_names(names, asked)]


def _with_bar(session: Session, screen: NameScreen) -> NameScreen:
    party = party_named(session, screen.name)
    if party is None:
        return screen
    others = tuple(one for one in screen.matches if one.name != party.name)
    return replace(
        screen, verdict=PartyVerdict.MATCH, matches=(NameMatch(party.name, "", BARRED, SURE), *others)
    )
