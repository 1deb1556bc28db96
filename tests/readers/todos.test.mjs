// Promises as VTODO and anniversaries as whole days, as Python icalendar reads them.
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
const env = { ...process.env, MEGURI_NOW: "2026-11-21T09:00:00Z" };

test("a promise is a todo of its item, an anniversary a whole day, for another program too", () => {
  const home = mkdtempSync(join(tmpdir(), "meguri-todos-"));
  try {
    const file = join(home, "w.meguri");
    const out = join(home, "w.ics");
    const call = (name, input) =>
      JSON.parse(
        execFileSync(meguri, ["call", file, name, JSON.stringify(input)], {
          encoding: "utf8",
          env,
        }),
      );
    const read = () =>
      JSON.parse(
        execFileSync(python, [join(import.meta.dirname, "todos.py"), out], {
          encoding: "utf8",
        }),
      );
    execFileSync(meguri, ["new", file], { env });
    const programme = call("create_programme", {
      kind: "seminar",
      title: { en: "Seminar" },
      zone: "Asia/Tokyo",
    }).id;
    const item = call("add_item", {
      programme,
      kind: "session",
      title: { en: "Talk" },
      when: { kind: "days", from: "2026-11-20", to: "2026-11-20" },
    }).id;
    call("add_follow_up", {
      what: { en: "Send samples; two kinds, and a price", ja: "見本を送る" },
      item,
      due: "2026-11-30",
    });
    const done = call("add_follow_up", { what: { en: "Write" }, programme }).id;
    call("edit_follow_up", {
      follow_up: done,
      closed: "2026-11-21",
      outcome: "Written",
    });
    execFileSync(meguri, ["export-ics", file, "--lang", "both", "-o", out], {
      env,
    });
    const { method, todos } = read();
    // A file with METHOD holds components of one kind only.
    assert.equal(method, "");
    assert.deepEqual(todos, [
      {
        summary: "見本を送る / Send samples; two kinds, and a price",
        due: "2026-11-30",
        status: "NEEDS-ACTION",
        related: `${item}@meguri`,
        description: "",
      },
      {
        summary: "Write",
        due: null,
        status: "COMPLETED",
        related: `${programme}@meguri`,
        description: "Written",
      },
    ]);

    const parties = ["Bonn", "Nagoya"].map(
      (en) => call("create_organisation", { name: { en } }).id,
    );
    call("create_partnership", {
      kind: "twinning",
      parties,
      signed: { when: { kind: "days", from: "2012-02-29", to: "2012-02-29" } },
    });
    call("export_anniversaries", { lang: "en", path: out });
    assert.deepEqual(read().events, [
      {
        summary: "15 years: Bonn and Nagoya",
        start: "2027-02-28",
        end: "2027-03-01",
      },
      {
        summary: "20 years: Bonn and Nagoya",
        start: "2032-02-29",
        end: "2032-03-01",
      },
    ]);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
