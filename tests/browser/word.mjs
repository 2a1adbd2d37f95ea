// The Word documents of docs/reports.md: Markdown goes through pandoc, every word arrives, and every page has the running head.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { asked, hostileTexts, pages, results, written } from "./pages.mjs";
import { dense, finish, folder, mgi, plain, require_, root, textsIn } from "./tools.mjs";

const pandoc = (arguments_) =>
  execFileSync("pandoc", arguments_, { encoding: "utf8", maxBuffer: 1 << 28 });

/** Makes NAME.docx by scripts/word and reads it again: pandoc's tree of the document, and its running head. */
function throughWord(page) {
  const word = join(folder, `${page.name}.docx`);
  execFileSync(join(root, "scripts/word"), [word, ...asked(page)], {
    cwd: root,
    env: { ...process.env, MGI: mgi },
  });
  const unzip = "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))";
  const part = (path) => execFileSync("python3", ["-c", unzip, word, path], { encoding: "utf8" });
  require_(part("word/document.xml").includes('r:id="running-head"'), page.name, "Word has no running head");
  const [runningHead] = textsIn(part("word/running-head.xml"), /<w:t\b[^>]*>(.*?)<\/w:t>/gs);
  return { tree: JSON.parse(pandoc([word, "--to", "json"])), runningHead };
}

const broken = new Set(["Space", "SoftBreak", "LineBreak"]);

/** Calls `visit` with every element of a pandoc tree. */
function walk(node, visit) {
  if (Array.isArray(node)) for (const child of node) walk(child, visit);
  if (node === null || typeof node !== "object" || Array.isArray(node)) return;
  if (node.t) visit(node);
  for (const child of Object.values(node)) walk(child, visit);
}

/** The words of a pandoc tree, a space between blocks. */
function wordsOf(tree) {
  let text = "";
  const blocks = new Set(["Para", "Plain", "Header", "BulletList", "OrderedList", "BlockQuote", "Table"]);
  walk(tree.blocks, (element) => {
    if (element.t === "Str") text += element.c;
    if (element.t === "Code" || element.t === "CodeBlock") text += element.c[1];
    if (broken.has(element.t) || blocks.has(element.t)) text += " ";
  });
  return plain(text);
}

/** What a reader could click or that would be loaded. */
function targetsOf(tree) {
  const targets = [];
  walk(tree.blocks, (element) => {
    if (element.t === "Link" || element.t === "Image") targets.push([element.t, element.c[2][0]]);
  });
  return targets;
}

for (const page of pages.filter(({ languages }) => languages.length === 1)) {
  const [result] = results(page);
  const { tree, runningHead } = throughWord(page);
  const words = wordsOf(tree);
  const [expected] = textsIn(written(page, "html"), /<header class="running">(.*?)<\/header>/gs);
  require_(dense(runningHead) === dense(expected) && expected.length > 10, page.name, `Word's running head is '${runningHead}'`);
  const titles = new Map(result.indicators.map(({ id, title }) => [id, plain(title)]));
  const listed = [...result.strengths, ...result.gaps].map((found) => found.indicator ?? found);
  const missing = listed.filter((id) => !words.includes(titles.get(id)));
  if (page.isProfile) {
    for (const id of missing) require_(false, page.name, `Word lacks the title of ${id}`);
    for (const { id, title } of result.sections)
      require_(words.includes(plain(title)), page.name, `Word lacks the title of section ${id}`);
    require_(listed.length > 20, page.name, "the result lists hardly any strength or gap");
  } else {
    require_(listed.length - missing.length >= 8, page.name, "fewer than 8 titles arrive in Word");
  }
  for (const notice of result.notices.slice(0, 2))
    require_(words.includes(plain(notice)), page.name, `Word lacks the notice '${notice}'`);
  for (const [kind, target] of targetsOf(tree))
    require_(kind === "Link" && /^(https?:\/\/|#)/.test(target), page.name, `${kind} to ${target}`);
}

// what is not in the words of the file is the program's way to show control characters
const page = pages.find(({ file }) => file === "hostile");
const words = wordsOf(throughWord(page).tree);
for (const text of hostileTexts.slice(0, -1))
  require_(words.includes(plain(text)), page.name, `Word changes '${text}'`);
finish(150);
