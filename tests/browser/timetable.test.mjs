// The timetable of a matchmaking in the window on the real core: what it says of itself, solving beside the window, comparing and
// taking, locks, a meeting moved by drag and by keys, what is not placed and what would change it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { until } from "./chrome.mjs";
import { world } from "./world.mjs";

let w, page, programme;
const id = (testid) => `[data-testid="${testid}"]`;
const text = (css) =>
  page.run((c) => document.querySelector(c)?.textContent.trim() ?? "", css);

before(async () => {
  w = await world();
  page = await w.tab();
  await w.load(page);
  const { programmes } = await w.call("workspace");
  programme = programmes.find((p) => p.title.en.includes("BIO-Europe")).id;
  const css = `[data-programme="${programme}"]`;
  if (!(await page.has(css))) await page.click(id("past-programmes"));
  await page.click(css);
  await page.click(id("tab-timetable"));
  await page.wait(id("tt-grid"));
  await page.rest();
});
after(() => w?.close());

const view = (input = {}) => w.call("timetable", { programme, ...input });
/** Where two who meet stand in Europe's rows. */
const cell = async (row, withWhom) => {
  const { rows } = await view();
  const found = rows.find((r) => r.name.en.startsWith(row));
  const cell = found.cells.find((c) => c.with.en.startsWith(withWhom));
  return { row: found.id, ...cell };
};
const cellCss = (row, slot) => `[data-row="${row}"] [data-from="${slot}"]`;

test("it says what it is worth and that nothing better can be had", async () => {
  assert.equal(await page.count(".tt-card"), 23);
  const quality = await text(id("tt-quality"));
  assert.match(quality, /23\s*of 26 requests placed/);
  assert.match(quality, /60 of 64 points/);
  assert.match(quality, /Proven best/);
  assert.match(await text(id("tt-locked")), /2 locked/);
  // Reasons are looked for beside the window.
  await until(
    async () =>
      /Medicon Valley Alliance arrives at 11:00\./.test(
        await text(id("tt-not-placed")),
      ),
    "the reasons",
  );
});

test("rows are Europe, Japan, tables or one participant", async () => {
  await page.click(id("tt-by-people_japan"));
  await until(async () => (await page.count("[data-row]")) === 6, "six rows");
  await page.click(id("tt-by-tables"));
  await until(async () => (await page.count("[data-row]")) === 4, "four rows");
  await page.click(id("tt-by-people_europe"));
  await until(async () => (await page.count("[data-row]")) === 7, "seven rows");
  await page.click(".tt-who");
  await page.wait(id("tt-one-list"));
  assert.match(await text(".tt-one-h"), /FlandersBio/);
  await page.click(id("tt-by-people_europe"));
  await page.wait(id("tt-grid"));
});

test("L locks the meeting that has the focus, and again unlocks it", async () => {
  const one = await cell("BIO-M", "Kyushu regional");
  await page.click(cellCss(one.row, one.slot));
  await page.press("l");
  await until(
    async () => (await text(id("tt-locked"))).includes("3 locked"),
    "locked",
  );
  await page.press("l");
  await until(
    async () => (await text(id("tt-locked"))).includes("2 locked"),
    "unlocked",
  );
});

test("a meeting is dragged where it can be held, with the cost beside the pointer", async () => {
  const one = await cell("Cosmetics Valley", "Northern Osaka");
  const { slots } = await view();
  let to = null;
  for (const slot of slots) {
    const tried = await w.call("try_meeting", {
      meeting: one.meeting,
      slot: slot.id,
    });
    if (slot.id !== slots[one.slot].id && (tried.allowed || tried.swap))
      to = slots.indexOf(slot);
  }
  assert.notEqual(to, null, "the sample leaves room to move it");
  const from = await page.middle(cellCss(one.row, one.slot));
  const target = await page.middle(cellCss(one.row, to));
  await page.pointer("mousePressed", from, { buttons: 1 });
  await page.pointer(
    "mouseMoved",
    { x: from.x + 9, y: from.y },
    { buttons: 1 },
  );
  await page.pointer("mouseMoved", target, { buttons: 1 });
  await page.wait(`${id("tt-hint")} .tt-told`);
  await page.pointer("mouseReleased", target);
  await until(
    async () => (await cell("Cosmetics Valley", "Northern Osaka")).slot === to,
    "the new slot",
  );
  await page.press("Ctrl+z");
  await until(
    async () =>
      (await cell("Cosmetics Valley", "Northern Osaka")).slot === one.slot,
    "the old slot",
  );
});

test("M chooses another slot by keyboard", async () => {
  const one = await cell("Cosmetics Valley", "Northern Osaka");
  await page.click(cellCss(one.row, one.slot));
  await page.rest();
  await page.press("m");
  await page.wait(id("tt-pick"));
  await until(
    () => page.run(() => document.activeElement?.dataset.testid === "tt-pick"),
    "the focus in the list",
  );
  assert.equal(await page.count(id("tt-pick")), 6);
  await page.press("Escape");
  await page.gone(id("tt-pick"));
});

test("what is taken out comes back by solving, comparing and taking", async () => {
  const one = await cell("Cosmetics Valley", "Northern Osaka");
  await page.click(cellCss(one.row, one.slot));
  await page.press("Delete");
  await until(async () => (await view()).meetings === 22, "taken out");
  await until(
    async () => /22\s*of 26/.test(await text(id("tt-quality"))),
    "the worth of what is left",
  );
  await page.press("Ctrl+Enter");
  await page.wait(id("tt-take"));
  await page.wait(".tt-diff");
  assert.match(await text(id("tt-differences")), /new/);
  assert.equal(
    (await view()).meetings,
    22,
    "nothing is written before it is taken",
  );
  await page.click(id("tt-take"));
  await until(async () => (await view()).meetings === 23, "taken");
  await page.gone(id("tt-take"));
  await until(
    async () => /Proven best/.test(await text(id("tt-quality"))),
    "the proof",
  );
});

test("a change that would help is tried and cannot be taken before it is made", async () => {
  await page.wait(id("tt-try"), 20_000);
  await page.click(id("tt-try"));
  await page.wait(id("tt-arrange"), 20_000);
  assert.match(
    await text(id("tt-strip")),
    /If Medicon Valley Alliance arrives 10:30/,
  );
  assert.ok(!(await page.has(id("tt-take"))));
  await page.click(id("tt-leave"));
  await page.gone(id("tt-arrange"));
  assert.equal((await view()).quality.placed, 23);
});
