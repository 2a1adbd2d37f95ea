// Called by scripts/bench in the folder where npm installed: node to_json.mjs FILE.yaml FILE.json
// Writes the same content as JSON; words such as yes and no stay text.
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";

const [from, to] = process.argv.slice(2);
writeFileSync(to, JSON.stringify(parse(readFileSync(from, "utf8"))));
