// Opens a library in a process that knows nothing yet, and prints the milliseconds to its first suggestion.
import { openPrecedents } from "../../electron/services/library/precedents.ts";

const started = performance.now();
const precedents = openPrecedents(process.argv[2] ?? "", "en");
const point = {
  part: "preamble",
  level: "clause",
  text: "Recalling its ",
  title: "",
  parent: null,
  before: [],
} as const;
const { length } = precedents.suggest(point, null, 5);
console.log(
  JSON.stringify({
    milliseconds: performance.now() - started,
    units: precedents.index.unitWording.length,
    length,
  }),
);
precedents.close();
