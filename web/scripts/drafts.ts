/**
 * Keeps what somebody writes while they write it, so that a closed tab loses nothing. A form with a button that carries
 * `data-draft` is sent to that button's address a moment after the last letter, and at once when the page is left.
 */

/** Milliseconds after the last letter: long enough for a sentence, short enough for a train tunnel. */
const PAUSE_MILLISECONDS = 1500;

/** Forms with words that are not kept yet, each with its timer. */
const waiting = new Map<HTMLFormElement, number>();

const wordsOf = (form: HTMLFormElement): URLSearchParams => {
  const words = new URLSearchParams({ quiet: "yes" });
  for (const [name, value] of new FormData(form)) if (typeof value === "string") words.append(name, value);
  return words;
};

const addressOf = (form: HTMLFormElement): string => form.querySelector<HTMLButtonElement>("button[data-draft]")?.formAction ?? "";

const keep = (form: HTMLFormElement): void => {
  waiting.delete(form);
  // A house that is away for a moment keeps the next sentence.
  void fetch(addressOf(form), { method: "POST", body: wordsOf(form), redirect: "error" }).catch(() => undefined);
};

document.addEventListener("input", (event) => {
  const form = event.target instanceof HTMLElement ? event.target.closest("form") : null;
  if (form === null || addressOf(form) === "") return;
  window.clearTimeout(waiting.get(form));
  waiting.set(form, window.setTimeout(() => keep(form), PAUSE_MILLISECONDS));
});

// What is placed is no draft any more.
document.addEventListener("submit", (event) => {
  if (!(event.target instanceof HTMLFormElement)) return;
  window.clearTimeout(waiting.get(event.target));
  waiting.delete(event.target);
});

document.addEventListener("visibilitychange", () => {
  if (!document.hidden) return;
  for (const [form, timer] of waiting) {
    window.clearTimeout(timer);
    navigator.sendBeacon(addressOf(form), wordsOf(form));
  }
  waiting.clear();
});

// A module of its own: its names are nobody else's.
export {};
