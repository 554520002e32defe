"""What the report shows of each clause of the note on MPs, counted from what is kept."""

from dataclasses import replace
from datetime import date
from typing import Any

from evenhand.domain.members.directory import Directory
from evenhand.domain.mp.awards_presented import AwardLine, AwardsPresented
from evenhand.domain.mp.facts import Engagement, Mp, MpTerm
from evenhand.domain.mp.record_facts import (
    Advice,
    BroughtBack,
    Contact,
    EngagementSeries,
    FollowUp,
    Letter,
    Misconception,
    SkillForTheme,
)
from evenhand.domain.mp.relations import Relations
from evenhand.domain.mp.vocabulary import Brought, ContactKind, LetterBy, LetterState
from evenhand.domain.partnership.clause_lines import ClauseStatus, Evidence
from evenhand.domain.partnership.mp_evidence import MpKept, mp_evidence
from evenhand.domain.vocabulary import Channel, Planned

STARTS, DAY = date(2025, 4, 15), date(2026, 4, 14)
BEFORE, WITHIN = date(2025, 3, 12), date(2025, 9, 5)
MP, OFFICER = 1, 2


def held(key: int, on: date, channel: Channel = Channel.MEETING, mp_id: int = MP) -> Engagement:
    """An engagement that was held."""
    return Engagement(
        id=key, mp_id=mp_id, on=on, status=Planned.HELD, title="Talk", informing=True, channel=channel
    )


def kept(*engagements: Engagement, good_at: str = "", **beside: Any) -> MpKept:
    """What is kept with an MP in a term and with an officer, who is none."""
    relations = Relations(
        directory=Directory({}),
        mps={MP: Mp(id=MP, person_id=1, skills=good_at), OFFICER: Mp(id=OFFICER, person_id=2)},
        contacts={OFFICER: Contact(mp_id=OFFICER, kind=ContactKind.COUNCIL_OFFICER)},
        terms=(MpTerm(mp_id=MP, constituency_id=1, starts=date(2024, 7, 5)),),
        engagements=engagements,
        stances=(),
        constituencies={},
    )
    return MpKept(replace(relations, **beside), (), (), (), STARTS, DAY)


def a_letter(sent_on: date, template: str = "update") -> Letter:
    """A letter that was sent to the MP."""
    return Letter(
        mp_id=MP,
        person_id=1,
        template=template,
        goes_by=LetterBy.POST,
        state=LetterState.SENT,
        written_on=sent_on,
        sent_on=sent_on,
        salutation="Dear Ms Calloway",
        subject="News",
        body="Words",
    )


def a_series(starts: date) -> EngagementSeries:
    """A meeting each quarter."""
    return EngagementSeries(
        mp_id=MP, title="Quarterly", channel=Channel.MEETING, informing=True, months_apart=3, starts=starts
    )


def told(one: Evidence) -> tuple[ClauseStatus, str]:
    return one.status, one.says


def test_of_an_empty_file_nothing_is_claimed() -> None:
    nobody = Relations(
        directory=Directory({}),
        mps={},
        contacts={},
        terms=(),
        engagements=(),
        stances=(),
        constituencies={},
    )
    assert mp_evidence(MpKept(nobody, (), (), (), STARTS, DAY)) == {}


def test_what_engagements_never_brought_is_not_in_place_and_a_mistake_that_nobody_noted_is_not_known() -> (
    None
):
    found = mp_evidence(kept(held(1, WITHIN, Channel.LETTER)))
    missing = {clause for clause, one in found.items() if one.status is ClauseStatus.NOT_IN_PLACE}
    assert missing == {"MP4", "MP8", "MP9", "MP11", "MP13", "MP15"}
    assert "MP5" not in found


def test_introductions_and_advice_count_in_the_period_and_in_part_before_it() -> None:
    brought = BroughtBack(engagement_id=1, what=Brought.CONNECTION, number=2)
    advice = Advice(mp_id=MP, topic="Towpath", asked_on=WITHIN, given_on=WITHIN, given="Ask the owner")
    then = replace(held(2, date(2025, 10, 1)), led_from_id=1)
    now = mp_evidence(kept(held(1, WITHIN), then, brought={1: (brought,)}, advice=(advice,)))
    assert told(now["MP4"]) == (
        ClauseStatus.IN_PLACE,
        "Two introductions in the period; one engagement led to more",
    )
    assert told(now["MP11"]) == (ClauseStatus.IN_PLACE, "1 of 1 answered; one topic")
    asked = replace(advice, asked_on=BEFORE)
    earlier = mp_evidence(kept(held(1, BEFORE), brought={1: (brought,)}, advice=(asked,)))
    last = (ClauseStatus.IN_PART, "None in the period; last on 12 March 2025")
    assert told(earlier["MP4"]) == told(earlier["MP11"]) == last


def test_advice_that_nobody_answered_is_in_part() -> None:
    advice = Advice(mp_id=MP, topic="Towpath", asked_on=WITHIN)
    found = mp_evidence(kept(held(1, WITHIN), advice=(advice,)))
    assert told(found["MP11"]) == (ClauseStatus.IN_PART, "Asked about one topic; no answer yet")


def test_mistakes_are_in_place_once_all_are_answered_as_of_the_day() -> None:
    settled = Misconception(mp_id=MP, heard_on=BEFORE, said="Baskets", sent_on=BEFORE, settled_on=WITHIN)
    still = Misconception(heard_on=WITHIN, said="A talking shop", sent_on=date(2026, 5, 1))
    officers = Misconception(mp_id=OFFICER, heard_on=WITHIN, said="Late")
    found = mp_evidence(kept(misconceptions=(settled, still, officers)))["MP5"]
    assert told(found) == (ClauseStatus.IN_PART, "1 of 2 answered with facts, 1 settled")
    assert told(mp_evidence(kept(misconceptions=(settled,)))["MP5"])[0] is ClauseStatus.IN_PLACE
    assert told(mp_evidence(kept(misconceptions=(still,)))["MP5"])[0] is ClauseStatus.NOT_IN_PLACE


def test_a_series_is_in_place_once_it_has_begun() -> None:
    meeting = kept(held(1, WITHIN))
    begun = mp_evidence(replace(meeting, series=(a_series(WITHIN),)))["MP8"]
    ahead = mp_evidence(replace(meeting, series=(a_series(date(2026, 8, 21)),)))["MP8"]
    far = mp_evidence(replace(meeting, series=(a_series(date(2028, 8, 21)),)))["MP8"]
    assert told(begun) == (ClauseStatus.IN_PLACE, "Every quarter from 5 September 2025")
    assert told(ahead) == (ClauseStatus.IN_PART, "Every quarter from 21 August 2026; none of these held yet")
    assert told(far) == (ClauseStatus.IN_PART, "One meeting in the period; none comes round")


def test_an_awards_evening_before_the_period_says_what_is_missing() -> None:
    evening = replace(held(1, BEFORE), channel=Channel.AWARD_PRESENTATION)
    found = mp_evidence(kept(evening))["MP9"]
    assert told(found) == (ClauseStatus.IN_PART, "No award on 12 March 2025; none in the period")


def test_between_dissolution_and_declaration_there_is_nobody_to_meet_or_to_ask() -> None:
    over = MpTerm(mp_id=MP, constituency_id=1, starts=date(2024, 7, 5), ends=date(2026, 3, 1))
    found = mp_evidence(kept(held(1, WITHIN), terms=(over,)))
    nobody = (ClauseStatus.NOT_KNOWN, "There is no MP on that day")
    assert told(found["MP8"]) == told(found["MP13"]) == nobody


def test_an_awards_evening_tells_its_awards_and_is_public_once_they_are_announced() -> None:
    lines = (AwardLine("A-01", "Rowers", "Oars", 18700), AwardLine("A-02", "Choir", "Scores", 90000))
    for on, announced, status in (
        (WITHIN, WITHIN, ClauseStatus.IN_PLACE),
        (BEFORE, None, ClauseStatus.IN_PART),
    ):
        evening = held(1, on, Channel.AWARD_PRESENTATION)
        found = mp_evidence(kept(evening, presented={1: AwardsPresented(lines, announced)}))["MP9"]
        assert found.status is status
        assert found.says.startswith("Two awards on")
        assert found.public is (announced is not None)


def test_skills_are_counted_over_the_mps_of_the_day_with_the_themes_they_serve() -> None:
    skills = {MP: (SkillForTheme(mp_id=MP, theme_id=3), SkillForTheme(mp_id=MP, theme_id=4))}
    found = mp_evidence(kept(good_at="Solicitor", skills=skills))["MP13"]
    assert told(found) == (ClauseStatus.IN_PLACE, "Known of 1 of 1; for two themes")


def test_give_and_take_leaves_casework_and_contacts_out() -> None:
    brought = {
        1: (BroughtBack(engagement_id=1, what=Brought.PUBLICITY),),
        2: (BroughtBack(engagement_id=2, what=Brought.CASEWORK),),
        3: (BroughtBack(engagement_id=3, what=Brought.FUNDING),),
    }
    referral = held(4, WITHIN, Channel.CASEWORK_REFERRAL)
    engagements = (held(1, WITHIN), held(2, WITHIN), held(3, WITHIN, mp_id=OFFICER), referral)
    found = mp_evidence(kept(*engagements, brought=brought))["MP14"]
    assert told(found) == (ClauseStatus.IN_PLACE, "Given two times, back one time")
    alone = mp_evidence(kept(held(1, WITHIN)))["MP14"]
    assert told(alone) == (ClauseStatus.IN_PART, "Given one time, back not once")


def test_letters_from_templates_and_case_studies_are_counted_once_sent() -> None:
    letters = (a_letter(WITHIN), a_letter(WITHIN, ""), a_letter(date(2026, 5, 1)))
    about_a_resident = replace(a_letter(WITHIN, "referral"), referral_id=1)
    record = replace(kept(held(1, WITHIN)), letters=(*letters, about_a_resident), case_studies=(WITHIN,))
    found = mp_evidence(record)["MP15"]
    assert told(found) == (ClauseStatus.IN_PLACE, "One letter from a template; one case study")


def test_follow_ups_and_what_came_of_another_show_the_way_from_letter_to_walkabout() -> None:
    walk = replace(held(2, date(2025, 10, 1)), led_from_id=1)
    wanted = {
        1: (FollowUp(engagement_id=1, what="Send", done_on=WITHIN), FollowUp(engagement_id=1, what="Ask"))
    }
    found = mp_evidence(kept(held(1, WITHIN), walk, follow_ups=wanted))["MP7"]
    assert found.says == "1 of 2 came of another; 1 of 2 follow-ups done"


def test_the_public_reads_only_what_is_public_elsewhere() -> None:
    found = mp_evidence(kept(held(1, WITHIN)))
    assert {clause for clause, one in found.items() if one.public} == {"MP9", "MP14"}
