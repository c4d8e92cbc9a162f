/**
 * What others say comes in by itself. A part of a page that carries `data-live` names the address that gives what is new since
 * `data-live-at`; the stream of the frame only says that something changed. Pages spread their questions over the time that the
 * stream names, ask once for any number of changes, and not at all while nobody looks at them. What a person is typing, and the
 * piece they are in, stay as they are.
 */

/** Milliseconds within which pages ask when their stream opens: after a restart of the house all of them open at once. */
const OPENED_MILLISECONDS = 3000;
/** Pixels from the top within which new pieces may push the rest down; further down a bar says that there is something. */
const TOP_PIXELS = 120;

let changed = false;
let timer: number | undefined;
let notBefore = 0;
let spread = OPENED_MILLISECONDS;

const keyOf = (piece: Element): string => piece.querySelector("[data-live-key]")?.getAttribute("data-live-key") ?? "";

const standing = (key: string): Element | null => document.querySelector(`main [data-live-key="${CSS.escape(key)}"]`);

/** Whether somebody is busy in it. */
const isBusy = (piece: Element): boolean => piece.contains(document.activeElement) || piece.querySelector("textarea") !== null;

const say = (place: Element): void => {
  const status = place.querySelector<HTMLElement>("[data-live-says]");
  if (status === null) return;
  // The same words twice are read once, unless there was nothing in between.
  status.textContent = "";
  setTimeout(() => {
    status.textContent = status.dataset.liveText ?? "";
  }, 50);
};

/** Puts a new piece where it belongs; gives whether it has a place on this page. */
const put = (place: Element, piece: Element): boolean => {
  const under = piece.getAttribute("data-live-under");
  const top = place.querySelector("[data-live-top]");
  if (under !== null) {
    const answers = place.querySelector(`[data-live-answers="${CSS.escape(under)}"]`);
    answers?.append(...piece.children);
    return answers !== null;
  }
  if (top !== null) top.after(...piece.children);
  else {
    const end = place.querySelector("[data-live-end]");
    end?.before(...piece.children);
    return end !== null;
  }
  return true;
};

const show = (place: Element, pieces: Element[]): void => {
  let isNew = false;
  for (const piece of pieces) {
    const there = standing(keyOf(piece));
    if (there === null) isNew = put(place, piece) || isNew;
    else if (!isBusy(there)) {
      const fresh = piece.querySelector("[data-live-key]");
      if (fresh !== null && fresh.innerHTML !== there.innerHTML) there.replaceWith(fresh);
    }
  }
  if (isNew) say(place);
};

/** New posts stand on top: at once for who is at the top and busy nowhere below, else behind a bar. */
const offer = (place: Element, pieces: Element[]): void => {
  const bar = place.querySelector<HTMLElement>("[data-live-bar]");
  const fresh = pieces.filter((piece) => standing(keyOf(piece)) === null);
  if (bar === null || fresh.length === 0) return show(place, pieces);
  if (window.scrollY <= TOP_PIXELS && bar.hidden && !place.contains(document.activeElement)) return show(place, pieces.reverse());
  bar.hidden = false;
  say(place);
  const button = bar.querySelector("button");
  if (button === null) return;
  button.onclick = () => {
    bar.hidden = true;
    show(place, pieces.reverse());
    const first = place.querySelector<HTMLElement>("[data-live-key] a[href]");
    first?.focus();
  };
};

const ask = async (place: HTMLElement): Promise<void> => {
  const bar = place.querySelector<HTMLElement>("[data-live-bar]");
  const answer = await fetch(`${place.dataset.live}?at=${place.dataset.liveAt}`, {
    headers: { "HX-Request": "true" },
    redirect: "error",
  });
  if (answer.status !== 200) return;
  const holder = document.createElement("template");
  holder.innerHTML = await answer.text();
  const root = holder.content.querySelector<HTMLElement>("[data-live-at]");
  if (root === null) return;
  for (const words of root.querySelectorAll<HTMLElement>("[data-live-into]")) {
    const target = document.querySelector(words.dataset.liveInto ?? "");
    if (target !== null) target.textContent = words.textContent;
  }
  // Behind a bar nothing was taken in yet: the next answer has to hold it again.
  offer(place, [...root.querySelectorAll("[data-live-item]")]);
  if (bar === null || bar.hidden) place.dataset.liveAt = root.dataset.liveAt;
};

const askAll = async (): Promise<void> => {
  timer = undefined;
  changed = false;
  notBefore = Date.now() + spread;
  for (const place of document.querySelectorAll<HTMLElement>("[data-live]")) {
    // A house that is away for a moment says so on the next change.
    await ask(place).catch(() => undefined);
  }
};

const plan = (): void => {
  if (!changed || timer !== undefined || document.hidden || document.querySelector("[data-live]") === null) return;
  timer = window.setTimeout(() => void askAll(), Math.max(notBefore - Date.now(), 0) + Math.random() * spread);
};

document.addEventListener("htmx:sseOpen", (event) => {
  const source = (event as CustomEvent<{ source: EventSource }>).detail.source;
  source.addEventListener("changed", (message) => {
    spread = Number(message.data) || 0;
    changed = true;
    plan();
  });
  // What was said between the making of the page and this moment.
  spread = OPENED_MILLISECONDS;
  changed = true;
  plan();
});

document.addEventListener("visibilitychange", plan);

// A module of its own: its names are nobody else's.
export {};
