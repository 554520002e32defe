"""What the text screen says never depends on which party and which politician it is said of."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.domain.publicity.screening.findings import KnownNames, KnownPerson, Part
from evenhand.domain.publicity.screening.screen import Screen, screen_of
from evenhand.domain.vocabulary import TextVerdict
from evenhand.services.parties import shipped_register
from evenhand.services.screening import shipped_lexicon, shipped_parties

pytestmark = pytest.mark.clause("PP7")

ASK, SIDE = TextVerdict.ASK, TextVerdict.TAKES_A_SIDE
PEOPLE = ("Janet Pell", "Tobias Wren", "Owen Marchetti", "Anjali Vance-Ogden", "Siân O’Hare")
SCREEN = screen_of(
    shipped_lexicon(),
    shipped_parties(),
    KnownNames(tuple(KnownPerson(at, name, Part.COUNCILLOR) for at, name in enumerate(PEOPLE, start=1))),
)
# Left out: names that hold the end of a sentence, and the one that is an everyday expression from end to end.
ENDS_A_SENTENCE = re.compile(r"[.!?](?:\W|$)")
PARTIES = sorted(
    {
        entry.name
        for entry in shipped_register().entries
        if not ENDS_A_SENTENCE.search(entry.name) and entry.name != "The Birthday Party"
    }
)
WELL_KNOWN = ("Labour", "Conservatives", "Tories", "Lib Dems", "Greens", "Reform", "Liberals", "Plaid", "SNP")
OF_A_PARTY = {
    "Vote for {} on 7 May.": SIDE,
    "We back the {} manifesto.": SIDE,
    "{} has let this estate down, and so have its councillors.": SIDE,
    "Only {} can keep this centre open.": SIDE,
    "Thanks to {} councillors, the park has reopened.": SIDE,
    "The {} candidate will speak at the hustings.": ASK,
    "Councillors from {} came to the fair.": ASK,
}
OF_A_NICKNAME = {
    "Vote {} on 7 May.": SIDE,
    "We support {}.": SIDE,
    "The {} councillors have let us down.": SIDE,
    "{} councillors secured the money for the path.": SIDE,
    "The {} candidate will be there.": ASK,
    "Councillors from Labour, {} and other parties came.": ASK,
}
OF_A_POLITICIAN = {
    "Vote for {} on Thursday.": SIDE,
    "{} secured the funding for the new crossing.": SIDE,
    "{} let this estate down.": SIDE,
    "Thanks to {}’s campaign, the library stays open.": SIDE,
    "{} opened the summer fair.": ASK,
    "Residents met {} about the bins.": ASK,
}
TITLES = st.sampled_from(["", "Cllr ", "Councillor "])


def verdict(text: str, screen: Screen = SCREEN) -> TextVerdict:
    return screen.read(text).verdict


@pytest.mark.parametrize("said", OF_A_PARTY)
def test_every_registered_party_gets_the_same_verdict_in_the_same_words(said: str) -> None:
    odd = {name: verdict(said.format(name)) for name in PARTIES}

    assert {name: found for name, found in odd.items() if found is not OF_A_PARTY[said]} == {}


@pytest.mark.parametrize("said", OF_A_NICKNAME)
def test_every_well_known_short_name_gets_the_same_verdict_in_the_same_words(said: str) -> None:
    assert {name: verdict(said.format(name)) for name in WELL_KNOWN} == dict.fromkeys(
        WELL_KNOWN, OF_A_NICKNAME[said]
    )


@pytest.mark.clause("PP4")
@pytest.mark.parametrize("said", OF_A_POLITICIAN)
@given(name=st.sampled_from(PEOPLE), title=TITLES)
@settings(deadline=None, max_examples=15)
def test_every_politician_gets_the_same_verdict_in_the_same_words(said: str, name: str, title: str) -> None:
    assert verdict(said.format(title + name)) is OF_A_POLITICIAN[said]


@pytest.mark.clause("PP4")
@pytest.mark.parametrize("said", OF_A_POLITICIAN)
@given(name=st.sampled_from(("Jo Smith", "Nerys Ap Rhys", "A. B. Quill", "Ola Nordmann-Hill")))
@settings(deadline=None, max_examples=8)
def test_a_councillor_whom_the_file_does_not_know_gets_it_too(said: str, name: str) -> None:
    assert verdict(said.format(f"Cllr {name}")) is OF_A_POLITICIAN[said]
