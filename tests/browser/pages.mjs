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

const assess = (arguments_) =>
  execFileSync(mgi, ["assess", "--quiet", ...arguments_], {
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

/** What `mgi assess` writes for `page` in `format` in `languages`. */
export const written = (page, format, languages = page.languages) =>
  assess([...asked(page, languages), "--format", format]);

/** Writes `page` as HTML; gives its path, its address and its results (one for each language). */
export function write(page) {
  const path = join(folder, `${page.name}.html`);
  writeFileSync(path, written(page, "html"));
  return { ...page, path, url: pathToFileURL(path).href, results: results(page) };
}

/** The result as JSON in each language of the page. */
export const results = (page) =>
  page.languages.map((language) => 
    JSON.parse(written({ ...page, options: [] }, "json", [language])),
  );
