// Documents by keys and by mouse: what there is, what is chosen, the pages, house style, everything into a folder.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { until } from "./chrome.mjs";
import { world } from "./world.mjs";

// Pages are set by the development build here: ten times as long as in the program.
const SLOW = 60_000;
const id = (testid) => `[data-testid="${testid}"]`;
let w, page;
before(async () => {
  w = await world();
  page = await w.open();
  await page.click(id("tab-documents"));
  await page.wait(`${id("doc-sheet")} img`);
});
after(() => w?.close());

const pages = () => page.count(id("doc-sheet"));
const alt = () =>
  page.run(() => document.querySelector('[data-testid="doc-sheet"] img')?.alt);

test("every kind is reached by the arrow keys and shows its first page", async () => {
  const kinds = await page.count(id("doc-kind"));
  const on = () =>
    page.run(
      () =>
        document.querySelector('[data-testid="doc-kind"][aria-current]')
          ?.dataset.kind,
    );
  await page.focus(`${id("doc-kind")}[aria-current]`);
  const seen = new Set([await on()]);
  for (let i = 1; i < kinds; i++) {
    const last = await on();
    await page.press("ArrowDown");
    await until(async () => (await on()) !== last, "the next kind");
    seen.add(await on());
    await until(
      async () => /^Page 1 of \d+$/.test(await alt()),
      await on(),
      SLOW,
    );
  }
  assert.equal(seen.size, kinds);
  await page.click(`${id("doc-kind")}[data-kind="itinerary"]`);
  await until(async () => (await on()) === "itinerary", "the itinerary again");
  await page.wait(id("doc-page_each"));
  await page.rest();
});

test("a page for each day is chosen, and the preview has as many", async () => {
  await until(async () => (await pages()) === 5, "five pages", SLOW);
  await page.click(id("doc-page_each"));
  await until(async () => (await pages()) > 6, "a page a day at least", SLOW);
  await page.click(id("doc-page_each"));
  await until(async () => (await pages()) === 5, "five again", SLOW);
});

test("the preview follows what is changed", async () => {
  const first = () =>
    page.run(
      () => document.querySelector('[data-testid="doc-sheet"] img')?.src.length,
    );
  const was = await first();
  const programme = await page.run(
    () =>
      document.querySelector("[data-programme][aria-current]").dataset
        .programme,
  );
  await w.call("edit_programme", {
    programme,
    title: { en: "Another title of the tour" },
  });
  await until(async () => (await first()) !== was, "another first page", SLOW);
  await w.call("undo", {});
  await until(async () => (await first()) === was, "as it was", SLOW);
});

test("the house style is set in its dialog", async () => {
  await page.click(id("doc-style"));
  await page.wait(id("doc-style-dialog"));
  await page.fill(id("doc-colour"), "blue");
  await page.press("Enter");
  await until(
    () =>
      page.run(() =>
        /not a colour/.test(
          document.querySelector('[data-testid="doc-style-dialog"]')
            .textContent,
        ),
      ),
    "why not",
  );
  await page.fill(id("doc-colour"), "#1e4a8a");
  await page.press("Enter");
  await until(
    async () =>
      (await w.call("settings", {})).house_style?.colour === "#1e4a8a",
    "the colour",
  );
  // The first Escape may leave the field, the next one the dialog.
  await until(async () => {
    if (!(await page.has(id("doc-style-dialog")))) return true;
    await page.press("Escape");
    return false;
  }, "the dialog shut");
});

test("everything is written into a folder from the dialog", async () => {
  const folder = join(w.home, "papers");
  mkdirSync(folder);
  await page.run((f) => {
    window.prompt = () => f;
  }, folder);
  await page.click(id("doc-all"));
  await page.wait(id("doc-all-dialog"));
  await page.click(id("doc-all-ja"));
  await page.click(id("doc-all-make"));
  await page.wait(id("doc-all-made"), SLOW);
  const made = readdirSync(folder);
  const kinds = await page.count(id("doc-kind"));
  assert.equal(made.filter((f) => f.endsWith("(en).pdf")).length, kinds);
  assert.ok(made.every((f) => existsSync(join(folder, f))));
  await page.press("Escape");
});
