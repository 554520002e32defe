"""What another program could do to public items is found: each rule bites when its row is bent by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from evenhand.domain.publicity.record_facts import Picture, PictureSubject, Posting
from evenhand.records.file.verify import verify
from evenhand.records.triggers import all_triggers
from evenhand.services.invariants import rule_checks
from evenhand.services.pictures import save_picture
from evenhand.services.postings import publish
from tests.services.public_people import AFTER, NOTICE, TODAY, Place, a_place


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """Two items, the first approved and posted, the second with a picture."""
    made = a_place(tmp_path)
    first, second = made.add(NOTICE), made.add(NOTICE)
    made.decide(first, made.hannah)
    publish(
        made.partnership, first, Posting(item_id=first, version_id=0, on=AFTER, where="website"), today=AFTER
    )
    subject = PictureSubject(picture_id=0, person_id=made.delyth)
    save_picture(made.partnership, Picture(item_id=second, title="The bridge"), [subject], today=TODAY)
    yield made
    made.partnership.close()


def failed(place: Place) -> set[str]:
    return {check.name for check in verify(place.partnership, [rule_checks]).checks if not check.ok}


def bend(place: Place, statement: str) -> set[str]:
    """Change the file past every rule, put the rules back, and check it."""
    with place.partnership.file.writer.begin() as connection:
        for trigger in all_triggers():
            connection.execute(text(f"DROP TRIGGER {trigger.name}"))
        connection.execute(text(statement))
        for trigger in all_triggers():
            connection.execute(text(trigger.sql))
    return failed(place)


def test_what_the_services_made_is_sound(place: Place) -> None:
    assert failed(place) == set()


@pytest.mark.clause("PP4")
@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("UPDATE item_version SET text = 'Vote for me'", "versions"),
        ("UPDATE item_version SET digest = 'ab'", "versions"),
        ("UPDATE sign_off SET item_id = 2", "sign-offs"),
        ("UPDATE posting SET item_id = 2", "sign-offs"),
        ("UPDATE publicity_item SET status = 'draft' WHERE id = 1", "postings"),
        ("UPDATE publicity_item SET status = 'published' WHERE id = 2", "postings"),
        ("DELETE FROM publicity_name", "people-in-items"),
    ],
)
def test_each_rule_bites(place: Place, statement: str, name: str) -> None:
    assert name in bend(place, statement)
