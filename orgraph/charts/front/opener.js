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
    const letters = new TextEncoder().encode(text);
    const bytes = new Uint8Array(((letters.length >> 1) * 13 + (letters.length & 1) * 6) >> 3);
    let [held, bits, at] = [0, 0, 0];
    for (let k = 0; k < letters.length; k += 2) {
      held |= (values[letters[k]] + 91 * (values[letters[k + 1]] | 0)) << bits;
      for (bits += 13; bits >= 8; bits -= 8, held >>>= 8) bytes[at++] = held;
    }
    return bytes;
  };
  const unpacked = (element) => {
    const { readable, writable } = new DecompressionStream("deflate");
    const writer = writable.getWriter();
    writer.write(bytesOf(element.textContent));
    writer.close();
    return new Response(readable);
  };

  /* All of it first, and then the chart at once: no empty page is painted in between. */
  const packed = find("data").type === "text/plain" && unpacked(find("data")).arrayBuffer();
  const [text, data] = await Promise.all([unpacked(find("script")).text(), packed]);
  const [style, script] = [document.createElement("style"), document.createElement("script")];
  [style.textContent, script.textContent] = text.split("\0");
  window.orgraph = { data };
  document.head.append(style, script);
})();
