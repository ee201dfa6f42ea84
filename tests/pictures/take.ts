// Takes the pictures of the documentation from the running app: npm run pictures
import { join } from "node:path";
import { buildCommandLine, buildScreen } from "../../build/build.ts";
import { runCommand, unit } from "../e2e/page.ts";
import { startApp } from "../support/app.ts";

const folder = join(import.meta.dirname, "../../docs/pictures");
const seed = join(import.meta.dirname, "../fixtures/reading/nato-pa-resolution-491.md");

await buildCommandLine();
await buildScreen();
const app = await startApp({ viewport: { width: 1440, height: 900 } });
const { page } = app;
try {
  const picture = async (name: string) => {
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  for (const theme of ["Light", "Dark"]) {
    await runCommand(page, theme);
    await unit(page, "4.").locator(".line").first().click();
    await picture(`editor-${theme.toLowerCase()}`);
  }
  await runCommand(page, "Light");
  const chooser = page.waitForEvent("filechooser");
  await runCommand(page, "Import files");
  await (await chooser).setFiles(seed);
  await page.getByText("4 repairs").waitFor();
  await page.getByText("“o” was restored", { exact: false }).click();
  await picture("import");
} finally {
  await app.close();
}
