/* From a change until the server's note says what it has seen, the row does not say "Saved". */
(() => {
  if (window.waypointSaving) { return; }
  window.waypointSaving = true;
  const known = new Map();  // by the widget's class: what stood in it when we last looked
  const waits = new Map();  // by the widget's class: the note at the change, and what is waited for
  const FIELD = "textarea, input:not([type=radio])";
  const TYPED = "textarea, input:not([type=radio]):not([type=range]):not([type=checkbox])";
  const FORM = ".st-key-answer-body, .st-key-position, .st-key-draft";
  const ROW = ":is(.st-key-answer-footer, .st-key-position-footer, .st-key-draft-footer)";
  // What is chosen there may make no event of its own, or one in a list beside the page.
  const QUIET = '[data-testid="stSlider"], [data-testid="stSelectbox"], [data-testid="stDateInput"]';
  const LONG = 10000;  // milliseconds: a site that has not answered by then is not there
  let since = 0;  // when "Saving…" was first said
  let acted = 0;  // frames until a difference is taken for the visitor's doing: widgets waver

  const hash = text => [...text].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)) % 1000003, 7);
  const value = widget => {
    const field = widget.querySelector(FIELD);
    if (field?.type === "checkbox") { return Number(field.checked); }
    if (field) { return hash(field.value); }
    const options = [...widget.querySelectorAll("input[type=radio], [role=radio]")];
    return options.findIndex(one => one.checked || one.getAttribute("aria-checked") === "true");
  };
  const note = () => document.querySelector("[data-save-seen]");
  const statement = widget => widget.closest('[class*="st-key-answer-statement-"]');

  function look(name, seen, token) {
    const widget = document.querySelector("." + name);
    if (!widget) { known.delete(name); waits.delete(name); return; }
    const now = value(widget);
    const differs = acted === 1 && known.has(name) && known.get(name) !== now;
    const wait = waits.get(name);
    const newer = wait && (wait.token !== token || widget.querySelector(FIELD));
    const arrived = newer && seen === (wait.value ?? now);  // as it was chosen, or as another act set it
    // Where the note was faster than we: nobody has touched what no longer stands as it was chosen.
    const overruled = wait && !acted && seen === now && "chosen" in wait && wait.chosen !== now;
    // What the server has seen at once is its own doing: an act elsewhere has set this widget.
    if (arrived || overruled) { waits.delete(name); }
    else if (differs && (wait || now !== seen)) { waits.set(name, {token, chosen: now}); }
    if (acted < 2) { known.set(name, now); }
  }

  function said(row) {  // the words of the row without the names of its icons
    const copy = row?.querySelector('[data-testid="stCaptionContainer"]')?.cloneNode(true);
    copy?.querySelectorAll('[data-testid="stIconMaterial"], [role="img"]').forEach(one => one.remove());
    return copy?.textContent.trim() || "";
  }

  // A string of a style sheet, as its text.
  const unquoted = string => string.trim().slice(1, -1).replace(/\\(?:([0-9a-f]{1,6}) ?|(.))/gi,
    (_, code, sign) => sign ?? String.fromCodePoint(parseInt(code, 16)));

  // A browser may know at once that there is no way to the site, or never: its line is silent.
  function isLate(word) {
    since = word === "saving" ? since || performance.now() : 0;
    return since > 0 && performance.now() - since > LONG;
  }
  function isUnanswered() {  // since one of the changes, no note has come
    return [...waits.values()].some(wait => wait.token === note()?.dataset.saveNote);
  }

  function say() {
    const widgets = [...waits.keys()].map(name => document.querySelector("." + name));
    const types = widgets.some(one => one.contains(document.activeElement) && one.querySelector(TYPED));
    const root = document.documentElement;
    const way = widgets.length ? (types ? "typing" : "saving") : "";
    const late = isLate(way);
    const gone = !navigator.onLine || (late && isUnanswered());
    const word = late && !gone ? "typing" : way;  // it has answered, and does not know of the change
    const was = root.getAttribute("data-saving") || "";
    const news = gone !== root.hasAttribute("data-unreachable");
    root.toggleAttribute("data-unreachable", gone);
    document.querySelectorAll("[data-statement-saving]").forEach(one => {
      if (!widgets.some(widget => one.contains(widget))) { one.removeAttribute("data-statement-saving"); }
    });
    widgets.forEach(one => statement(one)?.setAttribute("data-statement-saving", word));
    const status = document.querySelector(".save-status");
    const row = document.querySelector(ROW);
    if (word === was && !news) {
      if (!word && !gone && status?.textContent && status.textContent !== said(row)) { status.textContent = ""; }
      return;
    }
    if (word) { root.setAttribute("data-saving", word); } else { root.removeAttribute("data-saving"); }
    const words = property => row ? unquoted(getComputedStyle(row).getPropertyValue(property)) : "";
    const instead = gone ? words("--say-no-connection") : word === "saving" ? words("--saving") : "";
    if (status) { status.textContent = word || gone ? instead : said(row); }
  }

  function update() {
    const found = note();
    if (!found && document.querySelector(ROW)) { return; }  // the next note is on its way
    const seen = JSON.parse(found?.dataset.saveSeen || "{}");
    for (const name of waits.keys()) { if (!(name in seen)) { waits.delete(name); } }
    for (const name in seen) { look(name, seen[name], found.dataset.saveNote); }
    say();
  }

  let asked = false;
  let again = 0;  // a radio that the server has set changes nothing that the observer sees
  function soon() {
    if (asked) { return; }
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      update();
      if (acted) { acted -= 1; soon(); }
      if (waits.size) { clearTimeout(again); again = setTimeout(soon, 250); }
    });
  }

  function act(event) {
    const within = event.target.closest?.(FORM);
    if (!within && event.target.closest?.('[data-testid="stMain"]')) { return; }
    acted = 3;
    if (event.type === "click" && event.target.closest?.('[class*="st-key-answer-clear"] button')) {
      const around = statement(event.target) || document;
      const levels = around.querySelector('[class*="st-key-answer-choice-"]');
      const name = levels && [...levels.classList].find(one => one.startsWith("st-key-"));
      if (name) { waits.set(name, {token: note()?.dataset.saveNote, value: -1}); }
    }
    soon();
  }
  function actQuietly(event) {
    if (event.type === "pointermove" && !event.buttons) { return; }
    if (!document.activeElement?.closest(QUIET)) { return; }
    acted = 3;
    soon();
  }
  for (const kind of ["input", "change", "click", "focusout"]) { document.addEventListener(kind, act, true); }
  for (const kind of ["keydown", "pointermove", "pointerup"]) { document.addEventListener(kind, actQuietly, true); }
  for (const kind of ["online", "offline"]) { addEventListener(kind, soon); }
  new MutationObserver(soon).observe(document.body, {subtree: true, childList: true});
  soon();
})();
