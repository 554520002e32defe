"""The text screen reads any text at all, points at its words, and lets context decide."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.domain.publicity.screening.findings import (
    KnownNames,
    KnownPerson,
    Part,
    Screened,
    TextFinding,
    strictest,
)
from evenhand.domain.publicity.screening.screen import screen_of
from evenhand.domain.vocabulary import TextVerdict
from evenhand.services.screening import screen_alone, shipped_lexicon, shipped_parties

pytestmark = [pytest.mark.clause("PP4"), pytest.mark.clause("PP7")]

CLEAR, ASK, SIDE = TextVerdict
PEOPLE = (
    KnownPerson(1, "Janet Pell", Part.COUNCILLOR),
    KnownPerson(2, "Owen Marchetti", Part.MP),
    KnownPerson(3, "Ruth Calloway", Part.FORMER_MP),
    KnownPerson(None, "Lena Fairbrother", Part.CANDIDATE),
)
SCREEN = screen_of(shipped_lexicon(), shipped_parties(), KnownNames(PEOPLE, ("Tarn Valley Alliance",)))

# Any letters at all, and the pieces of which political sentences are made, in any order.
PIECES = st.sampled_from(
    [
        "Cllr Janet Pell",
        "Owen Marchetti MP",
        "Marchetti",
        "Labour",
        "the Greens",
        "SNP",
        "Tarn Valley Alliance",
        "#VoteGreen",
        "vote for",
        "VOTE",
        "thanks to",
        "only",
        "can save",
        "secured",
        "the funding",
        "has let us down",
        "she",
        "said",
        "re-elect",
        "street party",
        "a vote of thanks",
        "on 7 May",
        "the election",
        "manifesto",
        "’s",
        "'s",
        ".",
        "!\n",
        ", and ",
        "“",
        "”",
        "(",
        ")",
        "ﬁ",
        "İ",
        "ß",
        "e\u0301",
        "\u00a0",
        "\u2028",
        "\ue000",
        "\ue001",
        "🗳️",
        "\r\n\r\n",
        "-",
        "— ",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PIECES, max_size=14).map("".join),
    st.lists(PIECES, max_size=14).map(" ".join),
)

OF_VILLAGE_LIFE = (
    "The street party starts at noon.",
    "A garden party, a birthday party and a tea party all in one week.",
    "The canoe club has third party insurance.",
    "The working party meets by the party wall.",
    "A liberal helping of custard for everyone.",
    "At a conservative estimate, two hundred came.",
    "The mosaic was a labour of love.",
    "We look after our green space together.",
    "Reform Street is closed on Sunday.",
    "A vote of thanks to the cooks was carried.",
    "Election of officers takes place at the AGM.",
    "Vote for your favourite scarecrow by Friday.",
    "Every candidate for the job will be interviewed in March.",
    "Councillor's Walk is closed for repairs.",
    "Bring your MP3 player to the disco.",
    "The launch of our campaign for litter picking is on Saturday.",
    "Amara Okonjo chaired the meeting and Delyth Vaughan took notes.",
    "Register to vote by 20 April.",
    "Life is better together, and we look forward to the new hall.",
    "Only 20 places are left on the course.",
    "Come to the street party on Hadley Green.",
)
NAMING = {
    "Janet Pell will bring the balloons.": "councillor-named",
    "Cllr Smith opened the fair.": "councillor-named",
    "Councillor Jane Doe answered questions.": "councillor-named",
    "The leader of the council sent a letter.": "councillor-named",
    "Owen Marchetti MP will visit the hall in June.": "mp-named",
    "Our MP answered questions from pupils.": "mp-named",
    "Ruth Calloway sent a card.": "former-mp-named",
    "Lena Fairbrother was at the quiz.": "candidate-named",
    "The Tarn Valley Alliance meets in the hall on Tuesdays.": "party-named",
    "Liberal Democrats and Labour each had a table.": "party-named",
    "The local elections take place on 7 May.": "election-named",
}
TAKING_A_SIDE = {
    "Vote for Cllr Pell on Thursday.": "endorses",
    "Please re-elect Janet Pell.": "endorses",
    "Only the Tarn Valley Alliance can keep this centre open.": "endorses",
    "Time for a change: back Lena Fairbrother.": "endorses",
    "The Conservatives have let this estate down.": "opposes",
    "Don’t vote Labour.": "opposes",
    "Thanks to Cllr Pell’s campaign, the park has reopened.": "credit",
    "Owen Marchetti MP secured the funding for the new crossing.": "credit",
    "The £5,000 was won for us by Cllr Pell.": "credit",
    "Join the Lib Dems for a fundraising dinner in the hall.": "partisan-event",
}


def read(text: str) -> Screened:
    return SCREEN.read(text)


@given(TEXTS)
@settings(deadline=None, max_examples=300)
def test_any_text_is_read_and_every_finding_points_at_its_words(text: str) -> None:
    screened = read(text)

    for finding in screened.findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.text
        assert finding.says
        assert finding.why
        assert finding.clause in {"PP4", "PP5", "PP7"}
    assert screened.verdict is strictest(screened.findings)


@given(TEXTS)
@settings(deadline=None, max_examples=100)
def test_findings_stand_in_the_order_of_the_text_and_none_inside_another(text: str) -> None:
    findings = read(text).findings

    assert all(one.end <= following.start for one, following in pairwise(findings))


@given(TEXTS)
@settings(deadline=None, max_examples=60)
def test_a_text_is_read_alike_every_time(text: str) -> None:
    assert read(text) == read(text)


@given(TEXTS)
@settings(deadline=None, max_examples=60)
def test_what_stands_in_another_paragraph_never_makes_a_text_more_harmless(text: str) -> None:
    order = tuple(TextVerdict)
    alone = read(f"{text}\n\n").verdict

    both = read(f"{text}\n\nThe tea urn is back.").verdict

    assert order.index(both) >= order.index(alone)


def test_a_text_without_words_is_clear() -> None:
    assert read("") == read(" \n") == Screened()


@pytest.mark.parametrize("text", OF_VILLAGE_LIFE)
def test_words_of_village_life_are_clear(text: str) -> None:
    assert read(text) == Screened()


@pytest.mark.parametrize(("text", "kind"), NAMING.items())
def test_whoever_is_named_asks_a_person_and_nothing_more(text: str, kind: str) -> None:
    screened = read(text)

    assert screened.verdict is ASK
    assert kind in {finding.kind for finding in screened.findings}


@pytest.mark.parametrize(("text", "kind"), TAKING_A_SIDE.items())
def test_support_opposition_credit_and_party_events_take_a_side(text: str, kind: str) -> None:
    screened = read(text)

    assert screened.verdict is SIDE
    assert kind in {finding.kind for finding in screened.findings}


def test_the_strictest_finding_is_the_verdict_of_the_whole_text() -> None:
    notice = "The fair is on Saturday. Cllr Janet Pell will open it. Vote Labour on 7 May."

    assert [finding.verdict for finding in read(notice).findings] == [ASK, SIDE]
    assert read(notice).verdict is SIDE
    assert strictest(()) is CLEAR


def test_without_a_file_people_are_known_by_their_title_alone() -> None:
    assert screen_alone("Janet Pell will bring the balloons.").verdict is CLEAR
    assert screen_alone("Cllr Janet Pell will bring the balloons.").verdict is ASK


def test_a_mention_ends_where_its_sentence_ends() -> None:
    (finding,) = read("We met Cllr Jane Doe. The park is open.").findings

    assert finding == TextFinding(
        "PP4", "councillor-named", ASK, 7, 20, "Cllr Jane Doe", finding.says, finding.why
    )


def test_a_surname_like_a_street_is_a_person_after_cllr_and_a_street_without_it() -> None:
    assert read("Cllr Lane secured the money for the lights.").verdict is SIDE
    assert read("Councillor Lane is shut for repairs.").verdict is CLEAR


@pytest.mark.parametrize(
    "handle", ["@CllrJanetPell", "#TeamPell", "#CllrPell", "@CllrSomebodyElse", "@JoSmithMP"]
)
def test_a_handle_that_names_a_politician_is_read(handle: str) -> None:
    assert read(f"{handle} came along.").verdict is ASK


def test_a_first_name_counts_where_politics_is_spoken_of_or_the_whole_name_stands_elsewhere() -> None:
    assert read("Janet brought the balloons.").verdict is CLEAR
    assert [one.kind for one in read("Vote for Janet.").findings] == ["endorses"]
    fair = read("Janet Pell opened the fair. Then Janet judged the cakes.")
    assert [one.text for one in fair.findings] == ["Janet Pell", "Janet"]


def test_a_surname_alone_is_no_street_no_shop_and_nobody_else() -> None:
    for text in (
        "Pell Street is shut.",
        "Jenny Pell bakes.",
        "Pell’s Bakery gave the bread.",
        "Pell boxes are made here.",
    ):
        assert read(text).verdict is CLEAR
    assert read("Send Marchetti back to Parliament.").politicians == ("Owen Marchetti",)
    assert read("MARCHETTI MUST GO").verdict is SIDE


@pytest.mark.parametrize(
    ("text", "neutral"),
    [
        ("Thanks to Cllr Pell’s campaign, the committee has gazebos.", "Now the committee has gazebos."),
        ("The excellent Cllr Pell opened the fair.", "Cllr Pell opened the fair."),
        ("We met the hard-working Janet Pell.", "We met Janet Pell."),
        ("Our brilliant MP came to tea.", "Our MP came to tea."),
        ("The useless MP for Tarn Valley stayed away.", "The MP for Tarn Valley stayed away."),
        ("Cllr Pell generously gave an hour.", "Cllr Pell gave an hour."),
    ],
)
def test_neutral_wording_is_offered_where_it_is_true_and_fits_the_sentence(text: str, neutral: str) -> None:
    (finding,) = (one for one in read(text).findings if one.suggestion)

    assert text[: finding.start] + finding.suggestion + text[finding.end :] == neutral
    assert read(neutral).verdict in (CLEAR, ASK)


@pytest.mark.parametrize(
    "text",
    [
        "Vote Labour on 7 May.",
        "“Only the Green Party can keep this centre open,” she said.",
        '"Only the Green Party can keep this centre open," she said.',
        "Only the Green Party can cut your taxes.",
        "Thanks to Cllr Pell’s hard work, lights were fitted in 2019.",
    ],
)
def test_no_wording_is_offered_where_none_is_certainly_true(text: str) -> None:
    assert {one.suggestion for one in read(text).findings} == {""}


def test_a_registered_ballot_description_is_a_party_and_an_everyday_sentence_is_none() -> None:
    (finding,) = read("Lambeth People Before Profit meets upstairs.").findings

    assert (finding.kind, finding.text) == ("party-named", "Lambeth People Before Profit")
    assert read("At the heart of our community stands the hall.").verdict is CLEAR
