"""The shelf of the sponsors' positions."""

from pages.triangle.own.sheet import Sheet
from pages.triangle.shelf import Shelf

SHELF: Shelf[Sheet] = Shelf()
