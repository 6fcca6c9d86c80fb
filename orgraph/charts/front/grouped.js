/**
 * A number with its thousands set off by commas, as `toLocaleString("en-US")` has it, and with so many decimals at most:
 * a browser takes some thirty milliseconds to load what its own one needs, before the first picture.
 * @param {number} value
 * @returns {string}
 */
export function grouped(value, decimals = 3) {
  const [whole, rest] = String(Math.round(value * 10 ** decimals) / 10 ** decimals).split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (rest ? `.${rest}` : "");
}
