// The real window: wishes pasted into a matchmaking, the timetable solved and proven, taken, a meeting locked, somebody who does not
// come on the day, the way to go on that is taken, and all of it undone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { KEY, meguri, until, withWindow } from "./driver.mjs";

const dump = (file) => JSON.parse(meguri("dump", file));
const id = (testid) => `[data-testid="${testid}"]`;
const WISHES =
  "A,B,Rank\nFlandersBio,SIIQ,2\nBIO-M,Hokuriku Life Care Cluster Association,3\n";

test(
  "from pasted wishes to a proven timetable, and a no-show mended and undone",
  { timeout: 180_000 },
  async () => {
    await withWindow({}, async (w) => {
      const before = dump(w.path);
      const programme = before.programme.find((p) =>
        p.title_en.includes("BIO-Europe"),
      ).id;
      const of = (table) =>
        dump(w.path)[table].filter((r) => r.programme === programme);
      await w.element("main h1, main h2");
      await w.click(id("past-programmes"));
      await w.click(`[data-programme="${programme}"]`);

      // wishes
      const asked = of("meeting_request").length;
      await w.click(id("tab-requests"));
      await w.click(id("req-import"));
      await w.element(id("imp-text"));
      await w.run(
        `const f = document.querySelector('[data-testid="imp-text"]');
         f.focus();
         const data = new DataTransfer();
         data.setData("text/plain", arguments[0]);
         f.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));`,
        WISHES,
      );
      await until(async () => (await w.count(id("imp-row"))) === 2, "two rows");
      assert.equal(
        of("meeting_request").length,
        asked,
        "nothing is written yet",
      );
      await w.click(id("imp-apply"));
      await until(
        () => of("meeting_request").length === asked + 2,
        "two more wishes",
      );

      // solved, proven, taken
      await w.click(`[data-programme="${programme}"]`);
      await w.click(id("tab-timetable"));
      await w.element(id("tt-grid"));
      const points = Number(
        /(\d+) of \d+ points/.exec(await w.content(id("tt-quality")))[1],
      );
      await w.click(id("tt-solve"));
      await w.element(id("tt-take"));
      assert.match(await w.content(id("tt-strip")), /Proven best/);
      await w.click(id("tt-take"));
      await until(
        async () =>
          /Proven best/.test((await w.content(id("tt-quality"))) ?? ""),
        "the proof beside the timetable",
      );
      const better = Number(
        /(\d+) of \d+ points/.exec(await w.content(id("tt-quality")))[1],
      );
      assert.ok(better >= points, `${better} after, ${points} before`);

      // a lock
      const locked = () =>
        of("meeting").filter((m) => m.lock !== "none").length;
      const locks = locked();
      await w.mouse(".tt-card:not(.is-locked)");
      await w.type("l");
      await until(() => locked() !== locks, "another lock");

      // the day: somebody does not come
      const planned = of("meeting");
      await w.click(id("tab-live"));
      await w.click(`li:nth-child(2) > ${id("live-slot")}`);
      await w.element(
        `li:nth-child(2) > ${id("live-slot")}[aria-current="true"]`,
      );
      await w.mouse(id("side-menu"));
      await w.mouse(id("side-no_show"));
      const start = Date.now();
      await w.element(id("repair-way"));
      assert.ok(Date.now() - start < 10_000);
      assert.match(await w.content(id("repair-said")), /does not come/);
      await w.click(id("repair-take"));
      await until(
        () => of("meeting").length < planned.length,
        "fewer meetings",
      );
      const absent = () =>
        dump(w.path).profile.filter((p) =>
          /no_show/.test(JSON.stringify(p.absences)),
        ).length;
      assert.equal(absent(), 1);
      await until(
        async () => !(await w.has(id("event-dialog"))),
        "the dialog is closed",
      );
      await w.keys([KEY.control, "z"]);
      await until(
        () => of("meeting").length === planned.length && absent() === 0,
        "the day as it was",
      );
    });
  },
);
