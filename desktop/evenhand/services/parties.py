"""The list of registered parties, and what it says of names: one way in for window, command line and import.

The shipped list carries its date and is years old; a current export from the Electoral Commission's public register
can be read in its place. Nothing is asked of any network.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any

from evenhand import shelf
from evenhand.domain.grants.party_names import NameScreen, screen_name
from evenhand.domain.grants.party_phrases import build_register
from evenhand.domain.grants.party_register import AlsoKnown, PartyEntry, PartyRegister
from evenhand.domain.grants.party_words import Usage
from evenhand.services.party_lists import read_descriptions, read_party_rows

_WORD_LISTS = (
    "firm_branch",
    "loose_branch",
    "nations",
    "aside",
    "joining",
    "placing",
    "things",
    "kinds",
    "legal_forms",
    "club_words",
    "clubs",
    "political",
    "everyday",
)
_NAME_LISTS = ("names", "nicknames", "ordinary", "branches", "arms", "friends", "clubs")


@cache
def shipped_register() -> PartyRegister:
    """The register that the product ships, with the date of its list."""
    about = shelf.read_toml("parties/register.toml")
    listed = read_party_rows(shelf.read_text("parties/parties.csv"), about["party_types"])
    described = read_descriptions(shelf.read_text("parties/descriptions.csv"))
    entries = [
        PartyEntry(entry.reference, entry.name, entry.kind, described.get(entry.reference, ()))
        for entry in listed.entries
        if entry.name not in about["not_parties"]
    ]
    return build_register(
        entries, _also_known(), _usage(), list_date=about["list_date"], vintage=about["vintage"]
    )


def shipped_list_date() -> date:
    """The date of the list that the product ships, without reading the list."""
    return shelf.read_toml("parties/register.toml")["list_date"]


def read_register_csv(text: str, *, as_of: date | None = None) -> PartyRegister:
    """The register in a CSV: the Commission's export, or a plain list of names and references.

    The list's date is the day that it is said to be of, else the latest day on which one of its parties was approved,
    None where it gives no such day: the list is at least as new as that.
    Raises Refusal when there is no column of names or no party.
    """
    about = shelf.read_toml("parties/register.toml")
    listed = read_party_rows(text, about["party_types"])
    also_known = (*_also_known(), *listed.also_known)
    entries = [entry for entry in listed.entries if entry.name not in about["not_parties"]]
    return build_register(
        entries, also_known, _usage(), list_date=as_of or listed.latest, vintage="a list that was loaded"
    )


def check_names(names: Iterable[str], register: PartyRegister) -> list[NameScreen]:
    """What the register says of each name, in the order given (PP14)."""
    return [screen_name(name, register) for name in names]


def as_json(register: PartyRegister, screens: Sequence[NameScreen]) -> dict[str, Any]:
    """The answer of the command `check-applicant --json`."""
    return {
        "list_date": register.list_date.isoformat() if register.list_date else None,
        "results": [
            {
                "name": screen.name,
                "verdict": screen.verdict.value,
                "matches": [
                    {"name": match.name, "reference": match.reference, "why": match.why, "score": match.score}
                    for match in screen.matches
                ],
            }
            for screen in screens
        ],
    }


@cache
def _usage() -> Usage:
    """What the words in names say, from the shelf."""
    lists = shelf.read_toml("parties/words.toml")
    return Usage(
        **{name: frozenset(lists[name]) for name in _WORD_LISTS},
        village_life=frozenset(tuple(words.split()) for words in lists["village_life"]),
        spelling=lists["spelling"],
        joined={_pair(words): word for words, word in lists["joined"].items()},
    )


def _pair(words: str) -> tuple[str, str]:
    """Two words that are written as one."""
    first, second = words.split()
    return first, second


@cache
def _also_known() -> tuple[AlsoKnown, ...]:
    """What parties are also called, from the shelf."""
    return tuple(
        AlsoKnown(
            party["name"], party["reference"], **{each: tuple(party.get(each, ())) for each in _NAME_LISTS}
        )
        for party in shelf.read_toml("parties/names.toml")["party"]
    )
