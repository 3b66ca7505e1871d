// A picture of years: a slider and the pointer walk through them, and what each year says is read aloud. Without scripts
// the table below the picture says the same.
"use strict";

class Chart {
  static SVG = "http://www.w3.org/2000/svg";

  constructor(figure) {
    this.figure = figure;
    this.svg = figure.querySelector("svg.chart");
    this.years = [...this.svg.querySelectorAll("[data-says]")].map((year) => ({ x: Number(year.dataset.x), says: year.dataset.says }));
    if (this.years.length < 2) return;
    this.build();
    this.show(this.years.length - 1, false);
    this.svg.addEventListener("pointermove", (event) => this.point(event));
  }

  build() {
    const box = document.createElement("p");
    box.className = "chart-years no-print";
    const label = document.createElement("label");
    label.textContent = this.figure.dataset.years;
    this.slider = Object.assign(document.createElement("input"), { type: "range", min: 0, max: this.years.length - 1, step: 1 });
    this.slider.id = "chart-years-" + Math.random().toString(36).slice(2);
    label.htmlFor = this.slider.id;
    this.says = document.createElement("output");
    this.says.htmlFor = this.slider.id;
    this.says.setAttribute("aria-live", "polite");
    box.append(label, this.slider, this.says);
    this.svg.after(box);
    this.slider.addEventListener("input", () => this.show(this.slider.valueAsNumber, true));
  }

  // The year nearest to the pointer, in the picture's own units.
  point(event) {
    const { left, width } = this.svg.getBoundingClientRect();
    const x = ((event.clientX - left) * this.svg.viewBox.baseVal.width) / width;
    const nearest = this.years.reduce((best, year, at) => (Math.abs(year.x - x) < Math.abs(this.years[best].x - x) ? at : best), 0);
    if (nearest !== this.slider.valueAsNumber) this.show(nearest, true);
  }

  show(at, marked) {
    const year = this.years[at];
    this.slider.value = at;
    this.slider.setAttribute("aria-valuetext", year.says);
    this.says.textContent = year.says;
    if (marked) this.mark(year.x);
  }

  mark(x) {
    if (!this.line) {
      this.line = document.createElementNS(Chart.SVG, "line");
      this.line.setAttribute("class", "chart-mark");
      this.line.setAttribute("y1", 20);
      this.line.setAttribute("y2", this.svg.viewBox.baseVal.height - 34);
      this.svg.append(this.line);
    }
    this.line.setAttribute("x1", x);
    this.line.setAttribute("x2", x);
  }
}

document.querySelectorAll("figure[data-years]").forEach((figure) => new Chart(figure));
