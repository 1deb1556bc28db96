// The window among other programs: files and addresses from outside, closed and opened again, its file taken away;
// the palette by keyboard alone.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { KEY, meguri, until, withWindow } from "./driver.mjs";

const dump = (file) => JSON.parse(meguri("dump", file));
const programme = (file, title) =>
  dump(file).programme.find((p) => p.title_en === title);
const h1 = (w, title) =>
  until(async () => (await w.text("h1")) === title, title);
const tab = (w, name) =>
  until(
    () => w.has(`[role=tab][aria-selected=true]#tab-${name}`),
    `the tab ${name}`,
  );
const palette = (w) =>
  until(
    () =>
      w.run(
        "return document.activeElement?.dataset.testid === 'palette-field'",
      ),
    "the palette",
  );

test(
  "the palette works by keyboard alone: find, step, open, actions, Esc clears and then closes",
  { timeout: 120_000 },
  async () => {
    await withWindow({}, async (w) => {
      await h1(w, "Japan Study Tour (sample)");
      await w.keys([KEY.control, "k"]);
      await palette(w);
      assert.ok(
        await until(
          () => w.has('[data-testid="palette-row"]'),
          "recent things",
        ),
      );
      // Found by the romaji of what is written Ōsaka or 大阪; what was found is marked.
      await w.type("oosaka");
      await until(
        async () => /osaka/i.test(await w.content(".pal .is-on mark")),
        "the mark",
      );
      await w.keys(KEY.escape);
      await until(
        async () =>
          (await w.run(
            "return document.querySelector('[data-testid=\"palette-field\"]').value",
          )) === "",
        "an empty field",
      );
      await w.type("JLGC Semin");
      await until(
        async () =>
          /JLGC Seminar/.test(
            await w.content('.pal [role="option"][aria-selected="true"]'),
          ),
        "the seminar first",
      );
      await w.keys(KEY.enter);
      await h1(w, "JLGC Seminar");
      assert.equal(await w.has(".pal"), false);

      // Back is a key too.
      await w.keys([KEY.alt, KEY.left]);
      await h1(w, "Japan Study Tour (sample)");

      // Actions only, and the key of each is shown.
      await w.keys([KEY.control, "k"]);
      await palette(w);
      await w.type(">dark");
      await until(
        async () => (await w.count('[data-testid="palette-row"]')) === 1,
        "one action",
      );
      await w.keys(KEY.enter);
      await until(
        async () =>
          (await w.run("return document.documentElement.dataset.theme")) ===
          "dark",
        "the dark theme",
      );
      await w.keys([KEY.control, "k"]);
      await palette(w);
      await w.keys(KEY.escape);
      await until(async () => !(await w.has(".pal")), "closed");
    });
  },
);

test(
  "closed and opened again, the window is where it was",
  { timeout: 120_000 },
  async () => {
    const home = mkdtempSync(join(tmpdir(), "meguri-again-"));
    try {
      await withWindow({ home }, async (w) => {
        await h1(w, "Japan Study Tour (sample)");
        await w.size(1100, 800);
        await w.keys([KEY.control, "k"]);
        await palette(w);
        await w.type("JLGC Semin");
        await until(
          async () =>
            /JLGC Seminar/.test(
              await w.content('.pal [role="option"][aria-selected="true"]'),
            ),
          "the seminar",
        );
        await w.keys(KEY.enter);
        await h1(w, "JLGC Seminar");
        await w.keys([KEY.control, "1"]);
        await tab(w, "overview");
        // Written within a second or so, not only when the window is closed in good order.
        await new Promise((done) => setTimeout(done, 2500));
      });
      await withWindow({ home, file: null }, async (w) => {
        await h1(w, "JLGC Seminar");
        await tab(w, "overview");
        const width = await w.run("return innerWidth");
        assert.ok(Math.abs(width - 1100) < 30, `${width} wide`);
      });
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
);

test(
  "a second start brings its file and its address to the window that is open",
  { timeout: 120_000 },
  async () => {
    await withWindow({ env: { MEGURI_TEST_ONE_WINDOW: "1" } }, async (w) => {
      await h1(w, "Japan Study Tour (sample)");
      const seminar = programme(w.path, "JLGC Seminar");
      await w.again(`meguri://programme/${seminar.id}/tab/history`);
      await h1(w, "JLGC Seminar");
      await tab(w, "history");
      // A link that leads nowhere is said, and nothing else happens.
      await w.again("meguri://programme/0190a000-0000-7000-8000-000000000000");
      await until(
        async () =>
          /leads to nothing/.test(await w.content('[data-testid="banner"]')),
        "the sentence",
      );
      assert.equal(await w.text("h1"), "JLGC Seminar");

      const other = join(w.home, "巡り other.meguri");
      meguri("new", other);
      meguri(
        "call",
        other,
        "create_programme",
        '{"kind":"seminar","title":{"en":"Only here"},"zone":"Europe/London"}',
      );
      await w.again(`file://${encodeURI(other)}`);
      await h1(w, "Only here");
      assert.equal(await w.run("return document.title"), "巡り other – Meguri");

      // What is no workspace is refused in words; the open one stays.
      await w.again(join(w.home, "config/meguri/window.json"));
      await until(
        async () =>
          /not a Meguri workspace/i.test(
            await w.content('[data-testid="banner"]'),
          ),
        "the refusal",
      );
      assert.equal(await w.text("h1"), "Only here");
    });
  },
);

test(
  "a file taken away while it is open is said at once; a copy saves everything and goes on",
  { timeout: 120_000 },
  async () => {
    await withWindow({}, async (w) => {
      await h1(w, "Japan Study Tour (sample)");
      const away = join(w.home, "away.meguri");
      renameSync(w.path, away);
      await until(() => w.has('[data-testid="file-banner"]'), "the banner");
      assert.match(
        await w.content('[data-testid="file-banner"]'),
        /nothing is lost/,
      );
      const refused = await w.call("undo", {});
      assert.equal(refused.error.code, "file_gone");
      await w.click('[data-testid="file-banner"] [data-testid="save-copy"]');
      const copy = join(w.home, "Sample (copy).meguri");
      await until(() => existsSync(copy), "the copy");
      await until(
        async () => !(await w.has('[data-testid="file-banner"]')),
        "no banner on the copy",
      );
      assert.equal(
        await w.run("return document.title"),
        "Sample (copy) – Meguri",
      );
      const done = await w.call("undo", {});
      assert.ok(done.ok.seq > 0);
    });
  },
);
