// What scripts add to a page: search and filters, used by keyboard alone; and links to one answer.
import { open } from "./chrome.mjs";
import { plain, require_ } from "./tools.mjs";

const isSearch = () => document.activeElement.type === "search";

/** Presses Tab until `isThere` (which runs in the page) holds; every stop on the way must be seen. */
async function tabTo(page, name, isThere) {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement);
      const box = document.activeElement.getBoundingClientRect();
      const isOutlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
      return {
        isSeen: box.width > 0 && box.height > 0 && (isOutlined || style.boxShadow !== "none"),
        text: document.activeElement.outerHTML.slice(0, 100),
      };
    });
    require_(stop.isSeen, name, `the focus cannot be seen on ${stop.text}`);
    if (await page.evaluate(isThere)) return true;
  }
  return false;
}

/** The ids of the answers that are shown, and what the page says about their number. */
const readShown = async (page) => {
  // what a key press set going is done first
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  return page.evaluate(() => ({
    ids: [...document.querySelectorAll("li.answer")]
      .filter((answer) => answer.checkVisibility() && answer.id)
      .map(({ id }) => id),
    all: [...document.querySelectorAll("li.answer")].filter((answer) => answer.checkVisibility()).length,
    says: document.querySelector("#find output").innerText,
  }));
};

/** The ids of a result in each kind, in the order of the page's check boxes. */
function idsByKind({ indicators, strengths, gaps, open: openOnes }) {
  return [
    strengths,
    gaps.filter(({ begun }) => begun).map(({ indicator }) => indicator),
    gaps.filter(({ begun }) => !begun).map(({ indicator }) => indicator),
    openOnes.map(({ indicator }) => indicator),
    indicators.filter(({ answer }) => answer === "not-applicable").map(({ id }) => id),
  ];
}

const same = (one, other) => [...one].sort().join() === [...other].sort().join();

/** Search, kinds and areas show the answers that fit and no others; one button shows all again. */
export async function checkControls(page, { name, languages, results }) {
  const [result] = results;
  const all = result.indicators.map(({ id }) => id);
  const expect = async (wanted, what) => {
    const { ids, all: shown, says } = await readShown(page);
    require_(same(ids, wanted), name, `${what}: shows ${ids.length} answers, not ${wanted.length}`);
    require_(shown === ids.length * languages.length, name, `${what}: one language shows more than the other`);
    const numbers = (says.match(/\d+/g) ?? []).map(Number);
    require_(same(numbers, [wanted.length, all.length]), name, `${what}: says '${says}'`);
  };
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.evaluate(() => document.activeElement.blur());
  require_(await tabTo(page, name, isSearch), name, "Tab does not reach the search");
  await expect(all, "at first");

  // the title of an answer in the middle finds that answer
  const { id, title } = result.indicators[47];
  const word = plain(title).replace(/ \[\w+\]$/, "");
  await page.keyboard.type(word);
  const found = await readShown(page);
  require_(found.ids.includes(id), name, `the search for '${word}' does not show ${id}`);
  require_(found.ids.length < 12, name, `the search for '${word}' shows ${found.ids.length} answers`);

  // a link to an answer that is hidden now shows it
  const hidden = all.find((one) => !found.ids.includes(one));
  await page.evaluate(
    (to) =>
      new Promise((done) => {
        window.addEventListener("hashchange", () => setTimeout(done), { once: true });
        location.hash = to;
      }),
    `#${hidden}`,
  );
  require_((await readShown(page)).ids.includes(hidden), name, `a link does not show the hidden ${hidden}`);

  await page.focus("#find input[type=search]");
  await page.keyboard.type("qqqqq");
  await expect([], "search for 'qqqqq'");
  const reached = await tabTo(page, name, () => document.activeElement.matches("#find button[type=reset]"));
  require_(reached, name, "Tab does not reach the button that shows all");
  await page.keyboard.press("Enter");
  await expect(all, "after 'show all'");

  // one kind at a time, by the space bar
  const kinds = idsByKind(result);
  const boxes = await page.locator("#find input[type=checkbox]").all();
  require_(boxes.length === kinds.length, name, `${boxes.length} kinds of answers to choose from`);
  for (const [index, ids] of kinds.entries()) {
    for (const [other, box] of boxes.entries())
      if ((await box.isChecked()) !== (other === index)) await box.press("Space");
    await expect(ids, `kind ${index + 1} alone`);
  }
  for (const box of boxes) if (!(await box.isChecked())) await box.press("Space");

  // the first area, by the arrow key
  await page.focus("#find select");
  await page.keyboard.press("ArrowDown");
  const area = await page.locator("#find select option:checked").innerText();
  const section = result.sections.find((one) => plain(area).includes(plain(one.title)));
  require_(section, name, `'${area}' is not an area`);
  if (section) await expect(result.indicators.filter((one) => one.section === section.id).map((one) => one.id), area);
  await page.focus("#find button[type=reset]");
  await page.keyboard.press("Space");
  await expect(all, "after 'show all' again");
}

/** `#id` leads to the answer: it is in the window when the page has opened. */
export async function checkDeepLinks(browser, page) {
  const { indicators } = page.results[0];
  for (const index of [0, 50, 98]) {
    const { id } = indicators[index];
    const opened = await open(browser, `${page.url}#${id}`);
    const box = await opened.page.evaluate((key) => {
      const answer = document.getElementById(key);
      const { top, height } = answer?.getBoundingClientRect() ?? {};
      return { top, height, window: innerHeight, isShown: answer?.checkVisibility() };
    }, id);
    require_(
      box.isShown && box.height > 10 && box.top > -2 && box.top < box.window - 40,
      page.name,
      `a link to #${id} does not lead there (${JSON.stringify(box)})`,
    );
    require_(opened.noise.length === 0, page.name, opened.noise.join("\n  "));
    await opened.close();
  }
}
