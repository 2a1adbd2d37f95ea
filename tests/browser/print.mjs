// Prints a page to PDF as docs/reports.md says.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { folder } from "./tools.mjs";

/** What a program writes; its own chatter is left out. */
export const run = (command, arguments_) =>
  execFileSync(command, arguments_, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "ignore"],
  });

/** Prints a page of pages.mjs; gives the path of the PDF. */
export function print(page) {
  const path = join(folder, `${page.name}.pdf`);
  run("chromium", [
    ...["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"], // as root, in a container
    `--user-data-dir=${join(folder, `${page.name}-chromium`)}`, // two can print at a time
    "--headless",
    "--no-pdf-header-footer",
    `--print-to-pdf=${path}`,
    page.url,
  ]);
  return path;
}
