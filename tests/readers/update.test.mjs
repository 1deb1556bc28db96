// Two revisions of one person's file: vobject and khal take the second as an update of the same entries, whole and alone.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";

const root = resolve(import.meta.dirname, "../..");
const binary = resolve(
  root,
  process.env.MEGURI_TARGET ?? "target/debug",
  "meguri",
);
const python = process.env.READERS_PYTHON ?? "python3";
const meguri = (...args) =>
  execFileSync(binary, args, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, MEGURI_NOW: "2026-11-21T09:00:00Z" },
  });

test("revision 2 of a person's file updates the same entries", () => {
  const home = mkdtempSync(join(tmpdir(), "meguri-update-"));
  try {
    const file = join(home, "s.meguri");
    const call = (name, input) =>
      JSON.parse(meguri("call", file, name, JSON.stringify(input), "--json"));
    meguri("sample", file, "--today", "2026-11-21");
    const content = call("dump", {});
    const programme = content.programme.find(
      (p) => p.title_en === "Japan Study Tour (sample)",
    ).id;
    const seat = content.participation.find(
      (s) => s.programme === programme && s.role === "guide",
    ).id;
    const person = call("create_person", {
      names: [
        {
          script: "latin",
          family: "Waterson",
          given: "Hannah",
          order: "given_first",
        },
      ],
    });
    call("edit_participation", { participation: seat, person: person.id });
    const issue = (n) => {
      const out = join(home, String(n));
      meguri("release", file, programme);
      meguri("issue", file, programme, "--to", "Hannah Waterson", "-o", out);
      return join(
        out,
        readdirSync(out).find((f) => f.endsWith(".ics")),
      );
    };
    const first = issue(1);
    const item = (title) =>
      content.item.find(
        (i) => i.title_en === title && i.programme === programme,
      );
    const moved = item("Opening briefing");
    const gone = item("Welcome dinner");
    const day = moved.when_start.slice(0, 10);
    call("move_item", { item: moved.id, start: `${day}T08:30` });
    call("remove_item", { item: gone.id });
    const second = issue(2);
    const read = JSON.parse(
      execFileSync(
        python,
        [join(import.meta.dirname, "update.py"), first, second],
        { encoding: "utf8", maxBuffer: 1 << 28 },
      ),
    );
    const uid = (i) => `${i.id}@meguri`;
    assert.ok(Object.keys(read.first).length > 20);
    assert.deepEqual(Object.keys(read.second), Object.keys(read.first));
    for (const [id, after] of Object.entries(read.second)) {
      const before = read.first[id];
      if (id === uid(moved) || id === uid(gone))
        assert.ok(after.sequence > before.sequence, id);
      else assert.deepEqual(after, before, id);
    }
    assert.notEqual(
      read.second[uid(moved)].start,
      read.first[uid(moved)].start,
    );
    assert.equal(read.second[uid(gone)].status, "CANCELLED");
    // khal holds each entry once, the moved one where it is now (08:30 in Tokyo).
    assert.equal(read.khal.files, Object.keys(read.first).length);
    assert.match(read.khal.events[uid(moved)].start, / ?23:30/);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
