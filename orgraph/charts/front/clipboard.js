/** Putting text on the clipboard, from a file as well: where the browser has no clipboard to give, the old way. */
import { button, el } from "./dom.js";

const SAID = 1600; // milliseconds

/** @returns {Promise<boolean>} whether it is on the clipboard */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedFromField(text);
  }
}

function copiedFromField(text) {
  const field = el("textarea.unseen", { readonly: true, "aria-hidden": "true" });
  const focused = document.activeElement;
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  focused?.focus({ preventScroll: true });
  return copied;
}

/** A button that copies a text and says so; `text` is asked for it when it is pressed. */
export function copyButton(words, label, text) {
  const copy = button(label, async () => {
    const copied = await copyText(text());
    copy.textContent = copied ? words.copied : words.notCopied;
    setTimeout(() => (copy.textContent = label), SAID);
  }, { kind: "button.copy" });
  return copy;
}
