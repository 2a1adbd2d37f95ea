// What every check needs: the npm packages (they live in the build folder), the arguments, and a
// list of what is wrong.
import { createRequire } from "node:module";
import { join } from "node:path";

/** Loads an npm package from the folder that install.sh filled. */
export const load = createRequire(join(process.env.MGI_NODE_FOLDER, "package.json"));

/** What check.sh gives: the program, the root of the tree, a folder to write to. */
export const [mgi, root, folder] = process.argv.slice(2);

const faults = new Map();
let checked = 0;

/** Notes that `text` is wrong with `page`, unless `holds`. */
export function require_(holds, page, text) {
  checked += 1;
  if (!holds) faults.set(page, [...(faults.get(page) ?? []), text]);
}

/** Says what was wrong and ends the process; a check that looked at next to nothing fails too. */
export function finish(least) {
  for (const [page, texts] of faults) {
    for (const text of texts.slice(0, 12)) console.log(`${page}: ${text}`);
    if (texts.length > 12) console.log(`${page}: … and ${texts.length - 12} more`);
  }
  const wrong = [...faults.values()].flat().length;
  console.log(`${checked} things looked at, ${wrong} not as they should be`);
  if (checked < least) console.log(`fewer than the ${least} expected: the check itself is broken`);
  process.exit(wrong > 0 || checked < least ? 1 : 0);
}

/** Runs `work` on each of `items`, two at a time. */
export async function eachOf(items, work) {
  const waiting = [...items];
  const worker = async () => {
    while (waiting.length > 0) await work(waiting.shift());
  };
  await Promise.all([worker(), worker()]);
}

/** Text as compared: one space for any white space, no invisible direction marks. */
export const plain = (text) =>
  text
    .replace(/[\u200b-\u200f\u2066-\u2069\u00ad]/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** Text as compared where lines break anywhere: no white space either. */
export const dense = (text) => plain(text).replace(/\s/g, "");

const entities = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };

/** The words of every element of `html` that `pattern` captures. */
export const textsIn = (html, pattern) =>
  [...html.matchAll(pattern)].map(([, inside]) =>
    plain(inside.replace(/<[^>]*>/g, " ").replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity)),
  );
