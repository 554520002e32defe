"""The steps that bring a file of an older schema up to date."""
