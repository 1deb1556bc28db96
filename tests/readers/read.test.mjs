// Reads our .ics with ical.js and compares with what Python icalendar and the core say of the same events.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";

const root = resolve(import.meta.dirname, "../..");
const loaded = createRequire(join(root, "ui/package.json"))("ical.js");
const ICAL = loaded.default ?? loaded;
const meguri = resolve(
  root,
  process.env.MEGURI_TARGET ?? "target/debug",
  "meguri",
);
const python = process.env.READERS_PYTHON ?? "python3";

function icalJs(file) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(
      new ICAL.Timezone(zone),
      zone.getFirstPropertyValue("tzid"),
    );
  }
  const at = (t) =>
    t.isDate
      ? t.toString()
      : t.convertToZone(ICAL.Timezone.utcTimezone).toString();
  const out = {};
  for (const event of calendar.getAllSubcomponents("vevent")) {
    const end = event.getFirstPropertyValue("dtend");
    out[event.getFirstPropertyValue("uid")] = {
      start: at(event.getFirstPropertyValue("dtstart")),
      end: end ? at(end) : null,
      summary: event.getFirstPropertyValue("summary"),
    };
  }
  return out;
}

test("Python icalendar and ical.js read the sample with the same instants", () => {
  const home = mkdtempSync(join(tmpdir(), "meguri-readers-"));
  try {
    const file = join(home, "s.meguri");
    const out = join(home, "s.ics");
    execFileSync(meguri, ["sample", file, "--today", "2026-10-04"]);
    for (const lang of ["en", "ja", "both"]) {
      execFileSync(meguri, ["export-ics", file, "--lang", lang, "-o", out]);
      const js = icalJs(out);
      const py = JSON.parse(
        execFileSync(python, [join(import.meta.dirname, "read.py"), out], {
          encoding: "utf8",
        }),
      );
      assert.ok(Object.keys(js).length > 70);
      assert.deepEqual(js, py);
      // And the core: every timed item's instant as jiff has it.
      const dump = JSON.parse(
        execFileSync(meguri, ["dump", file], {
          encoding: "utf8",
          maxBuffer: 1 << 28,
        }),
      );
      let timed = 0;
      for (const item of dump.item.filter((i) => i.when_kind === "exact")) {
        const event = js[`${item.id}@meguri`];
        const local = new Intl.DateTimeFormat("sv-SE", {
          timeZone: item.when_start_zone,
          dateStyle: "short",
          timeStyle: "short",
        }).format(new Date(event.start));
        assert.equal(local.replace(" ", "T"), item.when_start);
        timed += 1;
      }
      assert.ok(timed > 30);
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
