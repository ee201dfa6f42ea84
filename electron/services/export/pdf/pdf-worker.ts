import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** What the worker is started with: the page as JSON. */
export interface PdfTask {
  readonly page: string;
}

/** What it answers before it ends: the file, or Typst's own words on why there is none. */
export type PdfAnswer = { readonly pdf: Uint8Array } | { readonly failure: string };

const fontFiles = [
  ...faces("tinos", "Tinos", ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"]),
  ...faces("noto-serif", "NotoSerif", ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"]),
];

function faces(family: string, name: string, weights: readonly string[]): string[] {
  const { resolve } = createRequire(import.meta.url);
  return weights.map((weight) => resolve(`@expo-google-fonts/${family}/${weight}/${name}_${weight}.ttf`));
}

function compile(page: string): PdfAnswer {
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(file)) }],
  });
  const template = readFileSync(new URL("./template.typ", import.meta.url), "utf8");
  const compiled = compiler.compile({ mainFileContent: template, inputs: { page } });
  const error = compiled.takeError();
  if (error) return { failure: JSON.stringify(compiler.fetchDiagnostics(error)) };
  const { result } = compiled;
  if (!result) return { failure: "Typst gave no document" };
  return { pdf: compiler.pdf(result, { pdfStandard: "ua-1" }) };
}

function answer(task: PdfTask): PdfAnswer {
  try {
    return compile(task.page);
  } catch (error) {
    // PDF/UA findings, such as a missing glyph, are thrown at the end as Typst's own words.
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.postMessage(answer(workerData as PdfTask));
