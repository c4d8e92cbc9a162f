/**
 * Single keys for lists. A list carries `data-keys`: j and k walk its rows, x ticks the row, ? shows all keys. With Shift a click, x
 * or an arrow ticks everything between.
 * Anything that carries `data-key` is pressed by that key. Nothing happens while somebody writes, while a dialog is open,
 * or for people who switched keys off on their own page.
 */

/**
 * A key decides about what is on show. The second press of a hurried finger reaches the page that followed the first,
 * about which nobody has read anything yet: for this long a new page does not listen.
 */
const READING_MILLISECONDS = 300;

const rowsOf = (list: Element): HTMLElement[] =>
  [...list.children].filter((row): row is HTMLElement => row instanceof HTMLElement && row.querySelector("a[href]") !== null);

const writes = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches("textarea, select")) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type);
};

/** Where the reader is: the row with the focus, else the row on show, else before the first. */
const placeIn = (rows: HTMLElement[]): number => {
  const focused = rows.findIndex((row) => row.contains(document.activeElement));
  return focused >= 0 ? focused : rows.findIndex((row) => row.matches(".current") || row.querySelector("[aria-current]"));
};

const move = (list: Element, step: number): void => {
  const rows = rowsOf(list);
  const row = rows[Math.min(Math.max(placeIn(rows) + step, 0), rows.length - 1)];
  row?.querySelector<HTMLElement>("a[href]")?.focus();
  row?.scrollIntoView({ block: "nearest" });
};

const tick = (list: Element): void => {
  const rows = rowsOf(list);
  rows[placeIn(rows)]?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
};

/** The row that was ticked last; a tick with Shift goes on from there. */
let lastTicked: HTMLElement | undefined;

const boxOf = (row: HTMLElement): HTMLInputElement | null => row.querySelector<HTMLInputElement>('input[type="checkbox"]');

/** Ticks or unticks every row between the last ticked one and this one. */
const tickSince = (rows: HTMLElement[], to: number, ticked: boolean): void => {
  const from = lastTicked === undefined ? to : rows.indexOf(lastTicked);
  if (from < 0 || to < 0) return;
  for (const row of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    const box = boxOf(row);
    if (box !== null) box.checked = ticked;
  }
};

/** Walks a row with Shift held: everything from where it began is ticked, and what is walked back over is not. */
const stretch = (list: Element, step: number): void => {
  const rows = rowsOf(list);
  const at = placeIn(rows);
  const begun = lastTicked === undefined ? null : boxOf(lastTicked);
  if (begun?.checked !== true) lastTicked = rows[Math.max(at, 0)];
  tickSince(rows, at, false);
  move(list, step);
  tickSince(rows, placeIn(rows), true);
};

document.addEventListener("click", (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || box.type !== "checkbox") return;
  const list = box.closest("[data-keys]");
  if (list === null) return;
  const rows = rowsOf(list);
  const at = rows.findIndex((row) => row.contains(box));
  if (event.shiftKey) {
    tickSince(rows, at, box.checked);
    // A click with Shift also marks the words between, which nobody asked for.
    getSelection()?.removeAllRanges();
  }
  lastTicked = rows[at];
});

/** The link of the row with the focus, while another row is on show. */
const unread = (): HTMLElement | null => {
  const list = document.querySelector("[data-keys]");
  const row = list === null ? undefined : rowsOf(list).find((one) => one.contains(document.activeElement));
  if (row === undefined || row.matches(".current") || row.querySelector("[aria-current]") !== null) return null;
  return row.querySelector<HTMLElement>("a[href]");
};

const press = (key: string): boolean => {
  const known = [...document.querySelectorAll<HTMLElement>("[data-key]")];
  const target = known.find((one) => one.dataset.key?.toLowerCase() === key && one.getClientRects().length > 0);
  if (target === undefined) return false;
  // Nobody decides about another one than the row that the ring is on: that is shown first.
  const row = target.closest("article") === null ? null : unread();
  if (row !== null) {
    row.click();
    return true;
  }
  if (target instanceof HTMLInputElement) target.focus();
  target.click();
  if (target.matches("summary")) target.parentElement?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
  return true;
};

const act = (key: string): boolean => {
  const list = document.querySelector("[data-keys]");
  const dialog = document.querySelector<HTMLElement>("[data-keys-dialog]");
  if (key === "?" && dialog !== null) dialog.showPopover();
  else if (list !== null && key === "j") move(list, 1);
  else if (list !== null && key === "k") move(list, -1);
  else if (list !== null && key === "x") tick(list);
  else if (list !== null && key === "shift+x") tickSince(rowsOf(list), placeIn(rowsOf(list)), true);
  else return press(key);
  return true;
};

document.addEventListener("keydown", (event) => {
  const held = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
  const arrow = event.shiftKey && event.key === "ArrowDown" ? 1 : event.shiftKey && event.key === "ArrowUp" ? -1 : 0;
  if (document.documentElement.dataset.keysReady === undefined) return;
  if (event.defaultPrevented || held || (event.key.length !== 1 && arrow === 0) || event.key === " ") return;
  if (document.body.dataset.shortcuts === "off" || writes(event.target)) return;
  if (document.querySelector(":popover-open, dialog[open]") !== null) return;
  if (arrow !== 0) {
    // Outside a list these keys mark words, as everywhere.
    const list = document.activeElement?.closest("[data-keys]:has(input[type=checkbox])");
    if (list == null) return;
    stretch(list, arrow);
    event.preventDefault();
    return;
  }
  // With Shift a digit is another sign on every keyboard, so its place on the keyboard counts.
  const digit = event.shiftKey ? /^Digit([1-9])$/.exec(event.code)?.[1] : undefined;
  const plain = event.key.toLowerCase();
  const key = digit !== undefined ? `shift+${digit}` : event.shiftKey && plain === "x" ? "shift+x" : plain;
  if (act(key)) event.preventDefault();
});

setTimeout(() => {
  document.documentElement.dataset.keysReady = "";
}, READING_MILLISECONDS);
