"""People on charts: each has a tone and a shape, so that nobody is known by colour alone."""

TONES = tuple(f"person_{number}" for number in range(1, 6))  # fields of the palette
SHAPES = ("circle", "square", "triangle-up", "cross", "triangle-down")
SEVERAL = ("before", "circle")  # more than one person at one place


def tone_and_shape(number: int) -> tuple[str, str]:
    """What the person of that number, from 0, is drawn with: twenty-five differ.

    >>> tone_and_shape(0), tone_and_shape(5)
    (('person_1', 'circle'), ('person_1', 'square'))
    """
    around = number // len(TONES)
    return TONES[number % len(TONES)], SHAPES[(number + around) % len(SHAPES)]
