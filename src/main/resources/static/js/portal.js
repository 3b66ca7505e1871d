// Improves what the pages can do without it: nothing here is needed to read, enter or approve.
"use strict";

// An error summary takes the focus, so that it is read first.
const faults = document.querySelector(".notice.bad[role=alert]");
if (faults && faults.tabIndex === -1) faults.focus();

// A page choice (a year, a filter) applies by itself; without scripts its button does.
for (const select of document.querySelectorAll("select[data-submits]")) {
  select.addEventListener("change", () => select.form.requestSubmit());
}
