// Timetables of published events, checked by a program in another language that shares nothing with ours (b2b/checker.py).
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
const checker = join(import.meta.dirname, "b2b/checker.py");
const data = join(root, "crates/matching/tests/data");

/** The best number of breaks of an event, as it was published. */
const published = (name) =>
  readFileSync(join(data, "published.tsv"), "utf8")
    .split("\n")
    .map((line) => line.split("\t"))
    .find(([event]) => event === name)[1];

test("the checker finds nothing wrong with the best timetables, and the breaks that were published", () => {
  const folder = mkdtempSync(join(tmpdir(), "meguri-b2b-"));
  try {
    for (const name of [
      "tic-12.original",
      "tic-12.prec15",
      "tic-13.original",
      "tic-12.fixed020-Forb",
      "forumt-14.original",
      "forumt-14crafd.original",
    ]) {
      const event = join(data, `${name}.dzn`);
      const said = execFileSync(meguri, ["match", event, "--slots"], {
        encoding: "utf8",
      });
      const slots = said.split("\n").filter((line) => /^\d+$/.test(line));
      const file = join(folder, `${name}.txt`);
      writeFileSync(file, slots.join("\n"));
      const answer = execFileSync(python, ["-B", checker, event, file], {
        encoding: "utf8",
      });
      assert.match(answer, new RegExp(`^OK breaks=${published(name)} `), name);
      // and it can tell: somebody's two meetings at one time
      writeFileSync(file, slots.map(() => "1").join("\n"));
      assert.throws(
        () =>
          execFileSync(python, ["-B", checker, event, file], { stdio: "pipe" }),
        /status 1|Command failed/,
        name,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
