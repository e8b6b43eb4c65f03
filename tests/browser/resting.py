"""When a page is at rest: nothing is on its way, and nothing moves or is drawn any more."""

from uuid import uuid4

from playwright.sync_api import BrowserContext, Page

# Whether the site owes an answer to what the page has sent. Some messages have none: not for ever.
LISTEN = """(() => {
  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(...of) {
      super(...of);
      for (const kind of ["message", "close"]) {
        this.addEventListener(kind, () => { window.askedAt = undefined; });
      }
    }
    send(message) { window.askedAt = performance.now(); super.send(message); }
  };
})()"""

# One look at the page, called in each of its frames; true once it has been at rest for so many.
AT_REST = """([frames, look]) => {
  if (window.calm?.look !== look) {
    window.calm?.changes.disconnect();
    const calm = window.calm = {look, frames: 0};
    calm.changes = new MutationObserver(() => { calm.frames = 0; });
    calm.changes.observe(document, {subtree: true, childList: true, attributes: true});
  }
  const {testConnectionState: connected, testScriptState: runs} =
    document.querySelector('[data-testid="stApp"]')?.dataset ?? {};
  const moves = one => one.playState === "running"
    && one.effect.getTiming().iterations !== Infinity;
  const busy = connected !== "CONNECTED" || runs !== "notRunning"
    || performance.now() - window.askedAt < 3000
    || document.querySelector('[data-testid="stSkeleton"], [data-stale="true"]')
    || document.getAnimations().some(moves);
  window.calm.frames = busy ? 0 : window.calm.frames + 1;
  if (window.calm.frames <= frames) { return false; }
  window.calm.changes.disconnect();
  return true;
}"""


def listen(context: BrowserContext) -> None:
    """Have every page of a window know what it has asked of the site."""
    context.add_init_script(LISTEN)


def rest(page: Page, frames: int = 2) -> None:
    """See a page at rest for that many frames. A page that another replaces is not at rest."""
    page.wait_for_function(AT_REST, arg=[frames, uuid4().hex])
