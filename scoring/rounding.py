"""Rounding: once, at display, half up."""

from decimal import Decimal
from fractions import Fraction
from math import floor


def round_half_up(value: Fraction | float, places: int = 1) -> str:
    """The number as text with `places` decimals; halves go away from zero, and 0 has no sign.

    Exact: a Fraction is never turned into a float; a float is taken for what it is in binary.

    >>> round_half_up(Fraction(245, 100))
    '2.5'
    """
    exact = Fraction(value)
    steps = floor(abs(exact) * 10**places + Fraction(1, 2))
    signed = -steps if exact < 0 else steps
    return f"{Decimal(signed).scaleb(-places):f}"
