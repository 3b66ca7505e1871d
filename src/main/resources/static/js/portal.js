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
