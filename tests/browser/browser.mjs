// Every page in headless Chromium, as its readers meet it: light and dark, phone and desk, with
// scripts and styles blocked, by keyboard, by a link to one answer.
import { open, start, unfold } from "./chrome.mjs";
import { checkControls, checkDeepLinks } from "./controls.mjs";
import { documents, pages, write, writeDocument } from "./pages.mjs";
import { checkNumbers, checkTexts } from "./reading.mjs";
import { eachOf, finish, require_ } from "./tools.mjs";

const browser = await start();

/**
 * Runs in the page: everything that reaches out of the window and cannot be scrolled by itself. The
 * link that skips to the text waits outside until it has the focus.
 */
function findOverflow() {
  const width = document.documentElement.clientWidth;
  const scrolls = (element) => {
    for (let at = element; at && at !== document.body; at = at.parentElement)
      if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
    return false;
  };
  const wide = [...document.body.querySelectorAll("*")].filter((element) => {
    const box = element.getBoundingClientRect();
    const isSeen = box.width > 1 && box.height > 1 && !element.closest("a.skip");
    return isSeen && (box.right > width + 1 || box.left < -1) && !scrolls(element);
  });
  return {
    scrolls: document.scrollingElement.scrollWidth > width + 1,
    wide: wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)),
  };
}

/** Runs in the page: links that lead nowhere, ids that stand twice. */
function findBrokenLinks() {
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const broken = [];
  for (const link of document.querySelectorAll("a, area, image, use")) {
    const target = link.getAttribute("href") ?? "";
    const isInside = target.startsWith("#") && document.getElementById(decodeURIComponent(target.slice(1)));
    if (!isInside && !/^https?:\/\//.test(target)) broken.push(target);
    if (/^http/.test(target) && link.target) broken.push(`${target} opens a window of its own`);
  }
  // Said once for all links: nobody is told which page a reader comes from.
  if (document.querySelector("meta[name=referrer]")?.content !== "no-referrer") broken.push("tells the referrer");
  return { twice, broken };
}

/** axe-core on the page with everything unfolded: what it finds, in words. */
async function findBarriers(page) {
  const found = await page.evaluate(() =>
    axe.run(document, {
      resultTypes: ["violations"],
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }),
  );
  return found.violations.map(
    ({ id, nodes }) => `axe: ${id} (${nodes.length}): ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary ?? ""}`,
  );
}

/** The page as drawn, in one colour scheme at one width. */
async function checkDrawn(page, scheme, width) {
  const name = `${page.name} (${scheme}, ${width})`;
  const opened = await open(browser, page.url, { scheme, width, axe: true });
  await unfold(opened.page);
  const barriers = await findBarriers(opened.page);
  require_(barriers.length === 0, name, barriers.join("\n  "));
  const overflow = await opened.page.evaluate(findOverflow);
  require_(!overflow.scrolls, name, "has to be scrolled sideways");
  require_(overflow.wide.length === 0, name, `reaches out of the window: ${overflow.wide.join(" ")}`);
  require_(opened.noise.length === 0, name, opened.noise.join("\n  "));
  await opened.close();
}

/** Links, language, direction: what does not depend on how the page is drawn. */
async function checkStructure(page) {
  const opened = await open(browser, page.url);
  const { twice, broken } = await opened.page.evaluate(findBrokenLinks);
  require_(twice.length === 0, page.name, `ids stand twice: ${twice.slice(0, 5).join(", ")}`);
  require_(broken.length === 0, page.name, `links lead nowhere: ${broken.slice(0, 5).join(", ")}`);
  const { lang, dir } = await opened.page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
  }));
  require_(lang === page.languages[0], page.name, `has the language '${lang}'`);
  require_((dir || "ltr") === (lang === "ar" ? "rtl" : "ltr"), page.name, `runs in the direction '${dir}'`);
  require_(!(await opened.page.evaluate(() => window.harm)), page.name, "ran a script of the data");
  if (page.isProfile) {
    await checkDeepLinks(browser, page);
    await checkControls(opened.page, page);
  }
  require_(opened.noise.length === 0, page.name, opened.noise.join("\n  "));
  await opened.close();
}

/** Scripts and styles blocked: everything is there to read. */
async function checkBare(page) {
  const opened = await open(browser, page.url, { bare: true });
  await opened.page.evaluate(() => {
    for (const part of document.querySelectorAll("style, link, script")) part.remove();
    for (const part of document.querySelectorAll("[style]")) part.removeAttribute("style");
  });
  await unfold(opened.page);
  if (page.isProfile) await checkTexts(opened.page, page);
  if (page.hasGoals) await checkNumbers(opened.page, page);
  require_(opened.noise.length === 0, page.name, opened.noise.join("\n  "));
  await opened.close();
}

await eachOf(pages.map(write), async (page) => {
  for (const width of [320, 390, 1280]) await checkDrawn(page, "light", width);
  for (const width of [390, 1280]) await checkDrawn(page, "dark", width);
  await checkStructure(page);
  await checkBare(page);
});
await eachOf(documents.map(writeDocument), async (page) => {
  for (const width of [390, 1280]) await checkDrawn(page, "light", width);
  await checkDrawn(page, "dark", 1280);
  await checkStructure(page);
});
await browser.close();
finish(2000);
