// The requests of a matchmaking in the window on the real core: found, asked for by keys alone, answered, brought in from a list,
// suggested, and what they rest on.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { until } from "./chrome.mjs";
import { world } from "./world.mjs";

let w, page, programme;
const id = (testid) => `[data-testid="${testid}"]`;
const text = (css) =>
  page.run((c) => document.querySelector(c)?.textContent.trim() ?? "", css);
const view = (input = {}) => w.call("requests", { programme, ...input });
const rows = () => page.count(`${id("requests")} [data-row]`);

before(async () => {
  w = await world();
  page = await w.tab();
  await w.load(page);
  const { programmes } = await w.call("workspace");
  programme = programmes.find((p) => p.title.en.includes("BIO-Europe")).id;
  const css = `[data-programme="${programme}"]`;
  if (!(await page.has(css))) await page.click(id("past-programmes"));
  await page.click(css);
  await page.click(id("tab-requests"));
  await page.wait(id("requests"));
  await page.rest();
});
after(() => w?.close());

test("the list says what is asked for and finds by name and kind", async () => {
  assert.match(await text(".req-head"), /26 requests, 64 points/);
  await page.fill(id("req-search"), "siiq");
  await until(async () => (await rows()) === 3, "three requests of SIIQ");
  await page.fill(id("req-search"), "");
  await until(async () => (await rows()) > 3, "all again");
});

test("a request is asked for by keys alone, and what was asked is said", async () => {
  await page.click(id("req-add"));
  await page.wait(id("req-dialog"));
  await page.focus(id("req-by"));
  await page.type("Hellenic");
  await page.press("Enter");
  await page.focus(id("req-with"));
  await page.type("Hokuriku");
  await page.press("Enter");
  await page.press("Ctrl+Enter");
  await page.gone(id("req-dialog"));
  await until(async () => (await view()).total === 27, "27 requests");
  await until(
    async () => /Hellenic.*Hokuriku/s.test(await text(".insp h2")),
    "the new request in the inspector",
  );
  await page.press("Ctrl+z");
  await until(async () => (await view()).total === 26, "taken back");
});

test("an answer of one side is entered in the inspector", async () => {
  await page.fill(id("req-search"), "Cosmetics Kyushu");
  await until(async () => (await rows()) === 1, "one request");
  await page.click(`${id("requests")} [data-row]`, { clickCount: 2 });
  await page.wait(id("req-side-answer"));
  await page.click(id("req-wish-must"));
  await until(
    async () =>
      (await view({ text: "Cosmetics Kyushu" })).requests[0].wish === "must",
    "a must",
  );
  await page.press("Ctrl+z");
  await until(
    async () =>
      (await view({ text: "Cosmetics Kyushu" })).requests[0].wish === "want",
    "a wish again",
  );
  await page.fill(id("req-search"), "");
});

test("a list of wishes comes in through the import desk as one change", async () => {
  await page.click(id("req-import"));
  await page.wait(id("imp-text"));
  await page.fill(
    id("imp-text"),
    "Organisation\tChoice 1\tChoice 2\nFlandersBio\tBIO-M\tCosmetics Valley\nHL\tFlandersBio\t\n",
  );
  await page.click(id("imp-read"));
  await page.wait(id("imp-row"));
  assert.equal(await page.count(id("imp-row")), 3);
  await page.click(id("imp-apply"));
  await page.wait(id("requests"));
  await until(async () => (await view()).total === 28, "two more");
  assert.equal((await view()).kinds[0].count, 10);
  await page.press("Ctrl+z");
  await until(async () => (await view()).total === 26, "one change");
});

test("a slot is taken from somebody by the space bar, and a suggestion is put in", async () => {
  await page.click(id("req-part-setup"));
  await page.wait(id("req-there"));
  await page.focus(`${id("req-there")} [data-cell="0:0"]`);
  await page.press(" ");
  const there = async () =>
    (await w.call("matchmaking_setup", { programme })).participants[0].there[0];
  await until(async () => (await there()) === "away", "away");
  await page.press("Ctrl+z");
  await until(async () => (await there()) === "there", "there again");
  await page.click(id("req-part-suggestions"));
  await page.wait(".req-suglist");
  await page.click(".req-sugrow .btn");
  await until(async () => (await view()).total === 27, "put in");
  await page.press("Ctrl+z");
  await until(async () => (await view()).total === 26, "taken back");
});
