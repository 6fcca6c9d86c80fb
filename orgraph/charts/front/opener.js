"use strict";
/* What runs first: unpacks the style, the script and the data of the page, and starts the script. */
(async () => {
  const find = (name) => document.getElementById(`orgraph-${name}`);
  if (!("DecompressionStream" in window)) {
    find("old").hidden = false;
    return;
  }
  const values = new Uint8Array(127);
  for (let code = 33, value = 0; code < 127; code++) if (!"\"'<".includes(String.fromCharCode(code))) values[code] = value++;

  /* Two characters hold thirteen bits; an odd last one holds what is left, see printable.py. */
  const bytesOf = (text) => {
    const bytes = new Uint8Array((Math.floor(text.length / 2) * 13 + (text.length % 2) * 6) >> 3);
    let [held, bits, at] = [0, 0, 0];
    for (let k = 0; k < text.length; k += 2) {
      const value = values[text.charCodeAt(k)] + (k + 1 < text.length ? 91 * values[text.charCodeAt(k + 1)] : 0);
      held |= value << bits;
      for (bits += 13; bits >= 8 && at < bytes.length; bits -= 8) {
        bytes[at++] = held;
        held >>>= 8;
      }
    }
    return bytes;
  };
  const unpacked = (element) =>
    new Response(new Blob([bytesOf(element.textContent)]).stream().pipeThrough(new DecompressionStream("deflate")));

  const [sheet, code] = (await unpacked(find("script")).text()).split("\0");
  const [style, script] = [document.createElement("style"), document.createElement("script")];
  [style.textContent, script.textContent] = [sheet, code];
  const data = find("data");
  if (data.type === "text/plain") window.orgraph = { data: unpacked(data).arrayBuffer() };
  document.head.append(style, script);
})();
