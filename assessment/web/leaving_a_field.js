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
// would lose what was typed. So it is sent where it stands, as Enter does: after a pause, before a
// button is pressed, and once the page is not looked at. A box that opens over the page, as it does
// while the server is away, takes the focus without the field being left: it is sent then too. A
// number that the site would write otherwise waits until it is left. In a form it would submit that.
(() => {
  const PAUSE = 1000; // milliseconds
  const FIELD = '[data-testid="stTextArea"] textarea, ' +
    ':is([data-testid="stTextInput"], [data-testid="stNumberInput"]) input';
  const typed = new Set();
  let timer;

  const isLeft = (field) => field !== document.activeElement;
  const isWhole = ({type, value}) => type !== "number" || String(Number(value)) === value;

  const send = (field) => {
    typed.delete(field);
    if (!field.isConnected || field.closest('[data-testid="stForm"]')) { return; }
    const keys = {key: "Enter", ctrlKey: true, bubbles: true, cancelable: true};
    field.dispatchEvent(new KeyboardEvent("keydown", keys));
  };
  const sendAll = () => { clearTimeout(timer); [...typed].forEach(send); };
  const sendReady = () => {
    [...typed].filter((field) => isLeft(field) || isWhole(field)).forEach(send);
    if (typed.size) { timer = setTimeout(sendReady, PAUSE); }
  };
  const wait = ({isComposing, target}) => {
    if (!target.matches?.(FIELD)) { return; }
    clearTimeout(timer);
    if (isComposing) { typed.delete(target); } else { typed.add(target); }
    timer = setTimeout(sendReady, PAUSE);
  };
  const press = ({target}) => {
    if (target.closest?.("button")) { [...typed].filter(isLeft).forEach(send); }
  };

  for (const kind of ["input", "compositionend"]) { addEventListener(kind, wait, true); }
  for (const kind of ["pointerdown", "click"]) { addEventListener(kind, press, true); }
  addEventListener("visibilitychange", sendAll, true);
  addEventListener("pagehide", sendAll, true);
})();
