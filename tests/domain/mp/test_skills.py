"""An MP's skill leads to the themes of the plan that it could serve, by words that one can see."""

from datetime import date

import pytest

from evenhand.domain.mp.skills import helps_with, skills_prompt, themes_for
from evenhand.domain.partnership.facts import PlanTheme
from evenhand.services.skills import fields_of_work

THEMES = tuple(
    PlanTheme(id=key, name=name, starts=date(2013, 4, 1))
    for key, name in enumerate(
        ("Health and wellbeing", "Community pride", "Children and young people", "Open space"), 1
    )
)


@pytest.mark.clause("MP8")
@pytest.mark.parametrize(
    ("skills", "names"),
    [
        ("A practising doctor", ["Health and wellbeing"]),
        ("A teacher", ["Children and young people"]),
        ("Chartered surveyor", ["Open space"]),
        ("Used to work in the area", []),
        ("", []),
    ],
)
def test_a_profession_finds_the_themes_it_could_serve(skills: str, names: list[str]) -> None:
    assert [one.name for one in themes_for(skills, THEMES, fields_of_work())] == names


def test_a_suggestion_says_by_which_words_it_was_found() -> None:
    suggested = themes_for("Was a nurse; keeps an allotment in open space", THEMES, fields_of_work())
    assert [(one.theme_id, one.words) for one in suggested] == [
        (1, ("nurse",)),
        (4, ("allotment", "open", "space")),
    ]


def test_a_solicitor_could_help_with_who_owns_the_land() -> None:
    assert helps_with("A solicitor for thirty years", "Who owns the land beside the canal?", fields_of_work())
    assert not helps_with("Plays the organ", "Who owns the land beside the canal?", fields_of_work())


@pytest.mark.clause("MP13")
def test_an_mp_whose_skills_nobody_knows_is_to_be_asked_and_nobody_else() -> None:
    assert "what Owen Marchetti MP is especially good at" in skills_prompt(
        "Owen Marchetti MP", " ", is_mp=True
    )
    assert skills_prompt("Owen Marchetti MP", "A solicitor", is_mp=True) == ""
    assert skills_prompt("Ruth Calloway", "", is_mp=False) == ""
