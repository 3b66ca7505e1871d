// Improves what the pages can do without it: nothing here is needed to read, enter or approve.
"use strict";

// An error summary takes the focus, so that it is read first.
const faults = document.querySelector(".notice.bad[role=alert]");
if (faults && faults.tabIndex === -1) faults.focus();

// A page choice (a year, a filter) applies by itself; without scripts its button does.
for (const select of document.querySelectorAll("select[data-submits]")) {
  select.addEventListener("change", () => select.form.requestSubmit());
}

// One press ticks every row; without scripts each row is ticked by hand.
for (const button of document.querySelectorAll("button[data-checks]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const boxes = [...document.querySelectorAll(`input[type=checkbox][name="${button.dataset.checks}"]`)];
    const tick = boxes.some((box) => !box.checked);
    for (const box of boxes) box.checked = tick;
  });
}

// The grid moves like a spreadsheet: Enter and the arrows go to the cell below or above; leaving with unsaved cells asks first.
for (const form of document.querySelectorAll("form[data-grid]")) {
  const cells = [...form.querySelectorAll("input.value, select[name$='.stage']")];
  let changed = false;
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { changed = false; });
  window.addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
  form.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "Enter" || event.key === "ArrowDown" ? 1 : 0;
    const at = cells.indexOf(event.target);
    if (step === 0 || at < 0 || (event.target.tagName === "SELECT" && event.key !== "Enter")) return;
    event.preventDefault();
    const next = cells[at + step];
    if (next) { next.focus(); if (next.select) next.select(); }
  });
}
