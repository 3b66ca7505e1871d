// The grids of communes: a record is one cell, or on a commune's own page one row. Its fields are called `v:03325:13`.
"use strict";

class CommuneGrid extends Grid {
  static NAMES = { v: "value", n: "numerator", d: "denominator", m: "missing", q: "maturity", t: "note", r: "reason", s: "seal" };

  name(input) { return CommuneGrid.NAMES[input.name?.split(":")[0]]; }

  // The seal holds the revision and, behind a bar, what the cell said.
  seal(record) { return this.inputs(record).get("seal"); }

  key(record) { return this.seal(record).name.slice(2); }

  seen(record) { return this.seal(record).value.split("|", 1)[0]; }

  original(record) {
    const seal = this.seal(record).value;
    return seal.slice(seal.indexOf("|") + 1);
  }

  rebase(record, fresh) { this.seal(record).value = this.seal(fresh).value; }

  // What goes for all cells of a page goes with each of them.
  fields(record) {
    const own = super.fields(record);
    const { maturity, reason } = this.form.elements;
    return { ...(maturity ? { maturity: maturity.value } : {}), ...(reason ? { reason: reason.value } : {}), ...own };
  }

  // The same words that the portal compares to know whether a cell has been touched.
  said(fields) {
    const names = "missing" in fields ? ["value", "numerator", "denominator", "missing", "note", "maturity"] : ["value", "numerator", "denominator"];
    return names.map((name) => (fields[name] ?? "").trim().replaceAll("\r\n", "\n")).join("|");
  }

  label(record) {
    const row = record.closest("tr");
    const head = record.matches("td") ? record.closest("table").tHead.rows[0].cells[record.cellIndex] : null;
    const name = row.cells[0].querySelector("a, label") ?? row.cells[0];
    return [name, head?.firstElementChild].filter((part) => part).map((part) => part.textContent.trim()).join(", ");
  }

  body(record, seen, fields) {
    const key = this.key(record);
    const own = new Map([...this.inputs(record).keys()].map((name) => [name, Object.keys(CommuneGrid.NAMES).find((letter) => CommuneGrid.NAMES[letter] === name)]));
    const typed = Object.entries(fields).map(([name, value]) => [own.has(name) ? `${own.get(name)}:${key}` : name, value]);
    return { cell: key, ...Object.fromEntries(typed), [`s:${key}`]: `${seen}|${this.original(record)}` };
  }

  where(record) { return `cell=${encodeURIComponent(this.key(record))}&full=${this.inputs(record).has("missing")}`; }
}

Grid.KINDS.communes = CommuneGrid;
