// Browsers and their extensions translate a page by putting <font> elements around or in place of
// its texts. React keeps the texts that it made: it would change those that nobody sees any more,
// and stop with an error where it takes one away. So we remember which element stands for which
// text: where React changes such a text it is shown again (and translated anew), and where React
// takes it away, or puts something before it, the element is meant.
(() => {
  const replacements = new WeakMap();
  const isFont = (node) => node?.nodeName === "FONT";

  const childOf = (parent, node) => {
    let at = node;
    while (at && at.parentNode !== parent && isFont(at.parentNode)) { at = at.parentNode; }
    if (at?.parentNode === parent) { return at; }
    const replacement = replacements.get(node);
    return replacement?.parentNode === parent ? replacement : node;
  };

  const {removeChild, insertBefore} = Node.prototype;
  Node.prototype.removeChild = function (child) {
    removeChild.call(this, childOf(this, child));
    return child;
  };
  Node.prototype.insertBefore = function (added, before) {
    return insertBefore.call(this, added, before && childOf(this, before));
  };

  const observer = new MutationObserver((changes) => {
    for (const {type, target, removedNodes, addedNodes, previousSibling, nextSibling} of changes) {
      if (type === "characterData") {
        const replacement = replacements.get(target);
        if (!target.parentNode && replacement?.parentNode) {
          replacements.delete(target);
          replacement.replaceWith(target);
        }
        continue;
      }
      const font = [...addedNodes, previousSibling, nextSibling].find(isFont);
      for (const text of font ? removedNodes : []) {
        if (text.nodeType === Node.TEXT_NODE && !text.parentNode) {
          replacements.set(text, font);
          observer.observe(text, {characterData: true});
        }
      }
    }
  });
  observer.observe(document, {childList: true, subtree: true});
})();
