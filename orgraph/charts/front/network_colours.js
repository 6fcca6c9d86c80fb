/** The colours of the page, as style.css names them, for what is painted on the canvas. */

const LINKS = {
  agreed: "--agreed", one_source: "--agreed", one_sided: "--one-sided", disputed: "--second", second: "--second", ring: "--error", missing: "--error",
  dotted: "--dotted", talk: "--talk",
};

export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** The colour of a link by its role. */
export function linkColour(role) {
  return colour(LINKS[role]);
}
