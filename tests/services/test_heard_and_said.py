"""What an MP said, advised and is good at is kept, and can be undone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Mp, MpTerm
from evenhand.domain.mp.record_facts import Advice, Misconception, MpPost, MpProfile, MpStaff, SkillForTheme
from evenhand.domain.mp.vocabulary import PostKind
from evenhand.domain.partnership.facts import Constituency, PlanTheme
from evenhand.domain.refusals import Refusal
from evenhand.records.unit_of_work import Partnership
from evenhand.services import misconceptions
from evenhand.services import mp as mps
from evenhand.services.advice import remove_advice, save_advice
from evenhand.services.findings import findings
from evenhand.services.mp_beside import Beside
from evenhand.services.mp_profiles import remove_post, remove_staff, save_post, save_profile, save_staff
from evenhand.services.partnership import save_constituency, save_theme
from evenhand.services.skills import (
    match_suggested,
    remove_skill_for_theme,
    save_skill_for_theme,
    who_could_help,
)
from tests.makers import a_partnership

TODAY = date(2026, 4, 14)
HEARD = date(2026, 3, 2)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def marchetti(partnership: Partnership) -> int:
    seat = save_constituency(partnership, Constituency(name="Marlbeck", starts=date(2010, 5, 6)))
    term = MpTerm(mp_id=0, constituency_id=seat, starts=date(2024, 7, 5))
    about = Mp(person_id=0, skills="A solicitor, for land and highways")
    return mps.add_mp(partnership, Person(name="Owen Marchetti"), about, term)


def beside(partnership: Partnership) -> Beside:
    return mps.relationship(partnership).beside


@pytest.mark.clause("MP5")
def test_what_was_heard_is_noticed_until_it_is_answered_and_then_settled(
    partnership: Partnership, marchetti: int
) -> None:
    one = Misconception(
        mp_id=marchetti, heard_on=HEARD, heard_where="A surgery", said="The council spends it."
    )
    key = misconceptions.save_misconception(partnership, one, today=TODAY)
    found = [one for one in findings(partnership, TODAY) if one.clause == "MP5"]
    assert [(one.says, one.about) for one in found] == [
        (
            "Something mistaken was heard from Owen Marchetti and has not been answered.",
            f"misconception:{key}",
        )
    ]
    answered = replace(one, id=key, facts="Residents decide.", sent_on=date(2026, 3, 20))
    misconceptions.save_misconception(partnership, answered, today=TODAY)
    assert not [one for one in findings(partnership, TODAY) if one.clause == "MP5"]
    misconceptions.settle(partnership, key, on=date(2026, 4, 2), today=TODAY)
    assert beside(partnership).misconceptions[0].settled_on == date(2026, 4, 2)
    misconceptions.remove_misconception(partnership, key)
    assert beside(partnership).misconceptions == ()
    partnership.undo()
    assert beside(partnership).misconceptions[0].facts == "Residents decide."


@pytest.mark.clause("MP11")
def test_advice_is_kept_with_its_outcome(partnership: Partnership, marchetti: int) -> None:
    asked = Advice(mp_id=marchetti, topic="Towpath", asked_on=HEARD, question="Who repairs it?")
    key = save_advice(partnership, asked, today=TODAY)
    with pytest.raises(Refusal, match="Name the topic"):
        save_advice(partnership, Advice(mp_id=marchetti, topic="", asked_on=HEARD), today=TODAY)
    assert [one.question for one in beside(partnership).advice] == ["Who repairs it?"]
    remove_advice(partnership, key)
    assert beside(partnership).advice == ()


def test_there_is_one_profile_for_each_and_it_is_corrected(partnership: Partnership, marchetti: int) -> None:
    save_profile(partnership, MpProfile(mp_id=marchetti, title="Mr"), today=TODAY)
    save_profile(partnership, MpProfile(mp_id=marchetti, title="Dr", right_honourable=True), today=TODAY)
    assert beside(partnership).profiles[marchetti].title == "Dr"
    post = save_post(partnership, MpPost(mp_id=marchetti, kind=PostKind.GROUP, title="Canals"))
    staff = save_staff(partnership, MpStaff(mp_id=marchetti, name="Ines Duarte", role="caseworker"))
    remove_post(partnership, post)
    remove_staff(partnership, staff)
    assert (beside(partnership).posts, beside(partnership).staff) == ({}, {})


@pytest.mark.clause("MP13")
def test_a_skill_is_matched_to_themes_and_whoever_could_help_is_found_while_in_office(
    partnership: Partnership, marchetti: int
) -> None:
    space = save_theme(partnership, PlanTheme(name="Open space", starts=date(2013, 4, 1)))
    pride = save_theme(partnership, PlanTheme(name="Community pride", starts=date(2013, 4, 1)))
    save_skill_for_theme(partnership, SkillForTheme(mp_id=marchetti, theme_id=space, how="Who owns it"))
    match_suggested(partnership, marchetti, [space, pride])
    assert [one.how for one in beside(partnership).skills[marchetti]] == ["", ""]
    partnership.undo()
    assert [one.how for one in beside(partnership).skills[marchetti]] == ["Who owns it"]
    match_suggested(partnership, marchetti, [pride])
    remove_skill_for_theme(partnership, beside(partnership).skills[marchetti][0].id)
    assert [one.theme_id for one in beside(partnership).skills[marchetti]] == [pride]
    with partnership.reading() as session:
        found = who_could_help(session, "Who owns the land by the lock?", TODAY)
        assert [one.name for one in found] == ["Owen Marchetti MP"]
        assert who_could_help(session, "Who owns the land by the lock?", date(2024, 7, 4)) == ()
        assert who_could_help(session, "A band for the summer fair", TODAY) == ()
