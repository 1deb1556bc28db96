// The real window on the sample: select, change a time, see the clash, undo, Japanese, export; nothing left out.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { KEY, meguri, until, withWindow } from "./driver.mjs";

const items = (file) => JSON.parse(meguri("dump", file)).item;
const find = (file, title) => items(file).find((i) => i.title_en === title);

test(
  "an officer moves an item, sees the clash, undoes it, reads Japanese and exports",
  { timeout: 120_000 },
  async () => {
    await withWindow({}, async (w) => {
      const briefing = find(w.path, "Opening briefing");
      await until(() => w.has(`[data-item="${briefing.id}"]`), "the itinerary");
      assert.equal(await w.text("h1"), "Japan Study Tour (sample)");

      // Select: the inspector shows it.
      await w.click(`[data-item="${briefing.id}"]`);
      await until(
        async () =>
          (
            await w.run(
              "return document.querySelector('[data-testid=\"time-field\"]')?.value",
            )
          )?.startsWith("09:15"),
        "the time field",
      );
      assert.equal(await w.has('.insp [data-testid="clash-card"]'), false);

      // Type a time that runs into the next item: one edit is one change, and the clash is said at once.
      await w.fill('[data-testid="time-field"]', "11:15-12:15\uE007");
      await until(() => w.has('.insp [data-testid="clash-card"]'), "the clash");
      assert.match(
        await w.text('.insp [data-testid="clash-card"]'),
        /in two places/,
      );
      assert.equal(
        find(w.path, "Opening briefing").when_start.slice(11),
        "11:15",
      );
      await until(() => w.has('[data-testid="toast"]'), "the toast");

      // Undo, with the keyboard: the toast names what was undone.
      await w.run("document.activeElement?.blur()");
      await w.click('[data-testid="undo"]');
      await until(
        async () =>
          find(w.path, "Opening briefing").when_start.endsWith("09:15"),
        "undo",
      );
      await until(
        async () =>
          /Opening briefing/.test(await w.text('[data-testid="toast"]')),
        "the toast that names it",
      );
      await until(
        async () => !(await w.has('.insp [data-testid="clash-card"]')),
        "no clash any more",
      );

      // Japanese at once, without restart.
      await w.click('[data-testid="settings"]');
      await w.click('[data-testid="lang-ja"]');
      await until(
        async () =>
          (await w.run("return document.documentElement.lang")) === "ja",
        "lang",
      );
      assert.equal(await w.text("h1"), "訪日研修（見本）");
      const latin = await w.run(
        'return [...document.querySelectorAll("button, [role=tab], label, dt")].map(e => e.textContent.trim()).filter(t => /^(Overview|Itinerary|Review|History|Add|Export)/.test(t))',
      );
      assert.deepEqual(latin, []);
      await w.keys(KEY.escape);

      // Export: what will be in the file is shown before it is written.
      await w.click('[data-testid="export"]');
      await until(() => w.has('[data-testid="export-events"]'), "the preview");
      await w.click('[data-testid="export-save"]');
      await until(
        () => w.has('[data-testid="export-done"], [data-testid="toast"]'),
        "the file",
      );
      const name = await until(async () => {
        return readdirSync(w.home).find((f) => f.endsWith(".ics"));
      }, "the .ics file");
      const text = readFileSync(join(w.home, name), "utf8");
      assert.match(text, /BEGIN:VCALENDAR\r\n/);
      assert.ok(text.split("BEGIN:VEVENT").length > 40);
    });
  },
);

test(
  "dark and light, the state of an item, and what another program changes",
  { timeout: 120_000 },
  async () => {
    await withWindow({ settings: { lang: "en", theme: "dark" } }, async (w) => {
      const lunch = find(w.path, "Opening briefing");
      await until(() => w.has(`[data-item="${lunch.id}"]`), "the itinerary");
      assert.equal(
        await w.run("return document.documentElement.dataset.theme"),
        "dark",
      );
      // Another program renames it: the window follows within seconds.
      meguri(
        "call",
        w.path,
        "edit_item",
        JSON.stringify({ item: lunch.id, title: { en: "Renamed outside" } }),
      );
      await until(
        async () =>
          /Renamed outside/.test(await w.content(`[data-item="${lunch.id}"]`)),
        "the new title",
      );
      // Text from data never becomes markup.
      meguri(
        "call",
        w.path,
        "edit_item",
        JSON.stringify({
          item: lunch.id,
          title: { en: '<img src=x onerror="window.__bad=1"><b>B</b>' },
        }),
      );
      await until(
        async () => /<img/.test(await w.content(`[data-item="${lunch.id}"]`)),
        "the markup as text",
      );
      assert.equal(await w.run("return window.__bad ?? null"), null);
    });
  },
);

test(
  "a refused script shows that the content policy holds",
  { timeout: 60_000 },
  async () => {
    await withWindow({}, async (w) => {
      await until(() => w.has("h1"), "the window");
      await w.run(
        'const s = document.createElement("script"); s.textContent = "window.__inline = 1"; document.head.append(s)',
      );
      assert.equal(await w.run("return window.__inline ?? null"), null);
      const net = await w.run(
        'return performance.getEntriesByType("resource").map(e => e.name).filter(n => !/^(tauri|ipc|http:\\/\\/(tauri|ipc)\\.localhost)/.test(n))',
      );
      assert.deepEqual(net, []);
      // Nothing is written where no dialog said.
      const answer = await w.call("export_ics", {
        lang: "en",
        path: `${w.home}/elsewhere.ics`,
      });
      assert.equal(answer.error.code, "not_chosen");
      assert.equal(existsSync(join(w.home, "elsewhere.ics")), false);
    });
  },
);

test(
  "without a workspace the start screen makes one",
  { timeout: 60_000 },
  async () => {
    await withWindow({ file: null }, async (w) => {
      await w.click('[data-testid="open-sample"]');
      await until(
        async () => (await w.text("h1")) === "Japan Study Tour (sample)",
        "the sample",
      );
    });
  },
);
