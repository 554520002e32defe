"""People for choosing: everybody in the file by name, told apart where two share one."""

from collections import Counter
from datetime import date

from evenhand.domain.members.directory import Directory
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.list_rows import fold


def people_options(directory: Directory, day: date) -> tuple[Option, ...]:
    """Everybody by the name used on that day; of two with one name each says where from, or which entry it is."""
    names = {key: directory.called(key, day) for key in directory.people}
    often = Counter(names.values())
    options = [
        Option(key, name if often[name] == 1 else f"{name} ({_told_apart(directory, key)})")
        for key, name in names.items()
    ]
    return tuple(sorted(options, key=_by_name))


def _told_apart(directory: Directory, person_id: int) -> str:
    return f"{directory.people[person_id].neighbourhood or 'entry'} {person_id}"


def _by_name(option: Option) -> str:
    return fold(option.label.removeprefix("Cllr "))
