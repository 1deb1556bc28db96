// What an officer does at the desk besides planning: the panes as wide as wanted, a crowded hour in the calendar, when an
// answer is wanted, who stays in which small group.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { until } from "./chrome.mjs";
import { world } from "./world.mjs";

let w, page;
before(async () => {
  w = await world();
  page = await w.tab();
  await w.load(page);
});
after(() => w?.close());

const id = (testid) => `[data-testid="${testid}"]`;
const width = () =>
  page.run(() => Math.round(document.querySelector(".side").offsetWidth));
const kept = () =>
  page.run(
    () => JSON.parse(localStorage.getItem("meguri.window")).sidebar_width,
  );
const reload = async (wait) => {
  await page.run(() => {
    document.body.dataset.before = "";
    location.reload();
  });
  await until(() => page.has("body:not([data-before])"), "the new start");
  await page.wait(wait);
  await page.rest();
};

test(
  "the sidebar is as wide as the keys or the pointer make it, also after a new start",
  { timeout: 60_000 },
  async () => {
    assert.equal(await width(), 216);
    await page.focus(id("splitter-left"));
    await page.press("ArrowRight", "ArrowRight");
    await until(async () => (await width()) === 248, "two steps wider");
    await page.press("Home");
    await until(async () => (await width()) === 176, "the least");
    await page.press("ArrowLeft");
    assert.equal(await width(), 176);
    const at = await page.middle(id("splitter-left"));
    await page.pointer("mousePressed", at);
    for (const dx of [20, 60, 104])
      await page.pointer("mouseMoved", { x: at.x + dx, y: at.y });
    await page.pointer("mouseReleased", { x: at.x + 104, y: at.y });
    await until(async () => (await width()) === 280, "the dragged width");
    assert.equal(await kept(), 280);
    await reload(id("splitter-left"));
    assert.equal(await width(), 280);
    // Twice on it: the usual width again.
    const there = await page.middle(id("splitter-left"));
    for (const clickCount of [1, 2]) {
      await page.pointer("mousePressed", there, { clickCount });
      await page.pointer("mouseReleased", there, { clickCount });
    }
    await until(async () => (await width()) === 216, "the usual width");
    await page.press("Ctrl+b");
    await page.gone(id("splitter-left"));
    await page.press("Ctrl+b");
  },
);

test(
  "of forty items at once the calendar draws what can be read and lists the others",
  { timeout: 60_000 },
  async () => {
    const fair = (
      await w.call("create_programme", {
        kind: "matchmaking_mission",
        title: { en: "Fair" },
        zone: "Europe/London",
        when: { kind: "days", from: "2027-06-08", to: "2027-06-08" },
      })
    ).id;
    const moment = (time) => ({
      local: `2027-06-08T${time}`,
      zone: "Europe/London",
    });
    for (let n = 1; n <= 40; n++)
      await w.call("add_item", {
        programme: fair,
        kind: "session",
        title: { en: `Table ${n}` },
        when: { kind: "exact", start: moment("10:00"), end: moment("11:00") },
      });
    await page.run((path) => {
      const s = JSON.parse(localStorage.getItem("meguri.window"));
      s.places = { [path]: "meguri://calendar/2027-06-08/tab/day" };
      localStorage.setItem("meguri.window", JSON.stringify(s));
    }, w.path);
    await reload("main [data-item]");
    const drawn = await page.count("main .tg-col [data-item]");
    assert.ok(drawn >= 3 && drawn <= 6, `${drawn} side by side`);
    const least = await page.run(() =>
      Math.min(
        ...[...document.querySelectorAll("main .tg-col [data-item]")].map(
          (e) => e.offsetWidth,
        ),
      ),
    );
    assert.ok(least >= 120, `${least} px are enough to read`);
    assert.equal(await page.content("main .more"), `+${40 - drawn} more`);
    await page.focus("main .more");
    await page.press("Enter");
    await page.wait('[role="menuitem"]');
    // One for each, and the way to the list.
    assert.equal(await page.count('[role="menuitem"]'), 40 - drawn + 1);
    const wanted = await page.run(
      () => document.querySelectorAll('[role="menuitem"]')[30].textContent,
    );
    await page.press(...Array(30).fill("ArrowDown"), "Enter");
    await page.wait(".insp [data-testid=title-en]");
    const opened = await page.value(".insp [data-testid=title-en]");
    assert.ok(wanted.endsWith(opened), `${wanted}: ${opened}`);
  },
);

test(
  "D says by when an answer is wanted, and what is overdue stands first",
  { timeout: 60_000 },
  async () => {
    await page.click(id("area-questions"));
    await page.wait("main [data-key]");
    const key = await page.run(
      () => document.querySelectorAll("main .oqr:has(> .oqr-t)")[4].dataset.key,
    );
    await page.focus(`[data-key="${key}"] .oqr-t`);
    await page.press("d");
    await page.wait(id("due-day"));
    await page.type("20 Nov 2026");
    await page.press("Enter");
    await page.gone(id("due-pop"));
    await until(
      async () =>
        (await page.run(
          () => document.querySelector("main [data-key]").dataset.key,
        )) === key,
      "it to be the first",
    );
    assert.equal(await page.content("main .oql-h > span"), "Overdue");
    await page.click(id("area-today"));
    await page.wait(id("overdue"));
    assert.match(await page.content(id("overdue")), /1 overdue/);
    await page.press("Ctrl+z");
    await page.gone(id("overdue"));
  },
);

test(
  "who is kept in a small group stays there for whoever looks next, and can be let go",
  { timeout: 60_000 },
  async () => {
    const { programmes } = await w.call("workspace");
    const tour = programmes.find((p) => p.title.en.startsWith("Japan Study"));
    await page.click(`[data-programme="${tour.id}"]`);
    await page.click(id("tab-people"));
    await page.click(id("part-groups"));
    const lock = ".sg-card button[aria-pressed]";
    await page.wait(lock);
    assert.equal(await page.count(`${lock}[aria-pressed="true"]`), 0);
    await page.click(lock);
    await page.wait(`${lock}[aria-pressed="true"]`);
    await reload(`${lock}[aria-pressed="true"]`);
    assert.equal(await page.count(`${lock}[aria-pressed="true"]`), 1);
    await page.click(`${lock}[aria-pressed="true"]`);
    await page.gone(`${lock}[aria-pressed="true"]`);
    assert.deepEqual(page.faults, []);
  },
);
