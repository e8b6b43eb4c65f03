"""The colours of every chart: two designed sets, one for light paper and one for dark."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as #RRGGBB. Accent says now, `before` and `target` what they are called."""

    paper: str  # the page behind; charts themselves are transparent
    panel: str  # the ground of a scale
    ink: str  # text
    quiet: str  # text that steps back
    line: str  # hairlines
    accent: str
    on_accent: str  # text on the accent
    tint: str  # ground of what lies below the reached stage
    before: str
    target: str
    focus: str
    person_1: str  # people are told apart by these and by shapes; colour-blind readers by both
    person_2: str
    person_3: str
    person_4: str
    person_5: str

    def veil(self, opacity: float) -> str:
        """The accent, see-through.

        >>> LIGHT.veil(0.1)
        'rgba(15, 92, 92, 0.1)'
        """
        red, green, blue = (int(self.accent[at : at + 2], 16) for at in (1, 3, 5))
        return f"rgba({red}, {green}, {blue}, {opacity})"


LIGHT = Palette(
    paper="#FBFAF7",
    panel="#F1EFE9",
    ink="#1B2A2F",
    quiet="#5A6569",
    line="#D9D5CB",
    accent="#0F5C5C",
    on_accent="#FBFAF7",
    tint="#DDE9E6",
    before="#7B8688",
    target="#4B928D",
    focus="#E0A526",
    person_1="#0072B2",
    person_2="#C04A00",
    person_3="#5B1A8B",
    person_4="#B03A78",
    person_5="#4A2C12",
)
DARK = Palette(
    paper="#12191B",
    panel="#1B2527",
    ink="#ECE8DF",
    quiet="#A8B3B3",
    line="#38464A",
    accent="#5FB8B0",
    on_accent="#12191B",
    tint="#1D3636",
    before="#8B979A",
    target="#B5DAD6",
    focus="#E0A526",
    person_1="#56B4E9",
    person_2="#E8853A",
    person_3="#F0E442",
    person_4="#F58FB8",
    person_5="#C9F2C0",
)


def palette(dark: bool) -> Palette:
    """The colours of the theme.

    >>> palette(True).paper
    '#12191B'
    """
    return DARK if dark else LIGHT
