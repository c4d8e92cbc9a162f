/**
 * Offers colleagues after `@`, by keyboard and by ear. The list comes from the house, which knows who may read here; without
 * script `@Full Name` does the same when the text is kept.
 */

import "@github/text-expander-element";

/** Milliseconds after the last letter of a name. */
const PAUSE_MILLISECONDS = 150;
/** What is longer is no name any more. */
const NAME_LENGTH = 40;

interface Change {
  text: string;
  provide: (answer: Promise<{ matched: boolean; fragment: HTMLElement }>) => void;
}

interface Chosen {
  item: HTMLElement;
  value: string | null;
}

const nobody = { matched: false, fragment: document.createElement("ul") };
let asked = 0;

const offer = async (address: string, text: string): Promise<{ matched: boolean; fragment: HTMLElement }> => {
  const mine = ++asked;
  await new Promise((done) => setTimeout(done, PAUSE_MILLISECONDS));
  if (mine !== asked || text.trim() === "" || text.length > NAME_LENGTH) return nobody;
  const answer = await fetch(`${address}?q=${encodeURIComponent(text)}`, { headers: { "HX-Request": "true" }, redirect: "error" });
  if (mine !== asked || answer.status !== 200) return nobody;
  const holder = document.createElement("template");
  holder.innerHTML = await answer.text();
  const list = holder.content.querySelector<HTMLElement>("ul");
  return list !== null && list.children.length > 0 ? { matched: true, fragment: list } : nobody;
};

// These events do not rise from the element: they are heard on their way down.
document.addEventListener("text-expander-change", (event) => {
  const address = event.target instanceof HTMLElement ? event.target.dataset.mentions : undefined;
  if (address === undefined) return;
  const { text, provide } = (event as CustomEvent<Change>).detail;
  provide(offer(address, text).catch(() => nobody));
}, true);

/** A field of several lines may not be called a combobox; that it has a list is said in words that it may have. */
const call = (field: Element): void => {
  if (!field.hasAttribute("role")) return;
  field.removeAttribute("role");
  field.removeAttribute("aria-expanded");
  field.setAttribute("aria-haspopup", "listbox");
};
new MutationObserver((changes) => {
  for (const change of changes) if (change.target instanceof HTMLTextAreaElement) call(change.target);
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["role", "aria-expanded"] });

document.addEventListener("text-expander-value", (event) => {
  const chosen = (event as CustomEvent<Chosen>).detail;
  chosen.value = chosen.item.dataset.value ?? null;
}, true);
