"""The text screen as window, command line, sign-offs and other rooms ask for it.

The lexicon and the register of parties are read from the shelf once; the people and parties of a file as of a day.
"""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy.orm import Session

from evenhand import shelf
from evenhand.domain.elections.status import PublicPart
from evenhand.domain.publicity.screening.findings import KnownNames, KnownPerson, Part, Screened
from evenhand.domain.publicity.screening.lexicon import Lexicon, lexicon_from
from evenhand.domain.publicity.screening.parties import (
    PartyIndex,
    PartyName,
    Sureness,
    described_name,
    index_of,
    party_name,
    registered_names,
)
from evenhand.domain.publicity.screening.screen import Screen, screen_of
from evenhand.services.party_lists import read_descriptions, read_party_rows
from evenhand.services.politicians import Politicians, read_politicians

PARTS = {
    PublicPart.CANDIDATE: Part.CANDIDATE,
    PublicPart.MP: Part.MP,
    PublicPart.FORMER_MP: Part.FORMER_MP,
    PublicPart.ELECTED: Part.COUNCILLOR,
    PublicPart.COUNCILLOR: Part.COUNCILLOR,
    PublicPart.OFFICE_HOLDER: Part.COUNCILLOR,
}
NOT_PARTIES = frozenset({"", "independent", "independents", "no description", "non-party"})


@cache
def shipped_lexicon() -> Lexicon:
    """What the screen knows of words."""
    return lexicon_from(shelf.read_toml("publicity/lexicon.toml"))


@cache
def shipped_parties() -> PartyIndex:
    """The registered parties by their names, and by what else they are called."""
    return index_of(_party_names())


def screen_alone(text: str) -> Screened:
    """What is found in a text without any file: by titles, offices and the register alone."""
    return _alone().read(text)


def screener(session: Session, day: date) -> Callable[[str], Screened]:
    """A screen that knows the people and parties of the file as of a day; read once, then pure and fast."""
    return screen_of(shipped_lexicon(), shipped_parties(), known_names(session, day)).read


def screen_for(session: Session, text: str, day: date) -> Screened:
    """What is found in one text, with the people and parties of the file as of a day."""
    return screener(session, day)(text)


def known_names(session: Session, day: date) -> KnownNames:
    """The politicians and parties that the file holds, as far as they are public on the day."""
    return names_of(read_politicians(session, day), day)


def names_of(politicians: Politicians, day: date) -> KnownNames:
    """The same, where the politicians have been read already."""
    return KnownNames(_people(politicians, day), _parties(politicians))


def as_json(screened: Screened) -> dict[str, Any]:
    """The answer of the command `screen --json`; offsets in characters."""
    return {
        "verdict": screened.verdict.value,
        "findings": [
            {
                "clause": one.clause,
                "kind": one.kind,
                "start": one.start,
                "end": one.end,
                "text": one.text,
                "says": one.says,
                "suggestion": one.suggestion,
            }
            for one in screened.findings
        ],
    }


@cache
def _alone() -> Screen:
    return screen_of(shipped_lexicon(), shipped_parties(), KnownNames())


def _people(politicians: Politicians, day: date) -> tuple[KnownPerson, ...]:
    return tuple(
        KnownPerson(one.person_id, one.name, PARTS[one.status.parts[0]]) for one in politicians.everybody(day)
    )


def _parties(politicians: Politicians) -> tuple[str, ...]:
    """The parties for which candidates stand, offices are held and MPs sit; each once, by name."""
    named = {one.party for one in politicians.elections.candidates}
    named |= {one.party for one in politicians.directory.public_offices}
    named |= {one.party for one in politicians.relationship.terms}
    return tuple(sorted(name for name in named if name.strip().casefold() not in NOT_PARTIES))


def _party_names() -> list[PartyName]:
    """Every registered name, and the other names of the parties that have some."""
    lexicon = shipped_lexicon()
    words = shelf.read_toml("parties/words.toml")
    about = shelf.read_toml("parties/register.toml")
    everyday = frozenset(words["everyday"])
    listed = read_party_rows(shelf.read_text("parties/parties.csv"), about["party_types"])
    names = [
        name
        for one in listed.entries
        if one.name not in about["not_parties"]
        for name in registered_names(one.name, everyday, lexicon)
    ]
    names += _described(everyday, lexicon)
    for party in shelf.read_toml("parties/names.toml")["party"]:
        names += [party_name(name, Sureness.ALWAYS) for name in (party["name"], *party.get("names", ()))]
        names += [
            party_name(
                name, Sureness.ALWAYS, any_case=name not in lexicon.by_capital or name in lexicon.any_case
            )
            for name in party.get("nicknames", ())
        ]
        names += [party_name(name, Sureness.IN_POLITICS) for name in party.get("ordinary", ())]
    names += [party_name(name, Sureness.IN_POLITICS) for name in lexicon.in_politics]
    return names + [
        party_name(name, Sureness.BY_CAPITAL, any_case=name in lexicon.any_case)
        for name in lexicon.by_capital
    ]


def _described(everyday: frozenset[str], lexicon: Lexicon) -> Iterator[PartyName]:
    """What parties may call themselves on a ballot paper, as far as it reads as a name."""
    for descriptions in read_descriptions(shelf.read_text("parties/descriptions.csv")).values():
        for description in descriptions:
            name = described_name(description, everyday, lexicon)
            if name is not None:
                yield name
