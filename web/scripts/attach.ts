/**
 * Pictures and files come along by choosing, pasting and dropping. A field that carries `data-attach` (the most bytes of one
 * file) is sent as soon as it holds something; what was pasted into a text of its form, or dropped on it, is put in that field.
 */

const fieldOf = (target: EventTarget | null): HTMLInputElement | null => {
  const form = target instanceof Element ? target.closest("form") : null;
  return form?.querySelector<HTMLInputElement>("input[type=file][data-attach]") ?? null;
};

const trouble = (field: HTMLInputElement, isOn: boolean): void => {
  const words = field.closest(".bring")?.querySelector<HTMLElement>("[data-attach-trouble]");
  if (words) words.hidden = !isOn;
};

const send = (field: HTMLInputElement): void => {
  const most = Number(field.dataset.attach);
  const files = [...(field.files ?? [])];
  trouble(field, false);
  if (files.length === 0) return;
  if (files.some((file) => file.size > most) || files.reduce((sum, file) => sum + file.size, 0) > most) {
    field.value = "";
    trouble(field, true);
    return;
  }
  field.closest(".bring")?.querySelector<HTMLButtonElement>("[data-attach-now]")?.click();
};

const take = (field: HTMLInputElement, files: FileList): void => {
  field.files = files;
  field.closest("details")?.setAttribute("open", "");
  send(field);
};

document.addEventListener("change", (event) => {
  if (event.target instanceof HTMLInputElement && event.target.dataset.attach !== undefined) send(event.target);
});

document.addEventListener("paste", (event) => {
  const data = event.clipboardData;
  const field = fieldOf(event.target);
  // A piece of a sheet comes as text and as a picture of it: then the text is meant.
  if (field === null || data === null || data.files.length === 0 || data.types.includes("text/plain")) return;
  event.preventDefault();
  take(field, data.files);
});

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

document.addEventListener("dragover", (event) => {
  if (carriesFiles(event) && event.target !== fieldOf(event.target) && fieldOf(event.target) !== null) event.preventDefault();
});

document.addEventListener("drop", (event) => {
  const field = fieldOf(event.target);
  if (field === null || event.target === field || !carriesFiles(event) || event.dataTransfer === null) return;
  event.preventDefault();
  take(field, event.dataTransfer.files);
});

const fieldOfButton = (event: Event): HTMLInputElement | null =>
  event.target instanceof Element && event.target.matches("[data-attach-now]")
    ? (event.target.closest(".bring")?.querySelector<HTMLInputElement>("input[type=file]") ?? null)
    : null;

// The files are on their way: the next press of any button must not send them once more, and waits until they are there.
const onTheirWay = new Map<HTMLFormElement, number>();
const waiting = new Map<HTMLFormElement, HTMLElement | null>();

document.addEventListener("htmx:beforeSend", (event) => {
  const field = fieldOfButton(event);
  if (field === null) return;
  field.value = "";
  if (field.form !== null) onTheirWay.set(field.form, (onTheirWay.get(field.form) ?? 0) + 1);
});

document.addEventListener("htmx:afterRequest", (event) => {
  const form = fieldOfButton(event)?.form ?? null;
  if (form === null) return;
  const left = (onTheirWay.get(form) ?? 1) - 1;
  onTheirWay.set(form, left);
  if (left > 0 || !waiting.has(form)) return;
  const button = waiting.get(form) ?? null;
  waiting.delete(form);
  // What did not come along has its sentence on the page by now; then nothing is placed without it.
  if ((event as CustomEvent<{ xhr: XMLHttpRequest }>).detail.xhr.status !== 200) return;
  // After the swap, so that what was just brought goes along.
  setTimeout(() => form.requestSubmit(button), 0);
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || (onTheirWay.get(form) ?? 0) === 0) return;
  event.preventDefault();
  waiting.set(form, event.submitter);
}, true);

for (const name of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(name, (event) => {
    const field = fieldOfButton(event);
    if (field !== null) trouble(field, true);
  });
}
