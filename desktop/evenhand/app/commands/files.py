"""Commands that make, check and keep partnership files, and bring spreadsheets into them."""

from argparse import Namespace
from dataclasses import asdict

from evenhand.app.clock import now, who
from evenhand.app.commands.opening import opened, read_passphrase
from evenhand.app.commands.questions import print_json
from evenhand.app.commands.reading import bytes_of, text_of
from evenhand.app.places import backups_folder
from evenhand.records.file.backup import backup as make_backup
from evenhand.records.file.opening import create
from evenhand.records.file.restore import restore as make_restored
from evenhand.records.file.verify import verify as check
from evenhand.services import imports
from evenhand.services import sample as samples
from evenhand.services.invariants import rule_checks
from evenhand.services.party_lists_loaded import KIND as PARTY_LIST
from evenhand.services.party_lists_loaded import load_party_list
from evenhand.services.saving import required


def sample(given: Namespace) -> int:
    """Write the sample partnership into a new file."""
    partnership = create(
        given.file,
        who=who(),
        clock=now,
        passphrase=read_passphrase(given.passphrase_file),
        name=samples.NAME,
        rule_book="big-local",
    )
    try:
        samples.write_sample(partnership, today=now().date())
    finally:
        partnership.close()
    print(f"The sample partnership is in {given.file}.")
    return 0


def new(given: Namespace) -> int:
    """Make an empty partnership."""
    required(given.name, field="name", says="Give the partnership's name. Nothing was made.")
    create(
        given.file,
        who=who(),
        clock=now,
        passphrase=read_passphrase(given.passphrase_file),
        name=given.name.strip(),
        rule_book=given.rulebook,
    ).close()
    print(f"{given.name.strip()} is in {given.file}.")
    return 0


def verify(given: Namespace) -> int:
    """Check a file in every way known; 1 on any fault."""
    with opened(given.file, given.passphrase_file) as partnership:
        verification = check(partnership, more=[rule_checks])
    if given.json:
        print_json(asdict(verification))
    else:
        for one in verification.checks:
            print(f"{'Sound' if one.ok else 'FAULT'}: {one.says}")
    return 0 if verification.ok else 1


def backup(given: Namespace) -> int:
    """Make a backup, opened and checked before it counts."""
    with opened(given.file, given.passphrase_file) as partnership:
        kept = make_backup(partnership, given.to or backups_folder(given.file))
    print(f"Backed up to {kept}.")
    return 0


def restore(given: Namespace) -> int:
    """Make a file from a backup, beside whatever is there."""
    make_restored(given.backup, given.to, passphrase=read_passphrase(given.passphrase_file))
    print(f"Restored to {given.to}.")
    return 0


def bring_in(given: Namespace) -> int:
    """Bring in a spreadsheet: all or nothing, unless the good rows alone are asked for."""
    content = bytes_of(given.source)
    if given.kind == PARTY_LIST:
        return _bring_in_parties(given, content)
    columns = text_of(given.map) if given.map else None
    with opened(given.into, given.passphrase_file, read_only=False) as partnership:
        imported = imports.import_spreadsheet(
            partnership,
            given.kind,
            given.source.name,
            content,
            today=now().date(),
            map_text=columns,
            dry_run=given.dry_run,
            accept_valid=given.accept_valid,
        )
    if given.json:
        print_json(imported.as_json())
    else:
        print("\n".join([*imports.said(imported.preview), imports.outcome(imported, dry_run=given.dry_run)]))
    return 0 if imported.done else 1


def _bring_in_parties(given: Namespace, content: bytes) -> int:
    """Load a list of parties, and compare every applicant with it."""
    with opened(given.into, given.passphrase_file, read_only=False) as partnership:
        loaded = load_party_list(
            partnership, content, name=given.source.name, today=now().date(), dry_run=given.dry_run
        )
    if given.json:
        print_json(loaded.as_json())
    else:
        print(f"{loaded.says} Nothing was changed." if given.dry_run else loaded.says)
    return 0
