// The PDF of docs/reports.md: Chromium prints the page, and every sheet says whose answers they are.
import { readFileSync } from "node:fs";
import { pages, write } from "./pages.mjs";
import { print, run } from "./print.mjs";
import { dense, eachOf, finish, require_, textsIn } from "./tools.mjs";

/** What may not be the last line of a sheet: headings, captions, heads of tables. */
const headsIn = (html) =>
  new Set(textsIn(html, /<(?:h[1-6]|caption|thead)\b[^>]*>(.*?)<\/(?:h[1-6]|caption|thead)>/gs).map(dense));

/** How an English running head says who answered. */
const origins = { simulated: "simulated", "own-coding": "own coding", government: "government" };

await eachOf(pages.map(write), async (page) => {
  const path = print(page);
  const html = readFileSync(page.path, "utf8");
  const facts = run("pdfinfo", [path]);
  const size = facts.match(/Page size: +([\d.]+) x ([\d.]+)/);
  require_(
    Math.abs(size[1] - 595) < 2 && Math.abs(size[2] - 842) < 2,
    page.name,
    `a sheet is ${size[1]} by ${size[2]} points, not A4`,
  );
  require_(/Tagged: +yes/.test(facts), page.name, "the PDF has no tags for screen readers");
  const sheets = run("pdftotext", ["-layout", path, "-"]).split("\f").slice(0, -1);
  const [least, most] = page.sheets;
  require_(
    sheets.length >= least && sheets.length <= most,
    page.name,
    `${sheets.length} sheets, not ${least} to ${most}`,
  );
  const [running = ""] = textsIn(html, /<header class="running">(.*?)<\/header>/gs);
  const { origin, status } = page.results[0].assessment;
  if (page.languages[0] === "en")
    for (const word of [origins[origin], status])
      require_(running.toLowerCase().includes(word), page.name, `the running head does not say '${word}'`);
  require_(running.length > 10, page.name, "has no running head");
  const [contents] = textsIn(html, /<nav aria-label="(.*?)"/gs);
  if (page.isProfile && page.languages.length === 1)
    require_(dense(sheets[1]).includes(dense(contents)), page.name, "page one does not fit on one sheet");
  const heads = headsIn(html);
  sheets.forEach((sheet, index) => {
    const number = index + 1;
    for (const word of running.split(/[\s·,،/]+/))
      require_(sheet.includes(word), page.name, `sheet ${number} does not say '${word}'`);
    const lines = sheet.split("\n").filter((line) => line.trim());
    const foot = (lines.pop().match(/\d+/g) ?? []).map(Number).sort((a, b) => a - b);
    require_(foot.join() === `${number},${sheets.length}`, page.name, `sheet ${number} has the number ${foot}`);
    if (page.languages.length > 1 || page.file === "hostile") return; // two columns; very long texts
    const isHead = lines.map((line) => heads.has(dense(line)));
    const isContents = isHead.filter(Boolean).length > lines.length / 2;
    require_(isContents || !isHead.at(-1), page.name, `sheet ${number} ends with '${lines.at(-1)?.trim()}'`);
    require_(dense(sheet).length > 300 || number === sheets.length, page.name, `sheet ${number} is nearly empty`);
  });
  // right to left, pdftotext puts the words of a line in another order
  if (!page.isProfile || page.languages.includes("ar")) return;
  const all = dense(run("pdftotext", ["-raw", path, "-"]).replaceAll("\f", " "));
  for (const result of page.results)
    for (const { id, question } of result.indicators)
      require_(all.includes(dense(question.replace(/ \[\w+\]$/, ""))), page.name, `the question of ${id} is not printed`);
});
finish(1000);
