// Finds answers: by words, by kind, by area. The page is complete without it.
"use strict";
(() => {
  const find = document.getElementById("find");
  // An answer is a list item, or the row that holds it in two languages.
  const answers = [...document.querySelectorAll("li.answer[id]")]
    .map((answer) => answer.closest(".row") || answer);
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  if (find && answers.length > 0) {
    const words = find.querySelector("input[type=search]");
    const kinds = [...find.querySelectorAll("input[type=checkbox]")];
    const area = find.querySelector("select");
    const shown = find.querySelector("output");
    const texts = new Map(answers.map((answer) => [answer, plain(answer.textContent)]));
    // Sections that hold answers disappear with the last of them.
    const sections = [...document.querySelectorAll("section[id], section.group")]
      .filter((section) => section.querySelector("li.answer"));
    const is = (answer, kind) => answer.matches(`.${kind}`) || answer.querySelector(`li.${kind}`);
    for (const section of sections) {
      const heading = section.querySelector("h2, h3");
      if (!section.id || !heading || section.querySelector("section[id]")) continue;
      area.append(new Option(heading.textContent, section.id));
    }

    const apply = () => {
      const asked = plain(words.value).split(/\s+/).filter(Boolean);
      const marks = kinds.filter((kind) => kind.checked).map((kind) => kind.value);
      const inside = area.value ? document.getElementById(area.value) : document;
      let count = 0;
      for (const answer of answers) {
        const fits = marks.some((kind) => is(answer, kind)) && inside.contains(answer) &&
          asked.every((word) => texts.get(answer).includes(word));
        answer.hidden = !fits;
        if (fits) count += 1;
      }
      const all = count === answers.length;
      for (const section of sections)
        section.hidden = !all && !answers.some((one) => !one.hidden && section.contains(one));
      shown.textContent = find.dataset.shown.replace("{0}", count).replace("{1}", answers.length);
    };
    find.addEventListener("input", apply);
    find.addEventListener("submit", (event) => event.preventDefault());
    find.addEventListener("reset", () => setTimeout(apply));
    // A link to an answer that is filtered away shows all answers again.
    const arrive = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target || !target.closest("[hidden]")) return;
      find.reset();
      setTimeout(() => target.scrollIntoView());
    };
    window.addEventListener("hashchange", arrive);
    find.hidden = false;
    apply();
  }
})();
