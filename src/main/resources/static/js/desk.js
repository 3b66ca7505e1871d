// While a target is typed, the portal says how it reads it; without scripts the button "Đọc thử" does the same.
"use strict";

for (const form of document.querySelectorAll("form[data-desk]")) {
  const targets = [...form.querySelectorAll("fieldset[data-target]")];
  const cell = (target, name) => target.querySelector(`[name$=".${name}"]`);
  const main = (name) => form.elements[`main.${name}`]?.value ?? "";

  // A blank cell keeps what a milestone before asks for.
  const kept = (target) => targets.slice(0, targets.indexOf(target))
    .some((before) => !["", "NONE"].includes(cell(before, "comparator").value));

  const show = (target, reading) => {
    const words = target.querySelector("[data-reading-words]");
    words.value = reading.words;
    words.parentElement.classList.toggle("wrong", !reading.understood);
    if (!reading.understood || target.querySelector("[data-overridden]").checked) return;
    for (const name of ["comparator", "low", "high", "text"]) cell(target, name).value = reading[name];
  };

  const asked = new Map();
  const ask = async (target) => {
    const turn = (asked.get(target) ?? 0) + 1;
    asked.set(target, turn);
    const query = new URLSearchParams({
      printed: cell(target, "printed").value, direction: main("direction"), unit: main("unit"), kept: kept(target),
    });
    try {
      const answer = await fetch(`${form.dataset.reading}?${query}`, { headers: { Accept: "application/json" } });
      // An answer that comes late is to a question nobody asks any more.
      if (answer.ok && asked.get(target) === turn) show(target, await answer.json());
    } catch {
      // Without a line nothing is read; the server reads it when it is saved.
    }
  };

  for (const target of targets) {
    let waiting = 0;
    cell(target, "printed").addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => ask(target), 200);
    });
    target.querySelector("[data-overridden]").addEventListener("change", () => ask(target));
  }
  for (const name of ["direction", "unit"])
    form.elements[`main.${name}`]?.addEventListener("change", () => targets
      .filter((target) => cell(target, "printed").value !== "").forEach(ask));

  let changed = false;
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { changed = false; });
  window.addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
}
