// A field sends what was typed when it is left. A tap on a link leaves it and loads another page
// in the same moment, and what was typed is lost with this one. So where a field was just
// changed, such a link waits until the site has taken the change in.
(() => {
  const LEAST = 150, MOST = 3000; // milliseconds
  let changedAt = -Infinity;
  addEventListener("change", () => { changedAt = performance.now(); }, true);

  const isBusy = () =>
    document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === "running";

  addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="/"]:not([data-testid])'); // Streamlit's own stay
    const otherwise = event.button || event.ctrlKey || event.metaKey || event.shiftKey;
    if (!link || otherwise || performance.now() - changedAt > MOST) { return; }
    event.preventDefault();
    const clickedAt = performance.now();
    const follow = () => {
      const waited = performance.now() - clickedAt;
      if (waited < LEAST || (isBusy() && waited < MOST)) { setTimeout(follow, 50); return; }
      location.assign(link.href);
    };
    follow();
  }, true);
})();

// A mouse that goes down on a button leaves the field that was typed in. What the site makes of it
// may move the button before the mouse is let go: whoever presses it has pressed it nevertheless.
(() => {
  const NEAR = 8, CLICKED = 50; // pixels that a hand shakes; milliseconds until a click has come
  let down; // the button, and where

  const name = (button) =>
    [...(button.closest('[class*="st-key-"]')?.classList ?? [])].find((one) => one.startsWith("st-key-"));
  const now = ({button, called}) =>
    button.isConnected ? button : called && document.querySelector(`.${CSS.escape(called)} button`);

  addEventListener("pointerdown", (event) => {
    const button = event.target.closest?.('[data-testid="stButton"] button');
    const isPress = button && event.pointerType === "mouse" && !event.button;
    down = isPress ? {button, called: name(button), x: event.clientX, y: event.clientY} : undefined;
  }, true);
  addEventListener("click", (event) => {
    if (down && event.target.closest?.("button") === now(down)) { down = undefined; }
  }, true);
  addEventListener("pointerup", (event) => {
    const was = down;
    if (!was) { return; }
    setTimeout(() => {
      if (down !== was) { return; }
      down = undefined;
      if (Math.hypot(event.clientX - was.x, event.clientY - was.y) <= NEAR) { now(was)?.click(); }
    }, CLICKED);
  }, true);
})();

// A field that is not left sends nothing: a page that is loaded anew, or a phone that is put away,
// would lose what was typed. So a text is sent where it stands, as Ctrl and Enter do: after a pause,
// and any field once the page is not looked at. In a form that would submit it.
(() => {
  const PAUSE = 1000; // milliseconds
  const FIELD = '[data-testid="stTextArea"] textarea, [data-testid="stTextInput"] input';
  let typed, timer;

  const send = () => {
    clearTimeout(timer);
    if (!typed?.isConnected || typed.closest('[data-testid="stForm"]')) { return; }
    const keys = {key: "Enter", ctrlKey: true, bubbles: true, cancelable: true};
    typed.dispatchEvent(new KeyboardEvent("keydown", keys));
    typed = undefined;
  };
  const wait = (event) => {
    clearTimeout(timer);
    typed = event.isComposing || !event.target.matches?.(FIELD) ? undefined : event.target;
    if (typed?.matches("textarea")) { timer = setTimeout(send, PAUSE); }
  };

  for (const kind of ["input", "compositionend"]) { addEventListener(kind, wait, true); }
  addEventListener("visibilitychange", send, true);
  addEventListener("pagehide", send, true);
})();
