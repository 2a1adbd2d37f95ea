// Called by check.sh: node check.mjs ROOT SCHEMAS
// SCHEMAS holds questionnaire.json and the schemas of assessments, by the path of their
// questionnaire with '-' for '/'.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { parseDocument } from "yaml";

const [root, schemas] = process.argv.slice(2);
const read = (path) => readFileSync(join(root, path), "utf8");
const small = "tests/transcripts/files/small.yaml";
const compiled = new Map();
let failures = 0;
let files = 0;

function validator(name) {
  if (!compiled.has(name)) {
    const schema = JSON.parse(readFileSync(join(schemas, name), "utf8"));
    // strict: an unknown keyword would be a misspelt rule; these are for editors
    const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
    for (const keyword of ["markdownDescription", "patternErrorMessage", "doNotSuggest"])
      ajv.addKeyword(keyword);
    compiled.set(name, ajv.compile(schema));
  }
  return compiled.get(name);
}

function check(path, questionnaire, isExpected) {
  const text = read(path);
  if (text.startsWith("mgi-") && !/^mgi-(questionnaire|assessment):/.test(text)) return;
  const name = text.startsWith("mgi-questionnaire:")
    ? "questionnaire.json"
    : `${questionnaire.replaceAll("/", "-")}.json`;
  for (const version of ["1.2", "1.1"]) {
    // timestamps would arrive as objects, which JSON does not have
    const customTags = (tags) => 
      tags.filter((tag) => (tag.tag ?? tag) !== "tag:yaml.org,2002:timestamp");
    const document = parseDocument(text, { version, customTags, uniqueKeys: false });
    const validate = validator(name);
    const isValid = validate(document.toJS());
    files += 1;
    if (isValid === isExpected) continue;
    failures += 1;
    console.log(`${path} (YAML ${version}): ${isValid ? "accepted" : "refused"} by ${name}`);
    for (const error of validate.errors ?? [])
      console.log(`  ${error.instancePath}: ${error.message}`);
  }
}

const verdicts = new Map(
  read("tests/ajv/verdicts.txt")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split(/\s+/)),
);
for (const id of readdirSync(join(root, "tests/checks"))) {
  const folder = `tests/checks/${id}`;
  if (!existsSync(join(root, folder, "good.yaml"))) continue;
  const own = `${folder}/questionnaire.yaml`;
  const questionnaire = existsSync(join(root, own)) ? own : small;
  check(`${folder}/good.yaml`, questionnaire, true);
  const verdict = verdicts.get(id);
  if (verdict !== "unreadable") check(`${folder}/bad.yaml`, questionnaire, verdict !== "refuses");
}
check(small, "", true);
for (const name of readdirSync(join(root, "questionnaires")))
  if (name.endsWith(".yaml")) check(`questionnaires/${name}`, "", true);
check("tests/transcripts/files/samplia.yaml", small, true);
for (const folder of ["examples", "examples/real"])
  for (const name of readdirSync(join(root, folder)))
    if (name.endsWith(".yaml")) {
      const id = /^questionnaire: *\{id: *([a-z0-9-]+)/m.exec(read(`${folder}/${name}`))[1];
      check(`${folder}/${name}`, `questionnaires/${id}.yaml`, true);
    }

console.log(`${files} readings of files, ${failures} not as expected`);
process.exit(failures > 0 || files < 100 ? 1 : 0);
