// The grid of values as a spreadsheet: moves, undoes, pastes, checks as one types and saves row by row by itself. Without
// scripts it is a plain form with a button.
"use strict";

class Grid {
  static FIELDS = ["value", "numerator", "denominator", "stage", "missing", "maturity", "level", "note", "reason"];
  // Other kinds of grids by the name that a form gives itself.
  static KINDS = {};

  constructor(form) {
    this.form = form;
    this.words = form.dataset;
    this.records = new Map([...form.querySelectorAll("[data-record]")].map((record) => [record.dataset.record, record]));
    this.outbox = new Outbox(`${form.dataset.owner}${location.pathname}?${form.dataset.year}`,
      (id, attempt) => this.save(id, attempt), () => this.tell());
    this.timers = new Map();
    this.checks = new Map();
    this.saved = new Set();
    this.history = new GridHistory(this);
    this.restore();
    form.addEventListener("input", (event) => this.typed(event.target));
    form.addEventListener("change", (event) => this.changed(event.target));
    form.addEventListener("focusout", (event) => this.left(event));
    form.addEventListener("click", (event) => this.pressed(event));
    form.addEventListener("submit", (event) => this.submit(event));
    document.addEventListener("visibilitychange", () => { if (document.hidden) this.outbox.flush(); });
    window.addEventListener("beforeunload", (event) => {
      if (!this.leaving && !this.outbox.safe && this.outbox.entries.size > 0) event.preventDefault();
    });
    for (const hidden of form.querySelectorAll("[data-scripted]")) hidden.hidden = false;
    this.tell();
  }

  // The name of a field within its record: `rows[3].value` is its value.
  name(input) { return input.name?.split(".").pop(); }

  inputs(record) {
    return new Map([...record.querySelectorAll("[name]")].map((input) => [this.name(input), input]));
  }

  // The revision that a record was shown from, and what it said then.
  seen(record) { return this.inputs(record).get("seen").value; }

  original(record) { return this.inputs(record).get("original").value; }

  // From now on the record is what the answer shows.
  rebase(record, fresh) {
    const inputs = this.inputs(record);
    for (const [name, input] of this.inputs(fresh)) if (["seen", "original"].includes(name)) inputs.get(name).value = input.value;
  }

  // What a list of faults calls a record.
  label(record) { return record.dataset.record; }

  body(record, seen, fields) { return { code: record.dataset.record, seen, ...fields }; }

  where(record) { return `code=${encodeURIComponent(record.dataset.record)}`; }

  fields(record) {
    const inputs = this.inputs(record);
    return Object.fromEntries(Grid.FIELDS.filter((name) => inputs.has(name)).map((name) => [name, inputs.get(name).value]));
  }

  // The same words that the portal compares to know whether a row has been touched.
  said(fields) {
    return Grid.FIELDS.map((name) => (fields[name] ?? "").trim().replaceAll("\r\n", "\n")).join("|");
  }

  record(element) { return element.closest?.("[data-record]"); }

  fill(record, fields) {
    for (const [name, input] of this.inputs(record)) if (Grid.FIELDS.includes(name) && name in fields) input.value = fields[name];
    for (const folded of record.querySelectorAll("details")) {
      if ([...folded.querySelectorAll("[name]")].some((input) => input.value !== "")) folded.open = true;
    }
  }

  // A page that answers a form shows what was typed already: it waits for the person. Anything else goes out again.
  restore() {
    const answered = "answered" in this.words;
    const due = [];
    for (const [id, entry] of this.outbox.remembered()) {
      const record = this.records.get(id);
      if (!record) continue;
      const asShown = this.said(entry.fields) === this.original(record);
      if (answered || (asShown && !entry.attempt)) { this.outbox.drop(id); continue; }
      this.fill(record, entry.fields);
      this.outbox.restore(id, entry);
      due.push(id);
    }
    for (const id of due) this.outbox.ready(id);
  }

  typed(input) {
    const record = this.record(input);
    if (!record || !Grid.FIELDS.includes(this.name(input))) return;
    this.touch(record);
    this.soon(record, "check", 300, () => this.check(record));
  }

  touch(record) {
    const id = record.dataset.record;
    const fields = this.fields(record);
    if (!this.outbox.entry(id)?.attempt && this.said(fields) === this.original(record)) this.outbox.drop(id);
    else this.outbox.put(id, fields, this.seen(record));
  }

  changed(input) {
    const record = this.record(input);
    if (!record) return;
    this.history.note(input);
    this.typed(input);
    this.soon(record, "save", 3000, () => this.outbox.ready(record.dataset.record));
  }

  left(event) {
    const record = this.record(event.target);
    if (!record || record.contains(event.relatedTarget)) return;
    this.soon(record, "save", 0, () => this.outbox.ready(record.dataset.record));
  }

  soon(record, what, pause, work) {
    const name = `${what} ${record.dataset.record}`;
    clearTimeout(this.timers.get(name));
    this.timers.set(name, setTimeout(work, pause));
  }

  // The answer is the row's own markup; it replaces what says something, never what somebody may be typing.
  show(record, markup, values) {
    const answer = document.createElement("template");
    answer.innerHTML = markup;
    const fresh = answer.content.querySelector("[data-record]");
    if (!fresh) return;
    for (const part of record.querySelectorAll("[data-live]")) {
      const other = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
      if (other) part.replaceChildren(...other.childNodes);
    }
    for (const hidden of record.querySelectorAll("[data-live] [data-scripted]")) hidden.hidden = false;
    record.classList.toggle("table-wrong", record.querySelector("[data-live=faults] .wrong, [data-live=said] .wrong") !== null);
    const inputs = this.inputs(fresh);
    for (const [name, input] of this.inputs(record)) {
      const wrong = inputs.get(name)?.getAttribute("aria-invalid") === "true";
      const described = inputs.get(name)?.getAttribute("aria-describedby");
      if (described) input.setAttribute("aria-describedby", described);
      input.classList.toggle("is-wrong", wrong);
      if (wrong) input.setAttribute("aria-invalid", "true"); else input.removeAttribute("aria-invalid");
    }
    if (values) this.rebase(record, fresh);
    return this.fields(fresh);
  }

  async submit(event) {
    if (this.leaving) return;
    event.preventDefault();
    const button = event.submitter;
    await this.outbox.flush();
    if (["offline", "expired"].includes(this.outbox.mode)) { this.tell(); return; }
    // A form cannot be sent again from within its own submission.
    await new Promise((done) => { setTimeout(done); });
    this.leaving = true;
    this.form.elements.autosaved.value = this.saved.size;
    this.form.requestSubmit(button);
  }

  async pressed(event) {
    const button = event.target.closest("button");
    const record = button && this.record(button);
    if (button?.dataset.undo !== undefined) this.history.undo();
    else if (button?.dataset.redo !== undefined) this.history.redo();
    else if (!record) return;
    else if (button.dataset.keep !== undefined) {
      this.outbox.rebase(record.dataset.record, button.dataset.keep);
      this.outbox.ready(record.dataset.record);
    } else if (button.dataset.take !== undefined) await this.take(record);
    else if (button.dataset.note !== undefined) this.history.change([[this.inputs(record).get("note"), button.dataset.note]]);
  }

  tell() {
    const state = this.form.querySelector("[data-save-state]");
    if (!state) return;
    const { mode, waiting, held } = this.outbox;
    const kind = mode === "expired" || mode === "offline" ? mode
      : held > 0 ? "held" : waiting > 0 ? "waiting" : this.saved.size > 0 ? "saved" : "idle";
    if (state.dataset.kind === kind && state.dataset.count === String(waiting + held)) return;
    state.dataset.kind = kind;
    state.dataset.count = String(waiting + held);
    const words = state.querySelector(`template[data-kind="${kind}"]`);
    const said = state.querySelector("[data-said]");
    said.replaceChildren(...(words ? words.content.cloneNode(true).childNodes : []));
    for (const count of said.querySelectorAll("[data-count]")) count.textContent = String(waiting + held);
  }
}
