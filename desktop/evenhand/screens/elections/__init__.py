"""Elections: the poll, its timetable, the windows it opens, who stands, and what is planned inside them."""
