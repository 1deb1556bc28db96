// Files hang on a record, the report of a seminar is written and read as Markdown, the year is counted.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { until } from "./chrome.mjs";
import { root, world } from "./world.mjs";

let w, page, seminar;
const id = (testid) => `[data-testid="${testid}"]`;
/** What the bridge's dialogs answer. */
const answers = (path) => page.run((p) => void (window.prompt = () => p), path);
const tab = async (name) => {
  const css = `[data-programme="${seminar}"]`;
  if (!(await page.has(css))) await page.click(id("past-programmes"));
  await page.click(css);
  await page.wait(`${css}[aria-current="page"]`);
  await page.click(id(`tab-${name}`));
  await page.wait(`${id(`tab-${name}`)}[aria-selected="true"]`);
};

before(async () => {
  w = await world();
  page = await w.tab();
  await w.load(page);
  const all = (await w.call("workspace")).programmes;
  seminar = all.find((p) => p.title.en.startsWith("Cooperation between")).id;
});
after(() => w?.close());

test(
  "a file and a link are attached, captioned and taken off again",
  { timeout: 60_000 },
  async () => {
    const notes = join(w.home, "議事録.txt");
    writeFileSync(notes, "minutes");
    await tab("overview");
    const owner = { kind: "programme", id: seminar };
    const before = (await w.call("files", { owner })).files.length;
    await answers(notes);
    await page.click(id("attach"));
    const text = () =>
      page.run(() => document.querySelector('[data-testid="files"]').innerText);
    await until(async () => /議事録\.txt/.test(await text()), "the file");
    // A folder is refused in words, and nothing is attached.
    await answers(w.home);
    await page.click(id("attach"));
    await until(async () => /no plain file/.test(await text()), "the refusal");
    await page.click(id("attach-link"));
    await page.fill(id("link-url"), "https://example.org/slides");
    await page.click(id("link-add"));
    await until(async () => /example\.org/.test(await text()), "the link");
    assert.equal((await w.call("files", { owner })).files.length, before + 2);
    await w.call("undo");
    assert.equal((await w.call("files", { owner })).files.length, before + 1);
  },
);

test(
  "what is written in the report stands in its text, with a photograph and a quote",
  { timeout: 60_000 },
  async () => {
    await tab("report");
    await page.wait(id("rep-said-en"));
    await page.fill(id("rep-summary-en"), "A day *full* of regions");
    await page.press("Tab");
    await until(
      async () =>
        (await w.call("report", { programme: seminar })).summary.en ===
        "A day *full* of regions",
      "the summary",
    );
    await answers(join(root, "src-tauri/icons/128x128.png"));
    await page.click(id("rep-attach"));
    await page.click(id("rep-use"));
    await page.wait(id("rep-picture"));
    await page.wait(`${id("rep-picture")} img`);
    await page.fill(id("rep-caption-en"), "The hall");
    await page.press("Tab");
    await page.click(id("rep-text"));
    const text = () =>
      page.run(
        () => document.querySelector('[data-testid="rep-markdown"]').innerText,
      );
    await until(
      async () => /A day \\\*full\\\* of regions/.test(await text()),
      "the summary as text",
    );
    assert.match(await text(), /Olivier Becht/);
    await until(async () => /The hall/.test(await text()), "the caption");
    await page.click(id("rep-write"));
    assert.deepEqual(page.faults, []);
  },
);

test(
  "the year is counted by the calendar and by the fiscal year",
  { timeout: 60_000 },
  async () => {
    await page.click(id("area-programmes"));
    await page.click(id("year-report"));
    await page.wait(id("year-which"));
    await page.run(() => {
      const select = document.querySelector('[data-testid="year-which"]');
      select.value = "2018";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
    const title = () =>
      page.run(() => document.querySelector(".alt").innerText);
    await until(async () => /^2018/.test(await title()), "2018");
    await page.click(id("year-fiscal"));
    await until(async () => /^FY 2018/.test(await title()), "the fiscal year");
    assert.match(
      await page.run(() => document.querySelector(".yr").innerText),
      /Seminar/,
    );
    assert.match(
      await page.run(
        () =>
          document.querySelector('[data-testid="year-partnerships"]').innerText,
      ),
      /Osaka and NRW/,
    );
    const path = join(w.home, "year.pdf");
    await answers(path);
    await page.click(id("year-lang-both"));
    await page.click(id("year-save"));
    await page.wait(id("year-made"));
    assert.match(readFileSync(path, "latin1"), /^%PDF-/);
  },
);
