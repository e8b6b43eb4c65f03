// A phone opens the keyboard that a field asks for. Points, days, money and per cent are typed as
// text, and ask for digits: whole ones, or an amount. Known by the class that the site gives them.
(() => {
  const DRAFT = "agreement-draft-[0-9a-f]{8}-", END = "(-[0-9]+)?$";
  const WHOLE = new RegExp(`^st-key-(position-(time|cost|quality|later_days|later_share|dearer_share)-` +
    `|${DRAFT}(time|cost|quality)${END})`);
  const MONEY = new RegExp(`^st-key-(position-dearer_money-|${DRAFT}(budget|money_more|decides_money)${END}` +
    `|project-plan-(budget|scope-money-[0-9]+)${END}|variation-(.*-)?money-[0-9]+${END})`);

  const ask = ({target}) => {
    if (target.tagName !== "INPUT" || target.inputMode) { return; }
    const names = [...(target.closest('[class*="st-key-"]')?.classList ?? [])];
    const isNumber = target.closest('[data-testid="stNumberInput"]');
    if (isNumber || names.some((one) => WHOLE.test(one))) { target.inputMode = "numeric"; }
    if (names.some((one) => MONEY.test(one))) { target.inputMode = "decimal"; }
  };
  for (const kind of ["pointerdown", "focusin"]) { addEventListener(kind, ask, true); }
})();
