/** Shows a theme as soon as it is chosen; saving it is the form's own work. */

document.addEventListener("change", (event) => {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || input.name !== "theme") return;
  if (input.value === "light" || input.value === "dark") document.documentElement.dataset.theme = input.value;
  else delete document.documentElement.dataset.theme;
});
