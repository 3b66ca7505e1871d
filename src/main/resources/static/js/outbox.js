// What has been typed and not yet been saved: kept on this machine under its owner's name, sent in order, and kept until
// the portal has answered. A line that is cut or a session that ends loses nothing.
"use strict";

class Outbox {
  static PREFIX = "cotmoc.outbox/";
  static KEPT_FOR = 30 * 24 * 3600 * 1000;
  static PAUSES = [1000, 2000, 4000, 8000, 15000];

  // `place` names the owner and the grid; `send` brings one attempt to the portal and says what became of it; `told` is
  // called whenever something has changed.
  constructor(place, send, told) {
    this.place = Outbox.PREFIX + place + "#";
    this.send = send;
    this.told = told;
    this.entries = new Map();
    this.queue = [];
    this.mode = "idle";
    this.failures = 0;
    this.safe = true;
    window.addEventListener("online", () => this.again());
  }

  // Random enough to be nobody else's; offices without TLS have no randomUUID.
  static key() {
    return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  // What an earlier visit left behind, oldest first.
  remembered() {
    const found = [];
    try {
      for (const name of Object.keys(localStorage)) {
        if (!name.startsWith(Outbox.PREFIX)) continue;
        const entry = JSON.parse(localStorage.getItem(name));
        if (Date.now() - entry.at > Outbox.KEPT_FOR) localStorage.removeItem(name);
        else if (name.startsWith(this.place)) found.push([name.slice(this.place.length), entry]);
      }
    } catch {
      this.safe = false;
    }
    return found.sort(([, one], [, other]) => one.at - other.at);
  }

  has(id) { return this.entries.has(id); }

  entry(id) { return this.entries.get(id); }

  get waiting() { return [...this.entries.values()].filter((entry) => entry.state === "waiting").length; }

  get held() { return this.entries.size - this.waiting; }

  // Keeps what is typed in a record now; it is based on the revision that was seen when the typing began.
  put(id, fields, seen) {
    const entry = this.entries.get(id) ?? { seen, at: Date.now(), attempt: null };
    entry.fields = fields;
    entry.state = "waiting";
    this.entries.set(id, entry);
    this.keep(id);
    this.told();
  }

  restore(id, entry) {
    this.entries.set(id, entry);
  }

  drop(id) {
    this.entries.delete(id);
    this.queue = this.queue.filter((waiting) => waiting !== id);
    try { localStorage.removeItem(this.place + id); } catch { /* It was never kept. */ }
    this.told();
  }

  // The person has decided to base what is typed on another revision.
  rebase(id, seen) {
    const entry = this.entries.get(id);
    entry.seen = seen;
    entry.state = "waiting";
    this.keep(id);
  }

  ready(id) {
    const entry = this.entries.get(id);
    if (!entry || entry.state !== "waiting") return;
    if (!this.queue.includes(id)) this.queue.push(id);
    this.again();
  }

  again() {
    clearTimeout(this.timer);
    // After the session has ended only a new sign-in helps; the page that follows it sends what is kept.
    if (this.mode === "expired") return;
    if (this.mode !== "sending") this.run();
  }

  // Sends everything that waits; ends when all of it is answered, or when the line or the session is gone.
  async flush() {
    if (this.mode === "expired") return;
    for (const [id, entry] of this.entries) if (entry.state === "waiting" && !this.queue.includes(id)) this.queue.push(id);
    if (this.mode === "sending") await this.running;
    await this.run();
  }

  run() {
    this.running = this.work();
    return this.running;
  }

  async work() {
    this.mode = "sending";
    this.told();
    let end = "idle";
    while (this.queue.length > 0 && end === "idle") {
      const id = this.queue[0];
      const entry = this.entries.get(id);
      if (!entry || entry.state !== "waiting") { this.queue.shift(); continue; }
      // The same attempt goes out with the same key until it is answered: twice sent is once written.
      entry.attempt ??= { fields: { ...entry.fields }, seen: entry.seen, key: Outbox.key() };
      this.keep(id);
      end = await this.answered(id, entry, await this.send(id, entry.attempt));
    }
    this.mode = end;
    if (end === "offline") {
      this.timer = setTimeout(() => this.again(), Outbox.PAUSES[Math.min(this.failures++, Outbox.PAUSES.length - 1)]);
    } else this.failures = 0;
    this.told();
  }

  async answered(id, entry, answer) {
    if (answer.kind === "offline" || answer.kind === "expired") return answer.kind;
    const sent = entry.attempt;
    entry.attempt = null;
    this.queue.shift();
    const newer = JSON.stringify(sent.fields) !== JSON.stringify(entry.fields);
    if (answer.kind === "saved") {
      if (newer) { entry.seen = answer.seen; this.keep(id); this.queue.push(id); } else this.drop(id);
    } else if (newer && answer.kind === "wrong") {
      this.queue.push(id);
      this.keep(id);
    } else {
      entry.state = answer.kind;
      this.keep(id);
    }
    return "idle";
  }

  keep(id) {
    try {
      localStorage.setItem(this.place + id, JSON.stringify(this.entries.get(id)));
    } catch {
      this.safe = false;
    }
  }
}
