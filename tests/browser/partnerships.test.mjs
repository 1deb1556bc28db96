// A partnership and what happened in it by keyboard alone, its anniversaries, and a promise that is noted and closed: in
// the window on the real core.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { until } from "./chrome.mjs";
import { meguri, world } from "./world.mjs";

let w, page;
before(async () => {
  w = await world({
    file: (home) => {
      const path = join(home, "Office.meguri");
      meguri(["new", path]);
      for (const [en, country] of [
        ["Gateshead Council", "GB"],
        ["Komatsu City", "JP"],
      ])
        meguri([
          "call",
          path,
          "create_organisation",
          JSON.stringify({ name: { en }, country }),
        ]);
      return path;
    },
  });
  page = await w.tab();
  await w.load(page);
});
after(() => w?.close());

const id = (testid) => `[data-testid="${testid}"]`;
const shown = (css) =>
  page.run(
    (c) =>
      [...document.querySelectorAll(c)].map((e) =>
        e.textContent.replace(/\s+/g, " ").trim(),
      ),
    css,
  );
/** Chooses in the field that has the focus. */
const choose = async (testid, text) => {
  await page.focus(id(testid));
  await page.type(text);
  await until(
    async () => (await shown("[role=option]"))[0]?.startsWith(text),
    `an organisation ${text}`,
  );
  await page.press("Enter");
  await until(
    async () => (await page.value(id(testid))).startsWith(`${text} C`),
    `${testid}: ${text}`,
  );
};

test(
  "a partnership and a gift are entered by keyboard",
  { timeout: 120_000 },
  async () => {
    await page.click(id("area-partnership"));
    await page.wait(id("pt-empty"));
    await page.focus(id("add"));
    await page.press("Enter");
    await page.wait(id("pt-form"));
    await choose("new-party-1", "Gateshead");
    await choose("new-party-2", "Komatsu");
    await page.focus(id("new-signed"));
    await page.type("1991");
    await page.press("Enter");
    await until(
      async () => (await page.value(id("new-signed"))) === "1991",
      "the year of signing",
    );
    await page.focus(id("create"));
    await page.press("Enter");
    await page.wait(id("partnership"));
    await until(
      async () =>
        (await shown(id("pt-summary")))[0] ===
        "Since 1991. Next: 35 years in 2026.",
      "the summary",
    );

    await page.focus(id("pt-add-event"));
    await page.press("Enter");
    await page.wait(id("event-dialog"));
    await page.fill(id("event-title-en"), "Friendship Garden");
    await page.focus(id("event-date"));
    await page.type("2011");
    await page.press("Enter");
    await until(
      async () => (await page.value(id("event-date"))) === "2011",
      "the year of the gift",
    );
    await page.press("Ctrl+Enter");
    await page.gone(id("event-dialog"));
    await until(
      async () => (await shown(id("pt-event"))).length === 2,
      "both events",
    );
    assert.match((await shown(id("pt-event")))[0], /2011 ?Friendship Garden/);
    // One lane, drawn with its marks; ↓ and ↑ stay in it, Enter goes into the inspector.
    assert.equal(await page.count(id("pt-lane")), 1);
    await page.focus(id("pt-lane"));
    await page.press("Enter");
    await until(
      () => page.run(() => document.activeElement.closest(".insp") !== null),
      "the focus in the inspector",
    );
    assert.deepEqual(page.faults, []);
  },
);

test(
  "its anniversaries are listed, and one becomes a programme",
  { timeout: 120_000 },
  async () => {
    await page.click(id("pt-anniversaries"));
    await page.wait(id("anniversary"));
    assert.match(
      (await shown(id("anniversary")))[0],
      /35.*Gateshead Council and Komatsu City.*35 years in 2026.*Day and month to come/,
    );
    await page.click(id("export-anniversaries"));
    await page.wait(id("pt-ex-out"));
    // Years only: listed, and left out of the file.
    assert.match((await shown(id("pt-ex-out")))[0], /No day yet \(2026\)/);
    await page.press("Escape");
    await page.gone(id("anniversaries-dialog"));
    await page.click(id("pt-plan"));
    await page.wait(id("tab-overview"));
    const programmes = (await w.call("workspace")).programmes;
    assert.equal(
      programmes[0].title.en,
      "35 years: Gateshead Council and Komatsu City",
    );
    await page.click(id("tab-overview"));
    await page.wait(id("programme-partnerships"));
    await page.press("Ctrl+z");
    await until(
      async () => (await w.call("workspace")).programmes.length === 0,
      "the undo",
    );
  },
);

test(
  "a promise is noted on a partnership, is due on Today and closed with its outcome",
  { timeout: 120_000 },
  async () => {
    await page.click(id("area-partnership"));
    await page.click(id("pt-timeline"));
    await page.click(id("pt-lane"));
    await page.wait(id("fu-add"));
    await page.focus(id("fu-add"));
    await page.press("Enter");
    await page.wait(id("follow-up-edit"));
    await page.fill(id("fu-what-en"), "Send the photographs");
    await page.focus(id("fu-due"));
    await page.type("20 Nov 2026");
    await page.press("Enter");
    await until(
      async () => (await page.value(id("fu-due"))).includes("20 Nov"),
      "the day",
    );
    await page.press("Ctrl+Enter");
    await page.gone(id("follow-up-edit"));
    await page.click(id("area-follow_ups"));
    await page.wait(`${id("follow-ups-page")} ${id("follow-up-line")}`);
    assert.match(
      (await shown(id("follow-up-line")))[0],
      /Send the photographs.*by Fri 20 Nov/,
    );
    // By keys alone: the line, C, what came of it.
    await page.focus(`${id("follow-up-line")} [data-row]`);
    await page.press("c");
    await page.wait(id("close-dialog"));
    await page.fill(id("close-outcome"), "Sent by mail");
    await page.press("Ctrl+Enter");
    await page.gone(id("close-dialog"));
    const list = await w.call("follow_ups", {});
    assert.equal(list.open, 0);
    assert.equal(list.rows[0].follow_up.outcome, "Sent by mail");
    assert.deepEqual(page.faults, []);
  },
);

test(
  "a visit is linked to an item of a programme, and both lead to each other",
  { timeout: 120_000 },
  async () => {
    const programme = (
      await w.call("create_programme", {
        kind: "delegation_visit",
        title: { en: "Delegation from Komatsu" },
        zone: "Europe/London",
        when: { kind: "days", from: "2026-12-01", to: "2026-12-03" },
      })
    ).id;
    const item = (
      await w.call("add_item", {
        programme,
        kind: "visit",
        title: { en: "Friendship Garden" },
        when: { kind: "days", from: "2026-12-02", to: "2026-12-02" },
      })
    ).id;
    await page.click(id("area-partnership"));
    await page.click(id("pt-lane"));
    await page.click(id("pt-add-event"));
    await page.wait(id("event-dialog"));
    await page.fill(id("event-title-en"), "Walk through the garden");
    const choose = async (testid, text) => {
      await page.focus(id(testid));
      await page.type(text);
      await until(
        async () => (await shown("[role=option]"))[0]?.startsWith(text),
        text,
      );
      await page.press("Enter");
      await until(
        async () => (await page.value(id(testid))).startsWith(text),
        testid,
      );
    };
    await choose("event-programme", "Delegation from Komatsu");
    await page.wait(id("event-item"));
    await choose("event-item", "Friendship Garden");
    await page.press("Ctrl+Enter");
    await page.gone(id("event-dialog"));
    // It has the day of the item, and leads to it.
    const line = `li:has(${id("pt-through")})`;
    await until(
      async () =>
        /Walk through the garden.*Delegation from Komatsu, Friendship Garden/.test(
          (await shown(line))[0] ?? "",
        ),
      "the event in the history",
    );
    assert.match((await shown(line))[0], /2 Dec/);
    await page.click(id("pt-through"));
    await page.wait(id("item-partnerships"));
    assert.match(
      (await shown(id("item-partnerships")))[0],
      /Gateshead Council and Komatsu City/,
    );
    assert.equal((await w.call("item", { item })).partnerships.length, 1);
    await page.click(`${id("item-partnerships")} ${id("tie")}`);
    await page.wait(id("partnership"));
    assert.deepEqual(page.faults, []);
  },
);

test(
  "beside the clusters a cluster is added, and its profile is read there",
  { timeout: 120_000 },
  async () => {
    await page.click(id("area-partnership"));
    await page.click(id("pt-clusters"));
    await until(
      async () => (await shown(id("add")))[0] === "New cluster",
      "what is added",
    );
    await page.click(id("add"));
    await page.fill(id("new-name-en"), "Silk Valley");
    await page.focus(id("create"));
    await page.press("Enter");
    await until(
      async () =>
        (await w.call("organisation_list", { types: ["cluster"] })).rows
          .length === 1,
      "the cluster",
    );
    await page.click(id("area-partnership"));
    await page.wait(id("clusters"));
    await page.click(`${id("clusters")} [data-row]`);
    await page.wait(id("cluster-profile"));
    await until(
      async () => /Silk Valley/.test((await shown(id("cluster-profile")))[0]),
      "the profile",
    );
    await page.click(id("pt-timeline"));
    assert.deepEqual(page.faults, []);
  },
);
