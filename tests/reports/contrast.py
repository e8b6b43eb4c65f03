"""Contrast of two colours, 1 to 21, by WCAG 2.2's relative luminance; and how much they differ."""

import math
from collections.abc import Mapping, Sequence

Matrix = Sequence[Sequence[float]]

# What eyes see of linear red, green and blue (Machado, Oliveira and Fernandes 2009, severity 1).
SEEN_BY: Mapping[str, Matrix] = {
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.01182, 0.04294, 0.968881),
    ),
}
XYZ: Matrix = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.9505, 1.0, 1.089)


def contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def difference(one: str, other: str, eyes: Matrix) -> float:
    """The distance in CIELAB of two colours as these eyes see them; 2.3 is just noticed."""
    return math.dist(_lab(one, eyes), _lab(other, eyes))


def _luminance(colour: str) -> float:
    red, green, blue = _channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _lab(colour: str, eyes: Matrix) -> tuple[float, float, float]:
    seen = [min(max(one, 0.0), 1.0) for one in _times(eyes, _channels(colour))]
    x, y, z = (_root(one / most) for one, most in zip(_times(XYZ, seen), WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(share: float) -> float:
    return share ** (1 / 3) if share > 0.008856 else 7.787 * share + 16 / 116


def _times(rows: Matrix, channels: Sequence[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, channels, strict=True)) for row in rows]


def _channels(colour: str) -> list[float]:
    return [_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5)]


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
