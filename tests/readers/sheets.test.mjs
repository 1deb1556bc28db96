// The lists of a programme as one workbook, read by Python openpyxl: sheets, frozen heads, real dates and numbers, no formula.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";

const root = resolve(import.meta.dirname, "../..");
const meguri = resolve(
  root,
  process.env.MEGURI_TARGET ?? "target/debug",
  "meguri",
);
const python = process.env.READERS_PYTHON ?? "python3";

test("openpyxl reads every list of the tour with dates as dates and numbers as numbers", () => {
  const home = mkdtempSync(join(tmpdir(), "meguri-sheets-"));
  try {
    const file = join(home, "s.meguri");
    const out = join(home, "lists.xlsx");
    execFileSync(meguri, ["sample", file, "--today", "2026-11-21"]);
    execFileSync(meguri, [
      "document",
      file,
      "Japan Study Tour (sample)",
      "all",
      "--lang",
      "both",
      "-o",
      out,
    ]);
    const read = JSON.parse(
      execFileSync(python, [join(import.meta.dirname, "sheets.py"), out], {
        encoding: "utf8",
      }),
    );
    assert.equal(read.created, "2000-01-01T00:00:00");
    const names = Object.keys(read.sheets);
    assert.ok(names.length >= 5, names.join());
    for (const [name, sheet] of Object.entries(read.sheets)) {
      assert.equal(sheet.frozen, "A2", name);
      assert.ok(sheet.rows > 0, name);
    }
    const plan = read.sheets[names.find((n) => n.startsWith("Itinerary"))];
    const kinds = (head) => plan.kinds[plan.heads.indexOf(head)];
    assert.deepEqual(kinds("Date / 日付"), ["date"]);
    assert.deepEqual(kinds("Start / 開始"), ["time"]);
    assert.deepEqual(kinds("名称"), ["text"]);
    const who = read.sheets[names.find((n) => n.startsWith("Delegate list"))];
    assert.deepEqual(who.kinds[who.heads.indexOf("Heads / 人数")], ["number"]);
  } finally {
    rmSync(home, { recursive: true });
  }
});
