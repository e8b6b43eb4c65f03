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
