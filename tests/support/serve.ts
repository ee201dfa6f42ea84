// A web host in a process of its own, to be killed (tests/services/documents/kill.test.ts): `serve.ts <folder>`.
import { join } from "node:path";
import { createHost } from "../../electron/services/host.ts";
import { startWebHost } from "../../electron/web/web-host.ts";

const folder = process.argv[2] ?? "";
const home = join(folder, "home");
const host = createHost({ home, documentsFolder: join(folder, "documents"), dialogs: null, clock: Date.now });
const web = await startWebHost({ host, home, port: 0, rendererFolder: folder });
process.stdout.write(`${web.newUrl()}\n`);
