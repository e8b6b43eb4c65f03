"""Which part of the page is open for typing; while one is, the page is not drawn anew unasked."""

from pages.shared import session
from pages.triangle.shared.panels import Panels

DRAFT, PREVIEW, TITLE, WITHDRAWAL, REFUSAL = "draft", "preview", "title", "withdrawal", "refusal"

DOORS = Panels("agreement", session.OPEN)
now, open_at, close, door = DOORS.now, DOORS.open_at, DOORS.close, DOORS.door
