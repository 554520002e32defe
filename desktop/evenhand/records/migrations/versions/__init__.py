"""One step for each schema, named by its number. A step never changes once a file has been through it."""
