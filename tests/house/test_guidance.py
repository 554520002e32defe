"""From clause to code to test: what `clauses.toml` claims is so, and nobody cites a clause that does not exist."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import walk_packages

import pytest

import evenhand.domain
import evenhand.services
from evenhand import shelf
from evenhand.domain.guidance.clauses import KeptBy, read_clauses
from evenhand.domain.guidance.keeping import KEPT
from tests.house.tree import at, dotted, parsed, python_files, text_files

CLAUSES = {clause.id: clause for clause in read_clauses(shelf.read_toml("guidance/clauses.toml"))}
KEPT_BY_RULE = [clause.id for clause in CLAUSES.values() if clause.kept_by is KeptBy.RULE]
# In prose. The register numbers of parties look alike ("PP53" is one): they stand alone between quotes, or in files
# that are named after parties.
PARTIES = re.compile("part(?:y|ies)")
CITED = re.compile(r"(?<![\"'])\b(?:PP|MP)\d{1,2}\b")


@pytest.fixture(scope="module")
def kept() -> dict[str, list[str]]:
    """Which rules keep which clause, once every module with rules is imported."""
    for floor in (evenhand.domain, evenhand.services):
        for module in walk_packages(floor.__path__, f"{floor.__name__}."):
            import_module(module.name)
    return {
        clause: rules for clause, rules in KEPT.items() if any(rule.startswith("evenhand.") for rule in rules)
    }


@cache
def _tested() -> set[str]:
    """The clauses that a test is marked with."""
    return {clause for path in python_files("tests") for clause in _marks(parsed(path))}


def _marks(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and dotted(node.func) == "mark.clause":
            yield from (str(word.value) for word in node.args if isinstance(word, ast.Constant))


def test_every_clause_is_kept_and_none_is_put_off() -> None:
    numbers = {"PP": 14, "MP": 15}
    assert list(CLAUSES) == [
        f"{note}{number}" for note, last in numbers.items() for number in range(1, last + 1)
    ]
    assert {how.value for how in KeptBy} == {"rule", "layout", "advice"}
    with pytest.raises(ValueError, match="planned"):
        KeptBy("planned")


@pytest.mark.parametrize("clause", KEPT_BY_RULE)
def test_a_clause_that_says_it_is_kept_by_a_rule_has_code(clause: str, kept: dict[str, list[str]]):
    assert kept.get(clause), f"no rule carries @keeps for {clause}"


@pytest.mark.parametrize("clause", KEPT_BY_RULE)
def test_a_clause_that_says_it_is_kept_by_a_rule_has_a_test(clause: str):
    assert clause in _tested(), f"no test is marked with clause {clause}"


def test_rules_keep_and_tests_name_only_clauses_that_exist(kept: dict[str, list[str]]):
    assert set(kept) <= set(CLAUSES)
    assert _tested() <= set(CLAUSES)


def test_no_prose_cites_a_clause_that_does_not_exist():
    unknown = [
        f"{at(path, number)} {cited}"
        for path in text_files(
            "desktop", "tests", "resources/guidance", "resources/rulebooks", "resources/help"
        )
        if not PARTIES.search(path.stem)
        for number, line in enumerate(
            path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1
        )
        for cited in CITED.findall(line)
        if cited not in CLAUSES
    ]

    assert unknown == []


def test_no_finding_and_no_refusal_cites_a_clause_that_does_not_exist():
    unknown = [
        f"{at(path, word.lineno)} {word.value}"
        for path in python_files("desktop")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call)
        for word in _clauses_of(node)
        if word.value not in CLAUSES
    ]

    assert unknown == []


def _clauses_of(call: ast.Call) -> Iterator[ast.Constant]:
    """The clause that a call names in so many words: its argument `clause`, or the first of a Finding."""
    named = [word.value for word in call.keywords if word.arg == "clause"]
    first = call.args[:1] if dotted(call.func) == "Finding" else []
    for word in [*named, *first]:
        if isinstance(word, ast.Constant) and CITED.fullmatch(str(word.value)):
            yield word
