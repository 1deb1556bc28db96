// The two-day visit to the North East, planned from nothing in the real window: by keyboard alone, and by mouse alone in
// Japanese (text is typed, everything else is pointed at). Ten changes undone and done again. Two windows on one file.
// Closed, and opened where one was.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { KEY, meguri, until, withWindow } from "./driver.mjs";

const dump = (file) => JSON.parse(meguri("dump", file));
const content = (file) => JSON.stringify(dump(file));
const titled = (file, title) =>
  dump(file).item.find((i) => i.title_en === title || i.title_ja === title);
const made = (home) =>
  join(
    home,
    readdirSync(home).find((f) => f.endsWith(".meguri")),
  );
const selected = (w, tab) =>
  until(
    () => w.has(`[data-testid="tab-${tab}"][aria-selected="true"]`),
    `the tab ${tab}`,
  );
/** The calendar file that was written. */
const calendar = async (w) => {
  const name = await until(
    () => readdirSync(w.home).find((f) => f.endsWith(".ics")),
    "the .ics file",
  );
  return readFileSync(join(w.home, name), "utf8");
};

test(
  "the North East visit from nothing, by keyboard alone",
  { timeout: 180_000 },
  async () => {
    await withWindow({ file: null }, async (w) => {
      await w.tabTo('[data-testid="new-workspace"]');
      await w.keys(KEY.enter);
      await w.tabTo('[data-testid="new-programme"]');
      await w.keys(KEY.enter);
      // The dialog starts on its first field.
      await w.tabTo('[data-testid="programme-title"]');
      await w.type("North East England visit");
      await w.tabTo('[data-testid="programme-from"]');
      await w.type("2027-03-09");
      await w.tabTo('[data-testid="programme-to"]');
      await w.type("10 March 2027");
      await w.keys([KEY.control, KEY.enter]);
      await until(
        async () => (await w.content("h1")) === "North East England visit",
        "the programme",
      );
      await w.keys([KEY.control, "2"]);
      await selected(w, "itinerary");
      await w.tabTo('[data-testid="add-item"]');
      await w.keys(KEY.enter);
      const lines = [
        "9:30-11:00 NSK bearings",
        "11:15-13:00 Nissan factory tour",
        "Sunderland Software Centre afternoon",
        "networking dinner evening tbc",
        "10 Mar 10:00-11:30 Komatsu plant tour",
        "10 Mar 12:00-12:45 Japanese Friendship Garden",
      ];
      const file = made(w.home);
      // Sent once, though Enter alone would send it too.
      assert.equal(dump(file).programme.length, 1);
      for (const [i, line] of lines.entries()) {
        await until(
          () =>
            w.run(
              'const f = document.activeElement; return f?.dataset.testid === "add-line" && f.value === ""',
            ),
          "the line",
        );
        await w.type(line);
        const last = i === lines.length - 1;
        // Shift Enter adds and stays for the next.
        await w.keys(last ? KEY.enter : [KEY.shift, KEY.enter]);
        await until(() => (dump(file).item ?? []).length === i + 1, line);
      }
      const garden = titled(file, "Japanese Friendship Garden");
      assert.equal(garden.when_start, "2027-03-10T12:00");
      await until(
        () =>
          w.run(
            "return document.activeElement?.dataset.item === arguments[0]",
            garden.id,
          ),
        "the new item to have the focus",
      );
      // Later, confirmed, and a note in the inspector; the arrow goes to the item before it.
      await w.keys([KEY.alt, KEY.down]);
      await until(
        () =>
          titled(file, "Japanese Friendship Garden").when_start ===
          "2027-03-10T12:15",
        "a quarter later",
      );
      await w.keys(KEY.up);
      const komatsu = titled(file, "Komatsu plant tour");
      await until(
        () =>
          w.run(
            "return document.activeElement?.dataset.item === arguments[0]",
            komatsu.id,
          ),
        "the item before",
      );
      const state = komatsu.state;
      await w.keys("s");
      await until(
        () => titled(file, "Komatsu plant tour").state !== state,
        "another state",
      );
      await until(
        () =>
          w.run(
            "return document.activeElement?.matches(`[data-item='${arguments[0]}']:not([data-state='${arguments[1]}'])`)",
            komatsu.id,
            state,
          ),
        "the focus to be back",
      );
      await w.keys(KEY.enter);
      await until(
        () =>
          w.run(
            'return document.activeElement?.closest("[data-region=inspector]") !== null',
          ),
        "the inspector",
      );
      await w.tabTo('[data-testid="time-field"]');
      await w.type("10-11:45");
      await w.keys(KEY.enter);
      await until(
        () =>
          titled(file, "Komatsu plant tour").when_end === "2027-03-10T11:45",
        "the typed time",
      );
      await w.tabTo('[data-testid="export"]');
      await w.keys(KEY.enter);
      await until(() => w.has('[data-testid="export-events"]'), "the preview");
      await w.keys([KEY.control, KEY.enter]);
      const text = await calendar(w);
      for (const title of ["NSK bearings", "Nissan factory tour", "Komatsu"])
        assert.ok(text.includes(title), title);
    });
  },
);

test(
  "the North East visit from nothing, by mouse alone, in Japanese",
  { timeout: 180_000 },
  async () => {
    await withWindow(
      { file: null, settings: { lang: "ja", theme: "light" } },
      async (w) => {
        await w.mouse('[data-testid="new-workspace"]');
        await w.mouse('[data-testid="new-programme"]');
        await w.mouse('[data-testid="programme-title"]');
        await w.fill('[data-testid="programme-title"]', "英国北東部訪問");
        await w.mouse('[data-testid="programme-from"]');
        await w.fill('[data-testid="programme-from"]', "2027年3月9日");
        await w.mouse('[data-testid="programme-to"]');
        await w.fill('[data-testid="programme-to"]', "2027-03-10");
        await w.mouse('[data-testid="programme-ok"]');
        await until(
          async () => (await w.content("h1")) === "英国北東部訪問",
          "the programme",
        );
        const file = made(w.home);
        await w.mouse('[data-testid="tab-itinerary"]');
        await selected(w, "itinerary");
        // By the button: the line is read in Japanese.
        await w.mouse('[data-testid="add-item"]');
        await w.fill('[data-testid="add-line"]', "9時半〜11時 日本精工");
        await until(
          async () => (await w.content(".q-read")).includes("9:30"),
          "the reading",
        );
        await w.mouse('[data-testid="add-ok"]');
        await until(() => titled(file, "日本精工"), "the first item");
        // By drawing on an empty place of the second day: the times are where it was drawn.
        const day = ".tg-col:nth-of-type(2)";
        const from = await w.spot(day, 30, 200);
        await w.drag(from, { x: from.x, y: from.y + 66 });
        await w.fill('[data-testid="add-line"]', "コマツ工場見学");
        await until(
          async () => (await w.content(".q-read")).includes("コマツ工場見学"),
          "the reading",
        );
        await w.mouse('[data-testid="add-ok"]');
        const komatsu = await until(
          () => titled(file, "コマツ工場見学"),
          "the drawn item",
        );
        assert.equal(komatsu.when_start.slice(0, 10), "2027-03-10");
        const minutes = (t) =>
          Number(t.slice(11, 13)) * 60 + Number(t.slice(14));
        const length = minutes(komatsu.when_end) - minutes(komatsu.when_start);
        assert.ok(length >= 75 && length <= 105, `${length} min`);
        // By dragging: an hour later, and to the day before.
        const css = `[data-item="${komatsu.id}"]`;
        const grip = await w.spot(css);
        await w.drag(grip, { x: grip.x, y: grip.y + 44 });
        await until(
          () =>
            minutes(titled(file, "コマツ工場見学").when_start) ===
            minutes(komatsu.when_start) + 60,
          "an hour later",
        );
        await until(
          async () => (await w.spot(css)).y !== grip.y,
          "the item to be drawn there",
        );
        const first = await w.spot(".tg-col:nth-of-type(1)");
        const there = await w.spot(css);
        await w.drag(there, { x: first.x, y: there.y });
        await until(
          () =>
            titled(file, "コマツ工場見学").when_start.startsWith("2027-03-09"),
          "the day before",
        );
        await until(
          () => w.has(`.tg-col:nth-of-type(1) ${css}`),
          "the item to be drawn there",
        );
        // Its lower edge makes it longer.
        const before = titled(file, "コマツ工場見学");
        const edge = await w.run(
          "const r = document.querySelector(arguments[0]).getBoundingClientRect(); return [r.x + r.width / 2, r.bottom - 2]",
          css,
        );
        const bottom = { x: Math.round(edge[0]), y: Math.round(edge[1]) };
        await w.drag(bottom, { x: bottom.x, y: bottom.y + 22 });
        await until(
          () =>
            minutes(titled(file, "コマツ工場見学").when_end) ===
            minutes(before.when_end) + 30,
          "half an hour longer",
        );
        // Outside the grid nothing happens.
        const kept = content(file);
        const again = await w.spot(css);
        await w.drag(again, { x: 60, y: again.y });
        await new Promise((done) => setTimeout(done, 400));
        assert.equal(content(file), kept);
        // State and undo are buttons too.
        await w.mouse(css);
        await w.mouse('[data-testid="state"] button:first-child');
        await until(
          () => titled(file, "コマツ工場見学").state === "confirmed",
          "confirmed",
        );
        await w.mouse('[data-testid="undo"]');
        await until(
          () => titled(file, "コマツ工場見学").state !== "confirmed",
          "not confirmed any more",
        );
        await w.mouse('[data-testid="export"]');
        await until(
          () => w.has('[data-testid="export-events"]'),
          "the preview",
        );
        await w.mouse('[data-testid="export-save"]');
        assert.ok((await calendar(w)).includes("日本精工"));
      },
    );
  },
);

test(
  "undo goes back through ten changes, and redo forward again",
  { timeout: 120_000 },
  async () => {
    await withWindow({}, async (w) => {
      const lunch = titled(w.path, "Lunch, Komatsu");
      const css = `[data-item="${lunch.id}"]`;
      await w.click(css);
      const start = content(w.path);
      const steps = [start];
      const chords = [
        [KEY.alt, KEY.down],
        "s",
        [KEY.alt, KEY.shift, KEY.down],
        [KEY.alt, KEY.right],
        [KEY.control, "d"],
        [KEY.alt, KEY.up],
        "s",
        [KEY.alt, KEY.left],
        [KEY.alt, KEY.shift, KEY.up],
        KEY.delete,
      ];
      for (const chord of chords) {
        await w.keys(chord);
        await until(() => content(w.path) !== steps.at(-1), `${chord}`);
        steps.push(content(w.path));
        await until(
          () => w.run("return document.activeElement?.dataset.item != null"),
          "an item to have the focus",
        );
      }
      assert.equal(steps.length, 11);
      for (const before of steps.slice(0, -1).reverse()) {
        await w.keys([KEY.control, "z"]);
        await until(() => content(w.path) === before, "undo");
      }
      for (const after of steps.slice(1)) {
        await w.keys([KEY.control, KEY.shift, "z"]);
        await until(() => content(w.path) === after, "redo");
      }
    });
  },
);

test(
  "two windows on one file show each other's changes",
  { timeout: 120_000 },
  async () => {
    await withWindow({}, async (one) => {
      await withWindow({ file: one.path }, async (two) => {
        const lunch = titled(one.path, "Lunch, Komatsu");
        const css = `[data-item="${lunch.id}"]`;
        await one.click(css);
        await two.click(css);
        await one.keys([KEY.alt, KEY.down]);
        await until(
          async () => (await two.content(css)).includes("12:10"),
          "the second window to follow",
        );
        // The second undoes what the first has done.
        await two.click('[data-testid="undo"]');
        await until(
          async () => (await one.content(css)).includes("11:55"),
          "the first window to follow",
        );
        assert.equal(await one.has('[data-testid="banner"]'), false);
        assert.equal(await two.has('[data-testid="banner"]'), false);
      });
    });
  },
);

test(
  "closed and opened again, the window is where one was",
  { timeout: 120_000 },
  async () => {
    const home = mkdtempSync(join(tmpdir(), "meguri-again-"));
    try {
      let title;
      await withWindow({ home }, async (w) => {
        await w.click('[data-testid="programme"]:not([aria-current])');
        await w.click('[data-testid="tab-history"]');
        await selected(w, "history");
        await w.click('[data-testid="settings"]');
        await w.click('[data-testid="lang-ja"]');
        await until(
          async () =>
            (await w.run("return document.documentElement.lang")) === "ja",
          "Japanese",
        );
        title = await w.content("h1");
        assert.ok(title);
        // What is to be remembered is written.
        await new Promise((done) => setTimeout(done, 500));
      });
      await withWindow({ home }, async (w) => {
        await until(
          async () => (await w.content("h1")) === title,
          "the same programme",
        );
        await selected(w, "history");
        assert.equal(await w.run("return document.documentElement.lang"), "ja");
      });
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
);
