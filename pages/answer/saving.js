/* From a change until the server's note says what it has seen, the page says "Saving…". */
(() => {
  if (window.waypointSaving) { return; }
  window.waypointSaving = true;
  const known = new Map();  // by the widget's class: what stood in it when we last looked
  const waits = new Map();  // by the widget's class: the note at the change, and what is waited for
  const TEXT = "textarea, input:not([type=radio])";
  let acted = 0;  // frames until a difference is taken for the visitor's doing: widgets waver

  const hash = text => [...text].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)) % 1000003, 7);
  const value = widget => {
    const field = widget.querySelector(TEXT);
    if (field) { return hash(field.value); }
    const options = [...widget.querySelectorAll("input[type=radio], [role=radio]")];
    return options.findIndex(one => one.checked || one.getAttribute("aria-checked") === "true");
  };
  const note = () => document.querySelector("[data-answer-seen]");
  const statement = widget => widget.closest('[class*="st-key-answer-statement-"]');

  function look(name, seen, token) {
    const widget = document.querySelector("." + name);
    if (!widget) { known.delete(name); waits.delete(name); return; }
    const now = value(widget);
    if (acted === 1 && known.has(name) && known.get(name) !== now) { waits.set(name, {token}); }
    if (acted < 2) { known.set(name, now); }
    const wait = waits.get(name);
    const newer = wait && (wait.token !== token || widget.querySelector(TEXT));
    if (newer && seen === (wait.value ?? now)) { waits.delete(name); }
  }

  function say() {
    const widgets = [...waits.keys()].map(name => document.querySelector("." + name));
    const types = widgets.some(one => one.contains(document.activeElement) && one.querySelector(TEXT));
    const root = document.documentElement;
    const word = widgets.length ? (types ? "typing" : "saving") : "";
    const was = root.getAttribute("data-saving") || "";
    document.querySelectorAll("[data-statement-saving]").forEach(one => {
      if (!widgets.some(widget => one.contains(widget))) { one.removeAttribute("data-statement-saving"); }
    });
    widgets.forEach(one => statement(one)?.setAttribute("data-statement-saving", word));
    if (word === was) { return; }
    if (word) { root.setAttribute("data-saving", word); } else { root.removeAttribute("data-saving"); }
    const status = document.querySelector(".answer-status");
    const kept = document.querySelector('.st-key-answer-footer [data-testid="stCaptionContainer"]');
    if (status) { status.textContent = word === "saving" ? "Saving…" : word ? "" : kept?.innerText || ""; }
  }

  function update() {
    const found = note();
    const seen = JSON.parse(found?.dataset.answerSeen || "{}");
    for (const name of waits.keys()) { if (!(name in seen)) { waits.delete(name); } }
    for (const name in seen) { look(name, seen[name], found.dataset.answerNote); }
    say();
  }

  let asked = false;
  function soon() {
    if (asked) { return; }
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      update();
      if (acted) { acted -= 1; soon(); }
    });
  }

  function act(event) {
    if (!event.target.closest?.(".st-key-answer-body")) { return; }
    acted = 3;
    if (event.type === "click" && event.target.closest('[class*="st-key-answer-clear"] button')) {
      const around = statement(event.target) || document;
      const levels = around.querySelector('[class*="st-key-answer-choice-"]');
      const name = levels && [...levels.classList].find(one => one.startsWith("st-key-"));
      if (name) { waits.set(name, {token: note()?.dataset.answerNote, value: -1}); }
    }
    soon();
  }
  for (const kind of ["input", "change", "click", "focusout"]) { document.addEventListener(kind, act, true); }
  new MutationObserver(soon).observe(document.body, {subtree: true, childList: true});
  soon();
})();
