"""Letters, cards, certificates and the recovery sheet are read in their order, and nothing on them is left out."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.grants.certificate import Certificate, Certificates
from evenhand.domain.occasion import Occasion
from evenhand.domain.partnership.recovery import RecoverySheet
from evenhand.domain.vocabulary import Level
from evenhand.reports import certificates, letter, recovery_sheet, two_hats
from evenhand.reports.look import Look
from tests.domain.members.test_two_hats_card import DAY, a_card
from tests.reports.reading import outline_of, pages_of
from tests.reports.tag_checkers import faults
from tests.reports.tag_reading import Tagged, read_tags
from tests.reports.test_the_letter import SHEET

LOOKS = pytest.mark.parametrize(
    "look", [Look.standard(), Look.large_print()], ids=["standard", "large print"]
)


def read_whole(pdf: bytes, folder: Path) -> Tagged:
    """The file as it is read, once nothing of it is found amiss."""
    read = read_tags(pdf)
    assert read.faults == []
    assert [words for words in read.unmarked if words.strip()] == []
    assert faults(pdf, folder) == []
    return read


@LOOKS
def test_a_letter_is_read_from_who_writes_to_who_signs(look: Look, tmp_path: Path) -> None:
    read = read_whole(letter.draw(SHEET, look), tmp_path)
    [section] = read.document.elements
    assert [one.words for one in section.elements] == [
        "Fernhill & Old Wharf <Partnership>",
        "Marlbeck",
        *SHEET.address,
        "14 April 2026",
        "Dear Mr Marchetti,",
        SHEET.subject,
        *("The steps are mended.", "Would Friday 8 May suit you?"),
        *("Yours sincerely,", "Gwenllian Price", "3 Mill Street"),
    ]
    assert [one.words for one in section.all("H1")] == [SHEET.subject]
    assert (read.language, read.title) == ("en-GB", SHEET.subject)


def test_each_letter_of_a_merge_is_a_section_with_its_bookmark(tmp_path: Path) -> None:
    pdf = letter.draw_all([SHEET, SHEET], Look.standard(), title="Letters", sender="Fernhill")
    assert [one.role for one in read_whole(pdf, tmp_path).document.elements] == ["Sect", "Sect"]
    assert outline_of(pdf) == [(0, SHEET.subject), (0, SHEET.subject)]


@LOOKS
def test_the_passphrase_is_read_with_its_blanks_and_steps_as_a_list(look: Look, tmp_path: Path) -> None:
    sheet = RecoverySheet("Fernhill", "fernhill.evenhand", "tin bath  Beneath the bridge", date(2026, 4, 14))
    document = read_whole(recovery_sheet.draw(sheet, look), tmp_path).document
    assert sheet.passphrase in [one.actual for one in document.all("P")]
    assert [one.words for one in document.all("Lbl")] == ["1.", "2.", "3."][: len(document.all("LI"))]
    assert len(document.all("LI")) == len(document.all("LBody")) > 1


@LOOKS
def test_a_card_says_the_name_then_each_hat(look: Look, tmp_path: Path) -> None:
    document = read_whole(two_hats.draw(a_card(), look), tmp_path).document
    assert [one.words for one in document.all("H1")] == [a_card().name]
    assert [one.words for one in document.all("H2")] == ["As a member of the partnership", "As a councillor"]
    assert document.elements[-1].words == a_card().statement


AWARD = Certificate(
    application_id=1,
    reference="R5-01",
    applicant="Wharf Lane Swimmers",
    is_person=False,
    purpose="A hut",
    awarded_pence=18_700,
    awarded_on=DAY,
)


def certified(*awards: Certificate) -> Certificates:
    """The certificates of a round."""
    return Certificates(
        occasion=Occasion(body="Fernhill", as_at=DAY, printed=DAY),
        level=Level.PUBLIC,
        round_name="Round 5",
        certificates=awards,
    )


def test_each_certificate_is_a_section_that_ends_where_it_is_signed(tmp_path: Path) -> None:
    found = certified(AWARD, replace(AWARD, reference="R5-02", applicant="Old Wharf Choir"))
    pdf = certificates.draw(found, Look.standard())
    sections = read_whole(pdf, tmp_path).document.elements
    assert [one.all("H1")[0].words for one in sections] == ["Wharf Lane Swimmers", "Old Wharf Choir"]
    assert [one.words for one in sections[1].elements][-2:] == ["For the partnership", "Day"]
    assert outline_of(pdf) == [(0, "R5-01 Wharf Lane Swimmers"), (0, "R5-02 Old Wharf Choir")]


@LOOKS
@pytest.mark.parametrize(
    "purpose", ["A hut", "A hut, with a stove " * 8 + "and wood", "A hut, with a stove " * 60 + "and wood"]
)
def test_a_certificate_loses_no_word_of_a_long_name_or_purpose(
    look: Look, purpose: str, tmp_path: Path
) -> None:
    long = replace(AWARD, applicant="The Old Wharf and Fernhill Society of Swimmers", purpose=purpose)
    pdf = certificates.draw(certified(long), look)
    [section] = read_whole(pdf, tmp_path).document.elements
    said = [one.words for one in section.elements]
    assert said[2] == long.applicant
    assert said[-3].endswith("Reference R5-01.")
    assert purpose in said
    assert len(pages_of(pdf)) == 1 or len(purpose) > 200


@LOOKS
def test_a_card_of_many_hats_loses_no_word(look: Look, tmp_path: Path) -> None:
    card = a_card()
    card = replace(card, hats=card.hats * 4)
    read = read_whole(two_hats.draw(card, look), tmp_path).document
    assert len(read.all("H2")) == len(card.hats)
    assert read.elements[-1].words == card.statement
