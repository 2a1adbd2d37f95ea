// Every page is clean under html-validate.
import { join } from "node:path";
import { documents, pages, writeDocument } from "./pages.mjs";
import { finish, load, require_, root } from "./tools.mjs";

const { HtmlValidate, StaticConfigLoader } = load("html-validate");
const settings = load(join(root, "tests/browser/.htmlvalidate.json"));
const validate = new HtmlValidate(new StaticConfigLoader(settings));

for (const page of [...pages, ...documents].map(writeDocument)) {
  const report = await validate.validateFile(page.path);
  const problems = report.results.flatMap((result) => result.messages);
  const shown = problems.slice(0, 10).map(
    ({ line, column, ruleId, message }) => `\n  ${line}:${column} ${message} [${ruleId}]`,
  );
  require_(report.valid && problems.length === 0, page.name, `${problems.length} problems${shown.join("")}`);
}
finish(pages.length + documents.length);
