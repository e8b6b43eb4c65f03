"""Where a page opens: at its top, with the focus on its heading, or at the part that is sought."""

import json

import streamlit as st

SCRIPT = """<script>
/* %(place)s */
(() => {
  const [page, place, heading, sought] = %(place)s;
  const opening = (window.waypointOpening ??= {});
  if (!place && opening.page === page) { return; }
  const turn = opening.turn = {};
  opening.page = page;
  const stop = () => { if (opening.turn === turn) { opening.turn = null; } };
  for (const kind of ["pointerdown", "keydown", "wheel", "touchstart"]) {
    window.addEventListener(kind, stop, {once: true, capture: true});
  }
  let calm = 0, left = 600;  // frames
  const look = () => {
    if (opening.turn !== turn) { return; }
    const app = document.querySelector('[data-testid="stApp"]');
    const target = document.querySelector(heading);
    const here = target && !target.closest('[data-stale="true"]');
    if (here && document.activeElement !== target) {
      target.tabIndex = -1;
      target.focus({preventScroll: true});
    }
    if (here && sought) { target.scrollIntoView(); }
    if (!sought) { document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0); }
    const ready = here && app?.dataset.testScriptState === "notRunning";
    calm = ready ? calm + 1 : 0;
    left -= 1;
    if (calm > 3 || !left) { stop(); } else { requestAnimationFrame(look); }
  };
  requestAnimationFrame(look);
})();
</script>"""


def at_top(page: str) -> None:
    """Open a page at its top; where the same page runs again, nothing moves."""
    _lead(page, "", "h1", sought=False)


def lead(page: str, place: str, heading: str, *, sought: bool) -> None:
    """Lead to a place on a page: into sight where it is `sought`, else to the page's top."""
    _lead(page, place, heading, sought=sought)


def _lead(page: str, place: str, heading: str, *, sought: bool) -> None:
    where = json.dumps([page, place, heading, sought])
    st.html(SCRIPT % {"place": where}, unsafe_allow_javascript=True)
