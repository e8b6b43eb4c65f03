"""Rounding: once, at display, half up, with as many places as a difference needs."""

from collections.abc import Iterable
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


def round_distinct(
    value: Fraction | float, others: Iterable[Fraction | float | None], places: int = 1
) -> str:
    """The number with `places` decimals, or as many more as tell it from others that differ.

    What is compared reads differently, and in its order, if each is rounded beside the other.

    >>> round_distinct(Fraction(125, 36), [Fraction(7, 2)])
    '3.47'
    """
    exact = Fraction(value)
    different = {Fraction(other) for other in others if other is not None} - {exact}
    while (text := round_half_up(exact, places)) in {
        round_half_up(other, places) for other in different
    }:
        places += 1
    return text
