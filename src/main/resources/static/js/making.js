// Asks once a second how far the files of a review are, and puts what it is told in the place of what stood there.
(() => {
  const pause = 1000;
  const look = async () => {
    const place = document.querySelector("[data-making]");
    if (!place) return;
    try {
      const answer = await fetch(place.dataset.making, { credentials: "same-origin" });
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const now = page.querySelector("#main .toolbar")?.parentElement;
        if (now) {
          place.replaceChildren(...now.childNodes);
          if (!now.dataset.making) delete place.dataset.making;
        }
      }
    } catch {
      // The line is cut: the next look may come through.
    }
    setTimeout(look, pause);
  };
  setTimeout(look, pause);
})();
