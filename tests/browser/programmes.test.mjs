// A seminar from nothing, its running order by typing, keys and drag, its people from a pasted list, and undo from the
// history: in the window on the real core.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pause, until } from "./chrome.mjs";
import { meguri, world } from "./world.mjs";

let w, page, programme;
before(async () => {
  w = await world({
    file: (home) => {
      const path = join(home, "Office.meguri");
      meguri(["new", path]);
      return path;
    },
  });
  page = await w.tab();
  await w.load(page);
});
after(() => w?.close());

const id = (testid) => `[data-testid="${testid}"]`;
const order = async () => {
  const view = await w.call("running_order", { programme });
  return view.sections.flatMap((s) =>
    s.rows.filter((r) => !r.inside).map((r) => `${r.time} ${r.who.en}`),
  );
};
const shown = (css) =>
  page.run(
    (c) => [...document.querySelectorAll(c)].map((e) => e.textContent.trim()),
    css,
  );
const tab = async (name) => {
  await page.click(id(`tab-${name}`));
  await page.wait(`${id(`tab-${name}`)}[aria-selected="true"]`);
  await page.rest();
};
/** The row's own button, by who speaks. */
const row = (who) =>
  page.run((name) => {
    const rows = [...document.querySelectorAll("[data-row]")];
    return rows.find((r) => r.textContent.includes(name))?.dataset.row;
  }, who);

test(
  "a newcomer builds a seminar by typing alone",
  { timeout: 120_000 },
  async () => {
    await page.click(id("new-programme"));
    await page.fill(id("programme-title"), "European and Japanese regions");
    await page.run((css) => {
      const select = document.querySelector(css);
      select.value = "seminar";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }, id("programme-kind"));
    await page.fill(id("programme-from"), "20 Nov 2018");
    await page.press("Tab");
    await page.click(id("programme-ok"));
    await page.wait(`${id("tab-running_order")}[aria-selected="true"]`);
    programme = (await w.call("workspace")).programmes[0].id;
    await page.fill(id("ro-start"), "13:30");
    await page.press("Enter");
    await until(
      async () => (await page.value(id("ro-start"))) === "13:30",
      "the start",
    );
    await page.fill(id("ro-until"), "14:45");
    await page.press("Enter");
    await until(
      async () => (await page.value(id("ro-until"))) === "14:45",
      "the end",
    );
    const lines = [
      "Olivier Becht 20 min: Alsace and Japan since 1863",
      "Takuya Tasso, 15 min, ja: The Linear Collider",
      "Break 10",
      "Panel 30 min: Daniel Kremers, Tatsushi Amano; moderator Olivier Becht",
    ];
    for (const [i, line] of lines.entries()) {
      await page.fill(id("ro-add"), line);
      await page.press("Enter");
      await until(async () => (await page.count(".ror")) === i + 1, line);
    }
    assert.deepEqual(await order(), [
      "13:30 Olivier Becht",
      "13:50 Takuya Tasso",
      "14:05 Break",
      "14:15 Panel of 2",
    ]);
    assert.deepEqual(await shown(id("ro-verdict")), ["Ends on time"]);
  },
);

test(
  "a length typed in the row pushes the times after it",
  { timeout: 60_000 },
  async () => {
    await page.click(`[data-row="${await row("Olivier Becht")}"]`);
    await page.fill(".ror.is-sel .len", "30");
    await page.press("Enter");
    await until(
      async () => (await order())[3] === "14:25 Panel of 2",
      "the new times",
    );
    await until(
      async () => (await shown(id("ro-verdict")))[0] === "10 min over",
      "the verdict",
    );
    await page.press("Escape");
  },
);

test(
  "Alt and an arrow move a row, and so does dragging its handle",
  { timeout: 60_000 },
  async () => {
    const tasso = await row("Takuya Tasso");
    await page.click(`[data-row="${tasso}"]`);
    await page.focus(`[data-row="${tasso}"]`);
    await page.press("Alt+ArrowUp");
    await until(
      async () => (await order())[0] === "13:30 Takuya Tasso",
      "the row to move up",
    );
    await page.rest();
    const from = await page.middle(`[data-of="${tasso}"] .grip`);
    const to = await page.middle(`[data-of="${await row("Panel of 2")}"]`);
    await page.pointer("mousePressed", from);
    for (const y of [from.y + 8, (from.y + to.y) / 2, to.y + 16])
      await page.pointer("mouseMoved", { x: from.x, y });
    await page.pointer("mouseReleased", { x: from.x, y: to.y + 16 });
    await until(
      async () => (await order())[3]?.endsWith("Takuya Tasso"),
      "the row to land at the end",
    );
    await page.rest();
    // Let go with Esc it stays where it was.
    const before = await order();
    const again = await page.middle(`[data-of="${tasso}"] .grip`);
    await page.pointer("mousePressed", again);
    await page.pointer("mouseMoved", { x: again.x, y: again.y - 60 });
    await page.press("Escape");
    await page.pointer("mouseReleased", { x: again.x, y: again.y - 60 });
    await pause(200);
    assert.deepEqual(await order(), before);
  },
);

test(
  "pasted names take the seats that wait for them",
  { timeout: 60_000 },
  async () => {
    await tab("people");
    await page.fill(id("placeholder-count"), "2");
    await page.press("Enter");
    const roster = () => w.call("roster", { programme });
    await until(
      async () => (await roster()).names_to_come.en === "2 names to come",
      "two seats",
    );
    await page.click(id("paste-names"));
    await page.fill(
      id("paste-list"),
      "Ada Byron\nTSUKAMOTO Ichiro, Meiji University",
    );
    await until(
      async () =>
        (await page.count(`${id("paste-dialog")} .paste-read tr`)) === 2,
      "what was read",
    );
    await page.click(id("paste-ok"));
    await page.gone(id("paste-dialog"));
    const after = await roster();
    assert.equal(after.names_to_come.en, "");
    const speakers = after.sections.find((s) => s.role === "speaker").rows;
    assert.ok(
      speakers.some(
        (r) =>
          r.name.en === "Ada Byron" &&
          r.participation.placeholder.en.startsWith("Speaker "),
      ),
    );
  },
);

test(
  "one change of long ago is undone from the history, the rest stays",
  { timeout: 60_000 },
  async () => {
    await tab("history");
    const line = await page.run(() => {
      const lines = [
        ...document.querySelectorAll('[data-testid="history-line"]'),
      ];
      return lines.find((l) => l.textContent.includes("length of"))?.dataset
        .seq;
    });
    await page.click(`[data-seq="${line}"] [data-testid="take-back"]`);
    await page.wait(`[data-seq="${line}"].undone`);
    const view = await w.call("running_order", { programme });
    const becht = view.sections[0].rows.find(
      (r) => r.who.en === "Olivier Becht",
    );
    assert.equal(becht.contribution.minutes, 20);
    assert.equal(
      (await w.call("roster", { programme })).names_to_come.en,
      "",
      "what came after stays",
    );
    assert.deepEqual(page.faults, []);
  },
);
