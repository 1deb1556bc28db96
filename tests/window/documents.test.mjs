// The real window: a bilingual itinerary is looked at, and saved as what was looked at.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { until, withWindow } from "./driver.mjs";

const id = (testid) => `[data-testid="${testid}"]`;

test(
  "an itinerary side by side is seen page by page and saved as PDF",
  { timeout: 120_000 },
  async () => {
    await withWindow({}, async (w) => {
      await w.click(id("tab-documents"));
      await w.click(id("doc-lang-both"));
      const seen = () =>
        w.run(
          `return [...document.querySelectorAll('[data-testid="doc-sheet"] img')].filter((i) => i.complete && i.naturalWidth > 100).length`,
        );
      await until(async () => (await seen()) >= 1, "the first page");
      const sheets = await w.count(id("doc-sheet"));
      assert.ok(sheets > 2, `${sheets} pages`);
      await w.click(id("doc-save"));
      await w.element(id("doc-made"));
      const saved = readdirSync(w.home).filter((f) => f.endsWith(".pdf"));
      assert.equal(saved.length, 1);
      const path = join(w.home, saved[0]);
      const info = execFileSync("pdfinfo", [path], { encoding: "utf8" });
      assert.match(info, new RegExp(`Pages: +${sheets}\\b`));
      const text = execFileSync("pdftotext", ["-layout", path, "-"], {
        encoding: "utf8",
      });
      for (const said of ["Welcome dinner", "歓迎夕食会", "日程表"])
        assert.ok(text.includes(said), said);
    });
  },
);
