/** The focus of the keyboard is never lost: where what had it goes, the chart has it. */

/** To be called when everything else listens already. */
export function keepFocus(chart, root) {
  let last = null; // what has the focus, until the reader leaves it
  root.addEventListener("focusin", ({ target }) => (last = target));
  root.addEventListener("focusout", ({ target, relatedTarget }) => {
    if (!relatedTarget && isThere(target)) last = null;
  });
  const keep = () => {
    const at = document.activeElement;
    if (last && !isThere(last) && (at === document.body || at === last)) chart.focus();
  };
  for (const happening of ["settings", "selected", "traced"]) chart.on(happening, keep);
}

function isThere(element) {
  return element.isConnected && element.checkVisibility() && !element.closest("[inert]");
}
