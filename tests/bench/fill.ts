// Adds a collection to a library in a process of its own, and prints what it took.
import { fillLibrary, tendLibrary } from "../../electron/services/library/tend-library.ts";

const [, , file = "", collection = ""] = process.argv;
const started = performance.now();
let last = started;
const { added, refused } = await fillLibrary(file, [collection], {
  onProgress: () => {
    last = performance.now();
  },
});
await tendLibrary(file);
console.log(
  JSON.stringify({
    added,
    refused: refused.length,
    adding: (last - started) / 1000,
    seconds: (performance.now() - started) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
