"""The blank forms there are, to be printed and filled in by hand: how each is asked for, and what it is called."""

TITLES = {
    "declaration-of-interests": "Declaration of interests form",
    "role-statement": "Role statement form",
    "anonymous-monitoring": "Anonymous monitoring form",
    "grant-return": "Grant return form",
}
