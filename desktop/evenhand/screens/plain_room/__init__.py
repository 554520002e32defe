"""What the plain rooms share: a list of records by date, one record with its parts beside it, and what both keep to."""
