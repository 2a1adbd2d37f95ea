// Headless Chromium, and a page in it as one reader sees it.
import { load } from "./tools.mjs";

const { chromium } = load("playwright-core");
const axe = load("axe-core").source;

/** Starts Debian's Chromium; a container has no sandbox of its own and a small /dev/shm. */
export const start = () =>
  chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
  });

/**
 * Opens `url`. `bare`: scripts and styles are blocked, as a strict mail gateway or a text browser
 * does it. `noise` collects all that a page should not do: messages, errors, dialogs, requests.
 */
export async function open(browser, url, { width = 1280, scheme = "light", bare = false, axe: withAxe = false } = {}) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    reducedMotion: "reduce",
    javaScriptEnabled: !bare,
  });
  const noise = [];
  await context.route("**/*", async (route) => {
    const asked = route.request().url();
    if (asked.split("#")[0] !== url.split("#")[0]) {
      noise.push(`asks for ${asked.slice(0, 200)}`);
      await route.abort();
    } else {
      await route.continue();
    }
  });
  if (withAxe) await context.addInitScript({ content: axe });
  const page = await context.newPage();
  page.on("console", (message) => noise.push(`console: ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => noise.push(`error: ${error.message}`));
  page.on("dialog", async (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("popup", () => noise.push("opens a window"));
  await page.goto(url, { waitUntil: "load" });
  return { page, noise, close: () => context.close() };
}

/** Opens everything that can be folded. */
export const unfold = (page) =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll("details")) part.open = true;
  });
