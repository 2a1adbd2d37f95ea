// What a page must let its reader read: every question, answer and note, and the numbers as they are.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load, plain, require_, root } from "./tools.mjs";

const { parse } = load("yaml");
const readYaml = (name) => parse(readFileSync(join(root, "questionnaires", name), "utf8"));

/** The words of the program itself for what is not on a scale. */
const openAnswers = {
  en: { unknown: "Unknown", "not-applicable": "Not applicable" },
  fr: { unknown: "Inconnu", "not-applicable": "Sans objet" },
  es: { unknown: "Se desconoce", "not-applicable": "No procede" },
  ar: { unknown: "غير معروف", "not-applicable": "لا ينطبق" },
};

/** A function from an indicator of a result to the words of its answer (a list for a checklist). */
function answerWords(result, language) {
  const { scales } = readYaml(`${result.questionnaire.id}.yaml`);
  const texts = language === "en" ? {} : readYaml(`${result.questionnaire.id}.${language}.yaml`).texts;
  const titles = new Map();
  for (const { id, choices = [], items = [] } of scales)
    for (const choice of [...choices, ...items]) {
      const key = `${id}/${choice.id}`;
      titles.set(key, texts[`scales/${key}`]?.text ?? choice.title);
    }
  return ({ scale, answer }) =>
    answer === null
      ? []
      : [answer].flat().map((one) => openAnswers[language][one] ?? titles.get(`${scale}/${one}`));
}

const withoutMark = (text) => plain(text).replace(/ \[\w+\]$/, "");

/** Every question with its answer and note stands in the page's text, the answer beside its question. */
export async function checkTexts(page, { name, languages, results }) {
  const whole = plain(await page.evaluate(() => document.body.innerText));
  for (const [index, language] of languages.entries()) {
    const result = results[index];
    const wordsOf = answerWords(result, language);
    require_(result.indicators.length === 99, name, `${result.indicators.length} indicators in the JSON`);
    for (const indicator of result.indicators) {
      const { id, title, question, note } = indicator;
      // the second language of a bilingual page stands in the same row
      const entry = await page.evaluate((key) => {
        const first = document.getElementById(key);
        return (first?.closest(".row") ?? first)?.innerText ?? "";
      }, id);
      const text = plain(entry);
      require_(text.includes(withoutMark(title)), name, `#${id} does not name '${title}' (${language})`);
      require_(text.includes(withoutMark(question)), name, `#${id} does not ask '${question}' (${language})`);
      for (const word of wordsOf(indicator))
        require_(word && text.includes(plain(word)), name, `#${id} does not answer '${word}' (${language})`);
      // control characters are shown in another way, tested elsewhere
      if (note && !/hostile5/.test(note))
        require_(text.includes(withoutMark(note)), name, `#${id} lacks the note '${note.slice(0, 60)}'`);
    }
    for (const { key, title } of result.sources)
      require_(whole.includes(withoutMark(title)), name, `the source ${key} is not there`);
    for (const { id, text } of result.recommendations.filter(({ triggers }) => triggers.length > 0))
      require_(whole.includes(withoutMark(text)), name, `the recommendation ${id} is not there (${language})`);
    for (const notice of result.notices)
      require_(whole.includes(plain(notice)), name, `the notice '${notice}' is not there`);
  }
}

/** A number in [0, 1] as whole per cent, half away from zero, as docs/scoring.md says. */
const percent = (value) => Math.floor(value * 100 + 0.5 + 1e-9);

/** The whole numbers in a text, Arabic-Indic digits read as the others. */
const numbersIn = (text) =>
  [...text.replace(/[\u0660-\u0669]/g, (digit) => digit.charCodeAt(0) - 0x660).matchAll(/\d+/g)].map(Number);

/** The rows of all tables: their head and the texts of their cells. */
const readRows = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("tr")].map((row) => [...row.cells].map((cell) => cell.innerText)),
  );

/** How many answers of a section are at their best, begun, missing, open, not applicable. */
function kindsIn({ indicators, strengths, gaps, open }, section) {
  const begun = new Map(gaps.map((gap) => [gap.indicator, gap.begun]));
  const isOpen = new Set(open.map(({ indicator }) => indicator));
  const counts = [0, 0, 0, 0, 0];
  for (const { id } of indicators.filter((indicator) => indicator.section === section)) {
    if (strengths.includes(id)) counts[0] += 1;
    else if (begun.has(id)) counts[begun.get(id) ? 1 : 2] += 1;
    else counts[isOpen.has(id) ? 3 : 4] += 1;
  }
  return counts.join(" ");
}

/** Every section has a row with its value, what it could become, and how much was answered. */
export async function checkNumbers(page, { name, isProfile, results }) {
  const rows = (await readRows(page)).map(([head = "", ...cells]) => ({
    head: plain(head),
    cells: cells.map((cell) => numbersIn(cell).join(" ")),
  }));
  for (const result of results)
    for (const { id, title, parent, value, lowest, highest, counts } of result.sections) {
      if (!isProfile && parent !== null) continue;
      const found = rows.filter(({ head }) => head.includes(withoutMark(title)));
      const range = [...new Set([lowest, highest].map(percent))].join(" ");
      const wanted = [
        value === null ? "" : String(percent(value)),
        range,
        `${counts.answered} ${counts.applicable}`,
      ];
      require_(
        found.some(({ cells }) => wanted.every((number) => cells.includes(number))),
        name,
        `no row of '${title}' has ${wanted.join(" | ")}, but ${found.map(({ cells }) => cells.join(" | ")).join("; ")}`,
      );
      if (!isProfile || parent === null) continue;
      const kinds = kindsIn(result, id);
      require_(
        found.some(({ cells }) => cells.slice(-5).join(" ") === kinds),
        name,
        `no row of '${title}' counts the answers as ${kinds}`,
      );
    }
}
