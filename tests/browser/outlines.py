"""Whether a control can be seen: its outline on its ground, and a choice in forced colours."""

from typing import Any

from playwright.sync_api import Page

from tests.reports.contrast import contrast

SEEN = 3  # WCAG 2.2, 1.4.11
_CONTROLS = """[data-testid=stRadioOption], [data-testid=stRadioOption] > div > div:first-child,
  [data-testid=stButtonGroup] button, [data-testid=stCheckbox] label > div:not([data-testid]),
  [data-testid=stSlider] [data-rac] > [data-rac] > div:first-child,
  [data-testid=stSelectbox] [role=group], [data-testid=stMultiSelect] [role=group],
  [data-testid$=RootElement], [data-testid=stNumberInputContainer],
  [data-testid=stDateInputField], [data-testid=stBaseButton-secondary]:enabled,
  [data-testid=stBaseButton-primary]:enabled"""
# Each outline and the ground that it stands on, as they are seen: #rrggbb. What has no border at
# all, as the words of a plain radio, is no outline; a track is its own.
_OUTLINES = """controls => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const mixed = colours => {
    for (const one of colours) { canvas.fillStyle = one; canvas.fillRect(0, 0, 1, 1); }
    return "#" + [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
      .map(channel => channel.toString(16).padStart(2, "0")).join("");
  };
  const grounds = e => e ? [...grounds(e.parentElement), getComputedStyle(e).backgroundColor] : [];
  return [...document.querySelectorAll(controls)].filter(e => e.checkVisibility()).map(e => {
    const style = getComputedStyle(e), ground = grounds(e.parentElement);
    const said = e.closest("[data-testid^=st]").dataset.testid + " " + e.innerText.slice(0, 30);
    return [said, parseFloat(style.borderTopWidth) ? style.borderTopColor : "", ground];
  }).filter(([, edge]) => edge).map(([said, edge, ground]) =>
    [said, mixed([...ground, edge]), mixed(ground)]);
}"""
# In forced colours: what is chosen and not painted with the system's colour for it, what is
# painted with it and not chosen, tracks of sliders that are not painted at all, and buttons that
# are disabled but not drawn in grey and with dashes.
_CHOSEN = """() => {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.cssText = "forced-color-adjust: none; color: Highlight;"
    + " background: Canvas; border-color: GrayText";
  const {color: highlight, backgroundColor: ground, borderTopColor: grey} = getComputedStyle(probe);
  probe.remove();
  const marked = e => [e, ...e.querySelectorAll("*")]
    .some(one => getComputedStyle(one).backgroundColor === highlight);
  const isChosen = e => e.ariaChecked === "true" || e.querySelector("input:checked") !== null;
  const options = "[data-testid=stRadioOption], [data-testid=stButtonGroup] button,"
    + " [data-testid=stCheckbox] label";
  const tracks = "[data-testid=stSlider] [data-rac] > [data-rac] > div:first-child";
  const bare = e => {
    const {backgroundColor, backgroundImage} = getComputedStyle(e);
    return backgroundImage !== "none" || [ground, "rgba(0, 0, 0, 0)"].includes(backgroundColor);
  };
  const inUse = e => {
    const {color, borderTopColor, borderTopStyle} = getComputedStyle(e);
    return color !== grey || borderTopColor !== grey || borderTopStyle !== "dashed";
  };
  document.activeElement?.blur();
  return [
    ...[...document.querySelectorAll(options)].filter(e => marked(e) !== isChosen(e))
      .map(e => `in forced colours a choice is not what it looks like: ${e.innerText}`),
    ...[...document.querySelectorAll(tracks)].filter(bare)
      .map(() => "in forced colours a slider has no track"),
    ...[...document.querySelectorAll("button:disabled")].filter(inUse)
      .map(e => `in forced colours a disabled button looks like any other: ${e.innerText}`),
  ];
}"""

# Controls fade into other colours: a picture of them half-way says nothing.
_AT_REST = """() => document.getAnimations()
  .every(one => !(one instanceof CSSTransition) || one.playState !== "running")"""


def outlines(page: Page) -> list[tuple[str, str, str]]:
    """Every outline of a control on the screen: whose it is, its colour, and its ground."""
    found: list[Any] = page.evaluate(_OUTLINES, _CONTROLS)
    return [(said, edge, ground) for said, edge, ground in found]


def faint(page: Page) -> list[str]:
    """The outlines that hardly stand out from their ground."""
    return [
        f"the outline of {said!r}: {edge} on {ground} is {contrast(edge, ground):.2f}:1"
        for said, edge, ground in outlines(page)
        if contrast(edge, ground) < SEEN
    ]


def lost_in_forced_colours(page: Page) -> list[str]:
    """What can no longer be told where the system forces its own few colours."""
    page.emulate_media(forced_colors="active")
    try:
        page.wait_for_function(_AT_REST)
        return list(page.evaluate(_CHOSEN))
    finally:
        page.emulate_media(forced_colors="none")
