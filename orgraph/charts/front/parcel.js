/** Opening the parcels that `parcel.py` packs: the payload with its columns and strings back in their places. */

/**
 * @param {Uint8Array} bytes
 * @returns {object} the payload; long columns are Int32Arrays
 */
export function openParcel(bytes) {
  const sizes = new DataView(bytes.buffer, bytes.byteOffset, 8);
  const [first, second] = [8 + sizes.getUint32(0, true), 8 + sizes.getUint32(0, true) + sizes.getUint32(4, true)];
  const text = new TextDecoder();
  return unpackParts(text.decode(bytes.subarray(8, first)), bytes.subarray(first, second), text.decode(bytes.subarray(second)));
}

/** @param {string} head @param {Uint8Array} numbers @param {string} letters */
export function unpackParts(head, numbers, letters) {
  const rest = { numbers, letters, at: 0, letter: 0 };
  return unpacked(JSON.parse(head), rest);
}

function unpacked(value, rest) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const mark = value["@"];
  if (mark === "strings") return stringsOf(value, rest);
  if (mark) return columnAt(mark, rest);
  for (const name in value) value[name] = unpacked(value[name], rest);
  return value;
}

function columnAt([count, planes, steps], rest) {
  const values = new Int32Array(count);
  for (let plane = 0; plane < planes; plane++) {
    addPlane(values, rest.numbers.subarray(rest.at, (rest.at += count)), 8 * plane);
  }
  for (let k = 0; k < count; k++) values[k] = (values[k] >>> 1) ^ -(values[k] & 1); // odd ones are negative
  if (steps) for (let k = 1; k < count; k++) values[k] += values[k - 1];
  return values;
}

function addPlane(values, bytes, shift) {
  for (let k = 0; k < bytes.length; k++) values[k] |= bytes[k] << shift;
}

function stringsOf({ runs, lengths, numbers }, rest) {
  const [sizes, ends] = [unpacked(lengths, rest), unpacked(numbers, rest)];
  const strings = [];
  let [size, end] = [0, 0];
  for (const [count, beginning, digits] of runs) {
    for (let k = 0; k < count; k++) {
      if (digits) strings.push(beginning + String(ends[end++]).padStart(digits, "0"));
      else strings.push(rest.letters.slice(rest.letter, (rest.letter += sizes[size++])));
    }
  }
  return strings;
}
