"""Files of an application: kept whole, pictures with a smaller copy that is looked at."""

from contextlib import closing
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import delete, func, select

from evenhand.domain.grants.facts import Applicant, Application, Round
from evenhand.domain.grants.record_facts import ApplicationFile
from evenhand.domain.refusals import Refusal
from evenhand.records.file.opening import open_file
from evenhand.records.rows.beside_the_journal import StoredFileRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.files import attach, picture_of, remove_file, turn
from evenhand.services.saving import found
from evenhand.services.stored_files import file_content, stored_file_faults
from tests.grants_typed import receive_application, save_round
from tests.makers import a_clock, a_partnership

TODAY = date(2026, 4, 14)
ORIENTATION, ON_ITS_SIDE = 0x0112, 6
HEIC = Path(__file__).parent / "a_form.heic"


@pytest.fixture
def partnership(tmp_path: Path):
    made = a_partnership(tmp_path)
    yield made
    made.close()


@pytest.fixture
def application_id(partnership: Partnership) -> int:
    spring = Round(name="Spring", opens=date(2026, 2, 2), closes=date(2026, 3, 27), budget_pence=1)
    application = Application(
        reference="",
        round_id=save_round(partnership, spring),
        applicant_id=0,
        purpose="Mats",
        asked_pence=187_00,
        received_on=date(2026, 2, 10),
    )
    return receive_application(partnership, application, Applicant(name="Tansley Road Toddlers"))


def a_photograph(width: int = 2400, height: int = 1800) -> bytes:
    """A photograph that a telephone took on its side."""
    picture = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    about = Image.Exif()
    about[ORIENTATION] = ON_ITS_SIDE
    written = BytesIO()
    picture.save(written, "JPEG", quality=95, exif=about)
    return written.getvalue()


def test_a_photograph_is_kept_whole_on_request_beside_a_smaller_copy_that_stands_upright(
    partnership: Partnership, application_id: int
):
    photograph = a_photograph()
    key = attach(partnership, application_id, "form.JPG", photograph, keeps_original=True, today=TODAY)

    file = found(partnership, ApplicationFile, key)
    with partnership.reading() as session:
        assert file_content(session, file.digest) == photograph
        small = picture_of(session, file)
        assert stored_file_faults(session) == []
    assert len(small) < len(photograph)
    with Image.open(BytesIO(small)) as picture:
        assert picture.size == (1350, 1800)
        assert not picture.getexif()
    assert file.title == "form"


def test_of_a_photograph_the_smaller_copy_alone_is_kept_and_known_again(
    partnership: Partnership, application_id: int
):
    photograph = a_photograph(40, 30)
    key = attach(partnership, application_id, "form.HEIC.jpeg", photograph, today=TODAY)

    file = found(partnership, ApplicationFile, key)
    assert (file.file_name, file.digest) == ("form.HEIC.jpg", file.picture_digest)
    for keeps_original in (False, True):
        with pytest.raises(Refusal, match="attached already"):
            attach(
                partnership,
                application_id,
                "again.jpg",
                photograph,
                keeps_original=keeps_original,
                today=TODAY,
            )


def test_a_picture_as_telephones_write_it_can_be_looked_at(partnership: Partnership, application_id: int):
    key = attach(partnership, application_id, HEIC.name, HEIC.read_bytes(), today=TODAY)

    with partnership.reading() as session:
        small = picture_of(session, found(partnership, ApplicationFile, key))
    with Image.open(BytesIO(small)) as picture:
        assert picture.format == "JPEG"


def test_a_picture_is_turned_by_quarters_either_way(partnership: Partnership, application_id: int):
    key = attach(partnership, application_id, "form.jpg", a_photograph(40, 30), today=TODAY)
    turn(partnership, key, to_the_right=False)
    turn(partnership, key, to_the_right=False)
    assert found(partnership, ApplicationFile, key).quarter_turns == 2
    for _ in range(3):
        turn(partnership, key)
    assert found(partnership, ApplicationFile, key).quarter_turns == 1


def test_what_cannot_be_kept_is_refused_and_any_other_file_is_kept_as_it_is(
    partnership: Partnership, application_id: int
):
    for name, content in (("form.jpg", b"not a picture"), ("form.heic", b"nor this"), ("rules.pdf", b"")):
        with pytest.raises(Refusal):
            attach(partnership, application_id, name, content, today=TODAY)
    key = attach(partnership, application_id, "rules.pdf", b"%PDF-", today=TODAY)
    with pytest.raises(Refusal, match="attached already"):
        attach(partnership, application_id, "again.pdf", b"%PDF-", today=TODAY)
    with pytest.raises(Refusal):
        turn(partnership, key)


def test_files_taken_away_come_back_by_undo_and_go_when_the_file_is_opened_again(
    partnership: Partnership, application_id: int
):
    photograph = a_photograph(40, 30)
    form = attach(partnership, application_id, "form.jpg", photograph, keeps_original=True, today=TODAY)
    rules = attach(partnership, application_id, "rules.pdf", b"%PDF-", today=TODAY)
    remove_file(partnership, form)
    partnership.undo()
    file = found(partnership, ApplicationFile, form)
    with partnership.reading() as session:
        assert picture_of(session, file)

    remove_file(partnership, rules)
    path = partnership.path
    partnership.close()
    with closing(open_file(path, who="Rose", clock=a_clock())) as again, again.reading() as session:
        assert session.scalar(select(func.count()).select_from(StoredFileRow)) == 2
        assert picture_of(session, file)
        assert file_content(session, file.digest) == photograph
        session.execute(delete(StoredFileRow).where(StoredFileRow.digest == file.picture_digest))
        assert stored_file_faults(session) == [
            "The attached file “form” as a smaller picture is missing or was altered."
        ]
        session.rollback()
