// The pages that are looked at, each as HTML and with the numbers behind it as JSON.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { folder, mgi, root } from "./tools.mjs";

const examplia = "examples/examplia-2024.yaml";
const kenya = "examples/real/kenya-2024.yaml";
const minister = ["--for", "minister"];
const gcmReview = ["--for", "gcm-review"];
const vnr = ["--for", "vnr"];

/**
 * `isProfile`: every question and answer stands on the page; the others are extracts.
 * `hasGoals`: the values of the goals stand on it.
 * `sheets`: the fewest and the most A4 sheets it may take.
 */
export const pages = [
  { name: "examplia-en", file: examplia, languages: ["en"], isProfile: true, hasGoals: true, sheets: [20, 75] },
  { name: "examplia-fr", file: examplia, languages: ["fr"], isProfile: true, hasGoals: true, sheets: [20, 75] },
  { name: "examplia-es", file: examplia, languages: ["es"], isProfile: true, hasGoals: true, sheets: [20, 75] },
  { name: "examplia-ar", file: examplia, languages: ["ar"], isProfile: true, hasGoals: true, sheets: [20, 75] },
  { name: "examplia-en-fr", file: examplia, languages: ["en", "fr"], isProfile: true, hasGoals: true, sheets: [20, 110] },
  { name: "kenya-en", file: kenya, languages: ["en"], isProfile: true, hasGoals: true, sheets: [20, 75] },
  { name: "hostile-en", file: "hostile", languages: ["en"], isProfile: true, hasGoals: true, sheets: [20, 75] },
  { name: "minister-en", file: examplia, languages: ["en"], options: minister, hasGoals: true, sheets: [1, 2] },
  { name: "minister-fr", file: examplia, languages: ["fr"], options: minister, hasGoals: true, sheets: [1, 2] },
  { name: "minister-es", file: examplia, languages: ["es"], options: minister, hasGoals: true, sheets: [1, 2] },
  { name: "minister-ar", file: examplia, languages: ["ar"], options: minister, hasGoals: true, sheets: [1, 2] },
  { name: "gcm-review-en", file: examplia, languages: ["en"], options: gcmReview, sheets: [5, 60] },
  { name: "gcm-review-ar", file: examplia, languages: ["ar"], options: gcmReview, sheets: [5, 60] },
  { name: "vnr-en", file: examplia, languages: ["en"], options: vnr, sheets: [5, 60] },
  { name: "vnr-fr", file: examplia, languages: ["fr"], options: vnr, sheets: [5, 60] },
];

/** What other commands write: looked at as a whole, not read. */
export const documents = [
  { name: "compare-en", command: ["compare", "examples/real/kenya-2018.yaml", kenya], languages: ["en"] },
  { name: "compare-ar", command: ["compare", "examples/real/kenya-2018.yaml", kenya], languages: ["ar"] },
  { name: "across-en", command: ["compare", "--across", examplia, "examples/real/sao-paulo-2021.yaml"], languages: ["en"] },
  { name: "plan-fr", command: ["plan", examplia, "--target", "coherence=0.9"], languages: ["fr"] },
  { name: "action-plan-en", command: ["action-plan", examplia], languages: ["en"] },
  { name: "robustness-es", command: ["robustness", examplia, "--draws", "200"], languages: ["es"] },
  { name: "insights-en", command: ["insights", "examples/real", "--by", "region"], languages: ["en"] },
  { name: "insights-ar", command: ["insights", "examples/real", "--check", "highlights-2024"], languages: ["ar"] },
];

/** Texts that would do harm where one is not escaped; each begins with a word to find it by. */
export const hostileTexts = [
  "hostile1 <script>window.harm = 1</script><img src=x onerror='window.harm = 2'>",
  "hostile2 </title></style></script></svg><svg onload=window.harm=3><a href=javascript:harm()>here</a>",
  "hostile3 \" onmouseover=\"window.harm=4\" x=\" & &amp; &#60;b&#62; <!-- ]]> --> <b>bold</b>",
  "hostile4 [link](javascript:harm()) ![image](https://example.org/x.png) `code` *star* _line_ ~~out~~ :smile: $x^2$ [^1] @who | <u>",
  "hostile5 \u202eright to left\u202c, \u2066isolated\u2069 and bell \u0007 end",
];

/** The examplia file with hostile texts for its name and the notes of its first answers. */
function writeHostile() {
  const name = "X <img src=x onerror=harm()> \"&' </title>";
  let text = readFileSync(join(root, examplia), "utf8");
  text = text.replace(/^( *name: )Examplia$/m, (_, key) => key + JSON.stringify(name));
  let next = 0;
  // a note runs on over the lines that stand further in
  text = text.replace(/^( +)note: .*\n(?:\1 +.*\n)*/gm, (all, indent) =>
    next < hostileTexts.length ? `${indent}note: ${JSON.stringify(hostileTexts[next++])}\n` : all,
  );
  const path = join(folder, "hostile.yaml");
  writeFileSync(path, text);
  return path;
}

const run = (command, arguments_) =>
  execFileSync(mgi, [...command, ...arguments_], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });

/** The arguments of `mgi assess` that make `page`. */
export const asked = (page, languages = page.languages) => [
  page.file === "hostile" ? writeHostile() : page.file,
  "--lang",
  languages.join(","),
  ...(page.options ?? []),
];

/** What `mgi` writes for `page` in `format` in `languages`. */
export const written = (page, format, languages = page.languages) =>
  page.command
    ? run(page.command, ["--lang", languages.join(","), "--format", format])
    : run(["assess", "--quiet"], [...asked(page, languages), "--format", format]);

/** Writes a document as HTML; gives its path and its address. */
export function writeDocument(page) {
  const path = join(folder, `${page.name}.html`);
  writeFileSync(path, written(page, "html"));
  return { ...page, path, url: pathToFileURL(path).href };
}

/** The same for a page, with its results (one for each language). */
export const write = (page) => ({ ...writeDocument(page), results: results(page) });

/** The result as JSON in each language of the page. */
export const results = (page) =>
  page.languages.map((language) => 
    JSON.parse(written({ ...page, options: [] }, "json", [language])),
  );
