// Moving, undoing and pasting in a grid, as in a spreadsheet.
"use strict";

// Every change of a cell, one after another; a pasted block is one.
class GridHistory {
  constructor(grid) {
    this.grid = grid;
    this.done = [];
    this.undone = [];
    this.known = new WeakMap();
    for (const input of grid.form.querySelectorAll("[data-record] [name]")) this.known.set(input, input.value);
    grid.form.addEventListener("focusin", (event) => this.known.set(event.target, event.target.value));
  }

  note(input) {
    const before = this.known.get(input) ?? "";
    if (before === input.value) return;
    this.done.push([[input, before, input.value]]);
    this.undone = [];
    this.known.set(input, input.value);
  }

  // Changes cells together, and saves them.
  change(cells) {
    const step = cells.filter(([input, value]) => input.value !== value).map(([input, value]) => [input, input.value, value]);
    if (step.length === 0) return;
    this.done.push(step);
    this.undone = [];
    this.apply(step, 2);
  }

  undo() { this.move(this.done, this.undone, 1); }

  redo() { this.move(this.undone, this.done, 2); }

  move(from, to, side) {
    const step = from.pop();
    if (!step) return;
    to.push(step);
    this.apply(step, side);
    step[0][0].focus();
  }

  apply(step, side) {
    for (const change of step) {
      const input = change[0];
      input.value = change[side];
      this.known.set(input, input.value);
      input.closest("details")?.setAttribute("open", "");
      // It is saved at once, which checks it too.
      this.grid.touch(this.grid.record(input));
    }
    for (const id of new Set(step.map(([input]) => this.grid.record(input).dataset.record))) this.grid.outbox.ready(id);
  }
}

class GridKeys {
  constructor(grid) {
    this.grid = grid;
    grid.form.addEventListener("keydown", (event) => this.key(event));
    grid.form.addEventListener("paste", (event) => this.paste(event));
  }

  cell(input) { return input.closest("td, th"); }

  // A cell of the table may hold two to type into, a numerator and a denominator: two columns of a spreadsheet.
  place(input) {
    const cell = this.cell(input);
    return cell.cellIndex * 10 + [...cell.querySelectorAll("[data-cell]")].indexOf(input);
  }

  at(row, place) {
    const found = row?.cells[Math.floor(place / 10)]?.querySelectorAll("[data-cell]")[place % 10];
    return found && !found.disabled ? found : null;
  }

  // The cell of the same column in the next row that has one.
  beside(input, step) {
    const place = this.place(input);
    for (let row = input.closest("tr"); (row = step > 0 ? row.nextElementSibling : row.previousElementSibling);) {
      const found = this.at(row, place) ?? this.at(row, place - place % 10);
      if (found) return found;
    }
    return null;
  }

  key(event) {
    const input = event.target;
    if (event.isComposing || !input.matches?.("[data-record] [name]")) return;
    const command = event.ctrlKey || event.metaKey;
    const letter = event.key.toLowerCase();
    if (command && letter === "s") { event.preventDefault(); this.grid.outbox.flush(); return; }
    // While a cell is being typed its own undo works; after that the grid's.
    const typing = input.value !== (this.grid.history.known.get(input) ?? "");
    if (command && letter === "z" && !typing) { event.preventDefault(); if (event.shiftKey) this.grid.history.redo(); else this.grid.history.undo(); return; }
    if (command && letter === "y" && !typing) { event.preventDefault(); this.grid.history.redo(); return; }
    if (event.altKey && letter === "l") { event.preventDefault(); this.reason(input); return; }
    if (!input.matches("[data-cell]")) return;
    const step = this.step(event, input);
    if (step === 0) return;
    const next = this.beside(input, step);
    event.preventDefault();
    if (next) { next.focus(); next.select?.(); }
  }

  step(event, input) {
    const down = event.key === "ArrowDown" || (event.key === "Enter" && !event.shiftKey);
    const up = event.key === "ArrowUp" || (event.key === "Enter" && event.shiftKey);
    if (event.ctrlKey || event.altKey || event.metaKey || (!down && !up)) return 0;
    // Arrows choose in a list and move between the lines of a note.
    if (input.tagName !== "INPUT" && event.key !== "Enter") return 0;
    if (input.tagName === "TEXTAREA") return 0;
    return down ? 1 : -1;
  }

  // The reason for an empty cell is one key away.
  reason(input) {
    const missing = this.grid.inputs(this.grid.record(input)).get("missing");
    if (!missing) return;
    missing.closest("details")?.setAttribute("open", "");
    missing.focus();
  }

  // Lines and tabs, with quotation marks around what holds either, as spreadsheets copy them.
  static table(text) {
    const rows = [[""]];
    let quoted = false;
    const clean = text.replaceAll("\r\n", "\n").replace(/\n$/, "");
    for (let at = 0; at < clean.length; at++) {
      const sign = clean[at];
      const row = rows[rows.length - 1];
      if (quoted) {
        if (sign === '"' && clean[at + 1] === '"') { row[row.length - 1] += '"'; at++; }
        else if (sign === '"') quoted = false;
        else row[row.length - 1] += sign;
      } else if (sign === '"' && row[row.length - 1] === "") quoted = true;
      else if (sign === "\t") row.push("");
      else if (sign === "\n") rows.push([""]);
      else row[row.length - 1] += sign;
    }
    return rows;
  }

  async paste(event) {
    const input = event.target;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const block = GridKeys.table(text);
    if (!input.matches?.("[data-cell]") || (block.length === 1 && block[0].length === 1)) return;
    event.preventDefault();
    const targets = this.targets(input, block);
    await this.grid.pasted(targets.filter(([target]) => target), targets.filter(([target]) => !target).length);
  }

  // Each pasted text with the cell that it falls on, or none where the grid ends.
  targets(input, block) {
    const first = this.place(input);
    const columns = [...new Set([...this.grid.form.querySelectorAll("[data-cell]")].map((cell) => this.place(cell)))]
      .filter((column) => column >= first).sort((one, other) => one - other);
    const targets = [];
    let row = input.closest("tr");
    for (const line of block) {
      line.forEach((text, at) => targets.push([
        columns[at] === undefined ? null : this.at(row, columns[at]), text]));
      do row = row?.nextElementSibling; while (row && !row.querySelector("[data-cell]"));
    }
    return targets;
  }
}

// A pasted choice is found by its words; numbers are read by the portal, all of a block in one style.
Grid.prototype.pasted = async function pasted(targets, outside) {
  const wrong = [];
  const cells = [];
  const numbers = targets.filter(([input]) => input.matches("input[data-number]"));
  const read = await this.numbers(numbers.map(([, text]) => text));
  numbers.forEach(([input, text], at) => {
    cells.push([input, read ? read.cells[at].text : text.trim()]);
    if (read?.cells[at].fault) wrong.push([input, read.cells[at].fault]);
  });
  for (const [input, text] of targets.filter(([one]) => !one.matches("input[data-number]"))) {
    if (input.tagName !== "SELECT") { cells.push([input, text]); continue; }
    const folded = text.trim().normalize("NFC").toLocaleLowerCase("vi");
    const option = [...input.options].find((one) => [one.text.trim().toLocaleLowerCase("vi"), one.value.toLowerCase()].includes(folded));
    if (option) cells.push([input, option.value]);
    else wrong.push([input, `“${text}” ${this.words.choice}`]);
  }
  this.history.change(cells);
  this.tellPasted(cells.length - wrong.filter(([input]) => input.tagName !== "SELECT").length, wrong, outside, read?.style);
};

Grid.prototype.numbers = async function numbers(texts) {
  if (texts.length === 0) return null;
  try {
    const answer = await fetch(this.words.pasted, { method: "POST", body: new URLSearchParams({ _csrf: this.form.elements._csrf.value, block: texts.join("\u001e") }),
      headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" } });
    return answer.ok ? await answer.json() : null;
  } catch {
    // Without a line the texts stay as they are; they are read when they are saved.
    return null;
  }
};

Grid.prototype.tellPasted = function tellPasted(right, wrong, outside, style) {
  const box = this.form.querySelector("[data-pasted-state]");
  const words = box.querySelector("template").content.cloneNode(true);
  words.querySelector("[data-right]").textContent = String(right);
  for (const one of words.querySelectorAll("[data-style]")) one.hidden = one.dataset.style !== style;
  words.querySelector("[data-outside]").hidden = outside === 0;
  words.querySelector("[data-outside] [data-count]").textContent = String(outside);
  const list = words.querySelector("[data-wrong]");
  list.hidden = wrong.length === 0;
  for (const [input, why] of wrong) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `#${input.id}`;
    link.textContent = `${this.label(this.record(input))}: ${why}`;
    item.append(link);
    list.querySelector("ul").append(item);
  }
  box.querySelector("[data-said]").replaceChildren(words);
  box.hidden = false;
};

for (const form of document.querySelectorAll("form[data-grid][data-save]")) {
  const grid = new (Grid.KINDS[form.dataset.kind] ?? Grid)(form);
  new GridKeys(grid);
}
