// The real window: the plan is issued, an item is moved, issued again; only those whose plan changed are told, and their files update
// what they hold.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { meguri, until, withWindow } from "./driver.mjs";

const call = (file, name, input) =>
  JSON.parse(meguri("call", file, name, JSON.stringify(input)));
/** UID → SEQUENCE and start of the events of a file. */
const events = (path) => {
  const text = readFileSync(path, "utf8").replaceAll("\r\n ", "");
  const parts = text.split("BEGIN:VEVENT").slice(1);
  const field = (part, name) =>
    new RegExp(`^${name}[^:]*:(.*)$`, "m").exec(part)?.[1].trim();
  return new Map(
    parts.map((p) => [
      field(p, "UID"),
      {
        sequence: Number(field(p, "SEQUENCE") ?? 0),
        start: field(p, "DTSTART"),
      },
    ]),
  );
};
const calendars = (folder) =>
  readdirSync(folder)
    .filter((f) => f.endsWith(".ics"))
    .sort();

test(
  "issued, moved, issued again: only the touched are told, and their files update the same events",
  { timeout: 120_000 },
  async () => {
    await withWindow({}, async (w) => {
      const item = JSON.parse(meguri("dump", w.path)).item.find(
        (i) => i.title_en === "Hitachi City: industry promotion",
      );
      const { programme } = item;
      await w.click('[data-testid="tab-issued"]');
      await w.click('[data-testid="issue-first"]');
      await w.element('[data-testid="recipient"]');
      // A clash is open: it is said, and a reason is asked for.
      if (await w.has('[data-testid="issue-reason"]'))
        await w.fill('[data-testid="issue-reason"]', "Agreed by telephone");
      await w.click('[data-testid="issue-go"]');
      await w.element('[data-testid="issue-done"]');
      const first = new Map(
        calendars(w.home).map((f) => [f, events(join(w.home, f))]),
      );
      assert.ok(first.size > 5, "everyone gets a first copy");
      await w.keys("\uE00C");

      const start = item.when_start.replace("T11:05", "T11:20");
      call(w.path, "move_item", { item: item.id, start });
      await until(
        () => w.has('[data-testid="issue-next"]'),
        "the ledger with the next revision",
      );
      await w.click('[data-testid="issue-next"]');
      await w.element('[data-testid="recipient"]');
      await until(() => w.has('[data-testid="difference"]'), "what changed");
      assert.equal(await w.count('[data-testid="difference"]'), 1);
      assert.match(
        await w.content('[data-testid="difference"]'),
        /Hitachi City[\s\S]*11:05[\s\S]*11:20/,
      );
      const told = await w.run(
        "return [...document.querySelectorAll('[data-testid=\"recipient\"]')].filter((r) => r.checked).map((r) => r.getAttribute('aria-label'))",
      );
      assert.ok(told.length > 0 && told.length < first.size);
      assert.ok(told.includes("Hitachi City"));
      if (await w.has('[data-testid="issue-reason"]'))
        await w.fill('[data-testid="issue-reason"]', "Agreed by telephone");
      await w.click('[data-testid="issue-go"]');
      await w.element('[data-testid="issue-done"]');
      const ledger = call(w.path, "ledger", { programme });
      const holds = (n) =>
        ledger.recipients.filter((r) => r.holds?.number === n).length;
      assert.deepEqual(
        [holds(2), holds(1)],
        [told.length, first.size - told.length],
      );

      // The same event under the same UID, with a higher SEQUENCE and the new time; the others as they were.
      const host = (f) => /Hitachi City/.test(f);
      const before = first.get([...first.keys()].find(host));
      const fresh = calendars(w.home).filter((f) => !first.has(f));
      assert.equal(
        fresh.length,
        told.length,
        "a file each, beside the old ones",
      );
      const now = events(join(w.home, fresh.find(host)));
      const uid = `${item.id}@meguri`;
      assert.ok(now.get(uid).sequence > before.get(uid).sequence);
      assert.match(now.get(uid).start, /T112000/);
      for (const [other, event] of before)
        if (other !== uid) assert.deepEqual(now.get(other), event, other);
    });
  },
);
