"""What is asked about who comes to a meeting: on the screens before it begins, and on the sheet that is signed."""

from evenhand.domain.asked_fields import AskedField

NAME, SITS_AS = "Name", "Sits as"
CHAIRS = AskedField(key="chaired_by_id", label="Chairs", needed="Choose who is in the chair.")
BEGINS = AskedField(key="at", label="Begins at", needed="Give the time, such as 7 pm.")
