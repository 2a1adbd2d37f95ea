// Called by scripts/screenshots: the first page on a phone, on a desk and in print.
import { join } from "node:path";
import { open, start } from "./chrome.mjs";
import { pages, write } from "./pages.mjs";
import { print, run } from "./print.mjs";
import { folder } from "./tools.mjs";

const page = write(pages[0]);
const browser = await start();
for (const [width, height] of [
  [390, 1400],
  [1280, 1600],
]) {
  const opened = await open(browser, page.url, { width });
  await opened.page.setViewportSize({ width, height });
  await opened.page.screenshot({ path: join(folder, `report-${width}.png`) });
  await opened.close();
}
await browser.close();
run("pdftoppm", ["-r", "100", "-singlefile", "-png", print(page), join(folder, "report-print")]);
