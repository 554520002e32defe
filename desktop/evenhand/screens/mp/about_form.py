"""The form about one person: name and form of address, how to reach them and the office, what they are good at."""

from dataclasses import dataclass, fields, replace
from typing import Any

from evenhand.domain.members import checks
from evenhand.domain.members.facts import Person
from evenhand.domain.mp.addressing import addressed
from evenhand.domain.mp.facts import Mp
from evenhand.domain.mp.office import TITLES, check_profile
from evenhand.domain.mp.record_facts import Contact, MpProfile
from evenhand.domain.mp.skills import skills_prompt
from evenhand.domain.mp.vocabulary import ContactKind
from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.named_field import NamedField
from evenhand.screens.mp.offers import themes_on
from evenhand.screens.plain_room.parts import RecordPart
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, FactField, yes_no
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services import contacts, mp
from evenhand.services.mp_profiles import save_profile
from evenhand.services.skills import suggested_themes

PERSON = ("name", "email", "telephone", "address", "name_may_be_printed")
OWN = ("prefers", "skills", "note")
CONTACT = ("kind", "organisation", "role", "starts", "ends")
PROFILE = tuple(field.name for field in fields(MpProfile) if field.name not in ("id", "mp_id"))
FOR_MPS = ("right_honourable",)
HINTS_FOR_MPS = {"name": "Without the letters MP.", "after_name": "Such as KC. MP comes by itself in a term."}
ADDRESS_FIELDS = ("name", "title", "right_honourable", "after_name", "known_as", "office_address")


@dataclass(frozen=True, slots=True)
class About:
    """All that one form says of somebody; `contact` is None for an MP, present or former."""

    person: Person
    mp: Mp
    profile: MpProfile
    contact: Contact | None


def add_contact_fields(form: DetailForm) -> None:
    """Put into a form what a contact is, for whom they speak, and since when."""
    form.add(ChoiceField("kind", "Who they are", options_of(ContactKind), needed="Say who they are."))
    form.add(TextField("organisation", "Organisation", hint="Such as the council, or the trusted body."))
    form.add(TextField("role", "Role", hint="Such as Neighbourhood officer."))
    form.add(DayField("starts", "Since", hint="Leave it empty where it is not known."))
    form.add(DayField("ends", "Last day", hint="Empty as long as they are the one to ask."))


def add_reach_fields(form: DetailForm) -> None:
    """Put into a form how somebody likes to be reached and what they are good at."""
    form.add(TextField("prefers", "Prefers", hint="How they like to be reached, such as email."))
    form.add(TextField("skills", "Skills", hint="Such as a solicitor, for land and highways."))


class AboutForm(DetailForm):
    """The fields; under the form of address stands how a letter of the day would begin."""

    def __init__(self) -> None:
        super().__init__("About the person")
        self.add(TextField("name", "Full name", needed=checks.NAME_NEEDED, hint=HINTS_FOR_MPS["name"]))
        add_contact_fields(self)
        self._add_address()
        self.add_heading("How to reach them")
        add_reach_fields(self)
        self.serves = FactField("serves", "Could serve")
        self.add(self.serves)
        self.add(NotesField("interests", "Interests", lines=2, hint="Subjects they speak or ask about."))
        self.add_heading("The office")
        self.add(NotesField("office_address", "Office address"))
        self.add(TextField("office_email", "Office email"))
        self.add(TextField("office_telephone", "Office telephone"))
        self.add(DayField("checked_on", "Checked on", hint="When this was last compared with a public page."))
        self.add(NotesField("note", "Note", hint="For the partnership alone."))
        self.add_heading("Private contact")
        self.add(TextField("email", "Email"))
        self.add(TextField("telephone", "Telephone"))
        self.add(NotesField("address", "Address", lines=2))
        self.add(yes_no("name_may_be_printed", "Name may be printed", hint="In papers for the public."))

    def _add_address(self) -> None:
        self.add_heading("Form of address")
        self.title = NamedField("title", "Title", (), hint="Such as Ms, Dr, Sir or Dame.", prompt="None")
        self.title.offer(TITLES)
        self.add(self.title)
        self.add(yes_no("right_honourable", "Right Honourable", hint="For members of the Privy Council."))
        self.add(TextField("after_name", "After the name", hint=HINTS_FOR_MPS["after_name"]))
        self.add(TextField("known_as", "Known as", hint="What follows Dear, where it is another name."))
        self.addressed = FactField("addressed", "Will be addressed as")
        self.add(self.addressed)


class AboutRecord(RecordPart):
    """The form of one person, kept as one change."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._as_at: AsAt | None = None
        self._form = AboutForm()
        super().__init__(self._form)
        self._form.set_rule(self._check)
        for name in ADDRESS_FIELDS:
            self._form.field(name).changed.connect(self._say_addressed)
        self._form.field("skills").changed.connect(self._say_serves)
        self._form.shown.connect(self._fit)

    def offer(self, book: AsAt) -> None:
        """Know the day, the terms and the themes."""
        self._as_at = book

    def fact(self, book: AsAt, key: int) -> About:
        """All that the form says of somebody."""
        own = book.mp(key)
        profile = book.kept.beside.profiles.get(key, MpProfile(mp_id=key))
        return About(book.kept.people[own.person_id], own, profile, book.contact(key))

    def values_of(self, fact: About) -> Values:
        """The same as the values of the fields."""
        values: Values = {name: getattr(fact.person, name) for name in PERSON}
        values |= {name: getattr(fact.mp, name) for name in OWN}
        values |= {name: getattr(fact.profile, name) for name in PROFILE}
        return values | ({name: getattr(fact.contact, name) for name in CONTACT} if fact.contact else {})

    def keep(self, values: Values, old: Any | None) -> int:
        """Save person, profile and contact as one change."""
        stated, file = self._stated(values, old), self._desk.partnership
        with file.change(f"Correct {stated.person.name}"):
            mp.save_mp(file, stated.person, stated.mp)
            save_profile(file, stated.profile, today=self._desk.today)
            if stated.contact is not None:
                contacts.save_contact(file, stated.person, stated.contact)
        return stated.mp.id

    def _check(self, values: Values) -> None:
        stated = self._stated(values, self.old)
        checks.check_person(stated.person)
        check_profile(stated.profile, self._desk.today)
        if stated.contact is not None:
            contacts.check_contact(stated.contact)

    def _stated(self, values: Values, old: Any) -> About:
        profile = {name: values[name] for name in PROFILE if name in values}
        profile["right_honourable"] = bool(profile.get("right_honourable"))
        contact = replace(old.contact, **{name: values[name] for name in CONTACT}) if old.contact else None
        return About(
            replace(old.person, **{name: values[name] for name in PERSON}),
            replace(old.mp, **{name: values[name] for name in OWN}),
            replace(old.profile, **profile),
            contact,
        )

    def _fit(self) -> None:
        """Ask of a contact what is asked of contacts, and of an MP what is asked of MPs."""
        is_contact = self.old is not None and self.old.contact is not None
        for name in CONTACT:
            self._form.show_field(name, is_contact)
        for name in FOR_MPS:
            self._form.show_field(name, not is_contact)
        for name, hint in HINTS_FOR_MPS.items():
            self._form.field(name).set_hint("" if is_contact else hint)
        self._say_addressed()
        self._say_serves()

    def _say_addressed(self) -> None:
        """Say how a letter of the day would be addressed, as it is typed."""
        if self.old is None or self._as_at is None:
            return
        raw = {name: self._form.field(name).raw() for name in ADDRESS_FIELDS}
        typed = replace(
            self.old.profile, **{name: raw[name] or "" for name in ADDRESS_FIELDS if name in PROFILE}
        )
        typed = replace(typed, right_honourable=bool(raw["right_honourable"]))
        how = addressed(raw["name"], typed, self._as_at.kept.terms, self.old.mp.id, self._as_at.day)
        self._form.addressed.set_value(f"{', '.join(how.envelope)}\n{how.salutation},")

    def _say_serves(self) -> None:
        """Say which themes the skill could serve, or what to ask where none is known (MP13)."""
        if self.old is None or self._as_at is None:
            return
        book, skills, mp_id = self._as_at, str(self._form.field("skills").raw()), self.old.mp.id
        said = [f"{one.name} ({', '.join(one.words)})" for one in suggested_themes(skills, themes_on(book))]
        prompt = skills_prompt(book.titled(mp_id), skills, is_mp=book.is_mp(mp_id))
        self._form.serves.set_value("\n".join(said) or prompt)
        self._form.show_field("serves", bool(said or prompt))
