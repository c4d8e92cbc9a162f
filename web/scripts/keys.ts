/**
 * Single keys for lists. A list carries `data-keys`: j and k walk its rows, x ticks the row, ? shows all keys.
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

const press = (key: string): boolean => {
  const known = [...document.querySelectorAll<HTMLElement>("[data-key]")];
  const target = known.find((one) => one.dataset.key?.toLowerCase() === key && one.getClientRects().length > 0);
  if (target === undefined) return false;
  if (target instanceof HTMLInputElement) target.focus();
  target.click();
  return true;
};

const act = (key: string): boolean => {
  const list = document.querySelector("[data-keys]");
  const dialog = document.querySelector<HTMLElement>("[data-keys-dialog]");
  if (key === "?" && dialog !== null) dialog.showPopover();
  else if (list !== null && key === "j") move(list, 1);
  else if (list !== null && key === "k") move(list, -1);
  else if (list !== null && key === "x") tick(list);
  else return press(key);
  return true;
};

document.addEventListener("keydown", (event) => {
  const held = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
  if (document.documentElement.dataset.keysReady === undefined) return;
  if (event.defaultPrevented || held || event.key.length !== 1 || event.key === " ") return;
  if (document.body.dataset.shortcuts === "off" || writes(event.target)) return;
  if (document.querySelector(":popover-open, dialog[open]") !== null) return;
  if (act(event.key.toLowerCase())) event.preventDefault();
});

setTimeout(() => {
  document.documentElement.dataset.keysReady = "";
}, READING_MILLISECONDS);
