"""Groups: households and named sets, and who was in them when."""
