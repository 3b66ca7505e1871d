// Suggests finds while somebody types into a search box; without it the box sends its words to the page of finds.
"use strict";

const PAUSE = 150;
const SHORTEST = 2;

for (const [at, box] of [...document.querySelectorAll("input[data-suggest]")].entries()) {
  const list = document.createElement("ul");
  const status = document.createElement("p");
  let options = [];
  let active = -1;
  let waiting;
  let asking;

  list.id = `suggestions-${at}`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.form.getAttribute("aria-label"));
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  // Beside the box, which stays where it is: moved, it would lose the letters of whoever types already.
  box.parentElement.append(list, status);
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", list.id);
  box.setAttribute("aria-expanded", "false");

  // Whatever is still on its way belongs to words that are not there any more.
  const stop = () => {
    clearTimeout(waiting);
    if (asking) asking.abort();
  };

  const close = () => {
    stop();
    list.hidden = true;
    active = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
    for (const option of options) option.setAttribute("aria-selected", "false");
  };

  const choose = (index) => {
    active = index;
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === index)));
    if (index < 0) { box.removeAttribute("aria-activedescendant"); return; }
    box.setAttribute("aria-activedescendant", options[index].id);
    options[index].scrollIntoView({ block: "nearest" });
  };

  // Words from the server become text, never markup.
  const option = (hit, index) => {
    const item = document.createElement("li");
    item.id = `${list.id}-${index}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.href = hit.href;
    const title = document.createElement("span");
    title.className = "suggested";
    title.lang = "vi";
    for (const passage of hit.title) {
      const piece = document.createElement(passage.marked ? "mark" : "span");
      piece.textContent = passage.text;
      title.append(piece);
    }
    const place = document.createElement("span");
    place.className = "suggested-place";
    place.textContent = `${hit.kind} · ${hit.context}`;
    item.append(title, place);
    return item;
  };

  const show = (found) => {
    options = found.hits.map(option);
    list.replaceChildren(...options);
    active = -1;
    box.removeAttribute("aria-activedescendant");
    list.hidden = options.length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
    status.textContent = found.said;
  };

  const ask = async () => {
    asking = new AbortController();
    try {
      const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(box.value)}`,
        { signal: asking.signal, headers: { Accept: "application/json" } });
      // Signed out meanwhile, or a fault: pressing the button says so on a page.
      if (answer.ok && !answer.redirected) show(await answer.json());
      else close();
    } catch (problem) {
      if (problem.name !== "AbortError") close();
    }
  };

  const typed = () => {
    stop();
    if (box.value.trim().length < SHORTEST) { close(); status.textContent = ""; return; }
    waiting = setTimeout(ask, PAUSE);
  };

  box.addEventListener("input", typed);

  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && !list.hidden) { event.preventDefault(); close(); return; }
    if (event.key === "Tab") { close(); return; }
    if (event.key === "Enter" && active >= 0 && !list.hidden) {
      event.preventDefault();
      window.location.assign(options[active].dataset.href);
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || options.length === 0) return;
    event.preventDefault();
    if (list.hidden) { list.hidden = false; box.setAttribute("aria-expanded", "true"); }
    // One place more than there are options: from either end it goes back to what was typed.
    const places = options.length + 1;
    choose((active + 1 + step + places) % places - 1);
  });

  box.addEventListener("blur", close);
  box.form.addEventListener("submit", stop);
  // A press on an option must not take the focus away before it counts.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const pressed = event.target.closest("[role=option]");
    if (pressed) window.location.assign(pressed.dataset.href);
  });
  // On a slow line the words can be there before this script is.
  if (document.activeElement === box) typed();
}
