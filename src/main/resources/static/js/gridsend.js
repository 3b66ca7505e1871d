// What a grid asks the portal, and what it makes of the answers.
"use strict";

Object.assign(Grid.prototype, {
  async ask(address, record, seen, fields, extra = {}) {
    const body = new URLSearchParams({ _csrf: this.form.elements._csrf.value, ...this.body(record, seen, fields) });
    return fetch(address, { method: "POST", body, keepalive: true, ...extra,
      headers: { "X-Requested-With": "XMLHttpRequest", ...extra.headers } });
  },

  async check(record) {
    const id = record.dataset.record;
    this.checks.get(id)?.abort();
    const asking = new AbortController();
    this.checks.set(id, asking);
    try {
      const answer = await this.ask(this.words.check, record, this.seen(record), this.fields(record),
        { signal: asking.signal, keepalive: false });
      if (answer.ok || answer.status === 422) this.show(record, await answer.text(), false);
    } catch {
      // Without a line nothing is checked as one types; it is checked when it is saved.
    }
  },

  async save(id, attempt, again = true) {
    const record = this.records.get(id);
    // What saving has to say is newer than what a check on the way would say.
    clearTimeout(this.timers.get(`check ${id}`));
    this.checks.get(id)?.abort();
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
    return { kind: "saved", seen: this.seen(record) };
  },

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
  },

  // What stands there instead of what was typed; the outbox gives it up only now.
  async take(record) {
    try {
      const answer = await fetch(`${this.words.save}&${this.where(record)}`,
        { headers: { "X-Requested-With": "XMLHttpRequest" } });
      if (!answer.ok) return;
      this.fill(record, this.show(record, await answer.text(), true));
      this.outbox.drop(record.dataset.record);
    } catch {
      // The conflict stays on the page; it can be decided when the line is back.
    }
  },
});
