import { expect, test } from "vitest";
import { makeExport } from "../../../electron/services/export/export.ts";
import { readFormat } from "../../../electron/services/reading/read-bytes.ts";
import { readBlocks } from "../../../shared/reading/read-blocks.ts";
import { accountOf } from "../../../shared/reading/repairs/account.ts";
import { findStyle } from "../../../shared/style/house-styles.ts";
import { everyBlock } from "../../typesetting/every-block.ts";
import { resolution461 } from "../../typesetting/resolution-461.ts";
import { resolution491 } from "../../typesetting/resolution-491.ts";

const style = findStyle("nato-pa", "en");

test.each(["docx", "html", "pdf"] as const)(
  "each word of a .%s file is in the document or named as furniture",
  { timeout: 60_000 },
  async (format) => {
    for (const { node } of [everyBlock, resolution461, resolution491]) {
      const reading = await readFormat(
        await makeExport(node, style, format, { modified: new Date(0) }),
        "file",
      );
      if (typeof reading === "string") throw new Error(`A .${format} file was taken for text`);
      const read = readBlocks(reading, { file: "file" });
      expect(accountOf(reading.source, [read, ...read.others])).toMatchObject({ missing: [], invented: [] });
    }
  },
);
