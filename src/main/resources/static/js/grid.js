// The grid of values as a spreadsheet: moves, undoes, pastes, checks as one types and saves row by row by itself. Without
// scripts it is a plain form with a button.
"use strict";

class Grid {
  static FIELDS = ["value", "numerator", "denominator", "stage", "missing", "maturity", "level", "note", "reason"];

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

  // The fields of a record by their last name: `rows[3].value` is its value.
  inputs(record) {
    return new Map([...record.querySelectorAll("[name]")].map((input) => [input.name.split(".").pop(), input]));
  }

  fields(record) {
    const inputs = this.inputs(record);
    return Object.fromEntries(Grid.FIELDS.filter((name) => inputs.has(name)).map((name) => [name, inputs.get(name).value]));
  }

  // The same words that the portal compares to know whether a row has been touched.
  said(fields) {
    return Grid.FIELDS.map((name) => (fields[name] ?? "").trim().replaceAll("\r\n", "\n")).join("|");
  }

  record(element) { return element.closest?.("[data-record]"); }

  hidden(record, name) { return this.inputs(record).get(name); }

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
      const asShown = this.said(entry.fields) === this.hidden(record, "original").value;
      if (answered || (asShown && !entry.attempt)) { this.outbox.drop(id); continue; }
      this.fill(record, entry.fields);
      this.outbox.restore(id, entry);
      due.push(id);
    }
    for (const id of due) this.outbox.ready(id);
  }

  typed(input) {
    const record = this.record(input);
    if (!record || !Grid.FIELDS.includes(input.name?.split(".").pop())) return;
    this.touch(record);
    this.soon(record, "check", 300, () => this.check(record));
  }

  touch(record) {
    const id = record.dataset.record;
    const fields = this.fields(record);
    if (!this.outbox.entry(id)?.attempt && this.said(fields) === this.hidden(record, "original").value) this.outbox.drop(id);
    else this.outbox.put(id, fields, this.hidden(record, "seen").value);
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
    record.classList.toggle("table-wrong", record.querySelector("[data-live=faults] .wrong") !== null);
    const inputs = this.inputs(fresh);
    for (const [name, input] of this.inputs(record)) {
      const wrong = inputs.get(name)?.getAttribute("aria-invalid") === "true";
      input.classList.toggle("is-wrong", wrong);
      if (wrong) input.setAttribute("aria-invalid", "true"); else input.removeAttribute("aria-invalid");
    }
    if (values) {
      this.hidden(record, "seen").value = inputs.get("seen").value;
      this.hidden(record, "original").value = inputs.get("original").value;
    }
    return this.fields(fresh);
  }

  async ask(address, record, seen, fields, extra = {}) {
    const body = new URLSearchParams({ _csrf: this.form.elements._csrf.value, code: record.dataset.record, seen, ...fields });
    return fetch(address, { method: "POST", body, keepalive: true, ...extra,
      headers: { "X-Requested-With": "XMLHttpRequest", ...extra.headers } });
  }

  async check(record) {
    const id = record.dataset.record;
    this.checks.get(id)?.abort();
    const asking = new AbortController();
    this.checks.set(id, asking);
    try {
      const answer = await this.ask(this.words.check, record, this.hidden(record, "seen").value, this.fields(record),
        { signal: asking.signal, keepalive: false });
      if (answer.ok || answer.status === 422) this.show(record, await answer.text(), false);
    } catch {
      // Without a line nothing is checked as one types; it is checked when it is saved.
    }
  }

  async save(id, attempt, again = true) {
    const record = this.records.get(id);
    let answer;
    try {
      answer = await this.ask(this.words.save, record, attempt.seen, attempt.fields,
        { headers: { "Idempotency-Key": attempt.key } });
    } catch {
      return { kind: "offline" };
    }
    if (answer.status === 401) return { kind: "expired" };
    // Somebody signed in anew in another window: the form's token is an old one.
    if (answer.status === 403 && again) {
      const renewed = await this.renewed();
      return renewed === "renewed" ? this.save(id, attempt, false) : { kind: renewed };
    }
    if (answer.status >= 500 || answer.status === 429) return { kind: "offline" };
    if ([400, 403, 404, 413].includes(answer.status)) return { kind: "wrong" };
    if (![200, 409, 422].includes(answer.status)) return { kind: "offline" };
    const untouched = this.said(this.fields(record)) === this.said(attempt.fields);
    const fields = this.show(record, await answer.text(), answer.ok);
    if (answer.status === 409) return { kind: "conflict" };
    if (answer.status === 422) return { kind: "wrong" };
    if (untouched) this.fill(record, fields);
    this.saved.add(id);
    return { kind: "saved", seen: this.hidden(record, "seen").value };
  }

  async renewed() {
    try {
      const page = await fetch(location.href, { headers: { "X-Requested-With": "XMLHttpRequest" } });
      if (page.status === 401) return "expired";
      const fresh = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("[name=_csrf]");
      if (!page.ok || !fresh) return "offline";
      for (const token of document.querySelectorAll("[name=_csrf]")) token.value = fresh.value;
      return "renewed";
    } catch {
      return "offline";
    }
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

  // What stands there instead of what was typed; the outbox gives it up only now.
  async take(record) {
    try {
      const answer = await fetch(`${this.words.save}&code=${encodeURIComponent(record.dataset.record)}`,
        { headers: { "X-Requested-With": "XMLHttpRequest" } });
      if (!answer.ok) return;
      this.fill(record, this.show(record, await answer.text(), true));
      this.outbox.drop(record.dataset.record);
    } catch {
      // The conflict stays on the page; it can be decided when the line is back.
    }
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
