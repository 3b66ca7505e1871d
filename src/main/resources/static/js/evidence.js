// Files dropped on a row of the grid become its evidence; without scripts the row's link leads to the page that takes them.
"use strict";

for (const form of document.querySelectorAll("form[data-grid]")) {
  const record = (event) => event.target.closest?.("[data-record]");
  const link = (row) => row?.querySelector("[data-files] a");
  const carries = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");

  const say = (row, words, wrong) => {
    const box = row.querySelector("[data-files]");
    let said = box.querySelector("[role=status]");
    if (!said) {
      said = document.createElement("p");
      said.setAttribute("role", "status");
      box.append(said);
    }
    said.className = wrong ? "wrong mb-0" : "mb-0";
    said.textContent = words;
  };

  const send = async (row, file) => {
    const body = new FormData();
    body.append("_csrf", form.elements._csrf.value);
    body.append("file", file);
    try {
      const answer = await fetch(link(row).href, { method: "POST", body, headers: {
        Accept: "application/json", "X-Requested-With": "XMLHttpRequest" } });
      const said = await answer.json();
      if (!answer.ok) { say(row, `${file.name}: ${said.errors?.[0]?.message ?? said.detail ?? ""}`, true); return; }
      link(row).textContent = `${form.dataset.files} (${said.count})`;
      say(row, `✓ ${file.name}`, false);
    } catch {
      say(row, `${file.name}: ${form.dataset.filesOffline}`, true);
    }
  };

  form.addEventListener("dragover", (event) => {
    if (!carries(event) || !link(record(event))) return;
    event.preventDefault();
    record(event).classList.add("dropping");
  });
  form.addEventListener("dragleave", (event) => record(event)?.classList.remove("dropping"));
  form.addEventListener("drop", async (event) => {
    const row = record(event);
    if (!carries(event) || !link(row)) return;
    event.preventDefault();
    row.classList.remove("dropping");
    for (const file of event.dataTransfer.files) await send(row, file);
  });
}
