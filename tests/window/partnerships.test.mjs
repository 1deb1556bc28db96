// The real window: what is between Gateshead and Komatsu is read from the timeline, a file and a link are attached to it,
// a visit is noted, and all of it is in the file.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { KEY, until, withWindow } from "./driver.mjs";

const id = (testid) => `[data-testid="${testid}"]`;

test(
  "a partnership is found on the timeline, read, and given a file, a link and a visit",
  { timeout: 180_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "meguri-attach-"));
    const notes = join(folder, "友好庭園.txt");
    writeFileSync(notes, "Plan of the garden");
    try {
      await withWindow({ env: { MEGURI_TEST_ATTACH_PATH: notes } }, use);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    async function use(w) {
      await w.click(id("area-partnership"));
      await w.element(id("pt-lane"));
      const lanes = await w.run(
        `return [...document.querySelectorAll('[data-testid="pt-lane"]')].map((e) => e.textContent)`,
      );
      assert.match(lanes[0], /Gateshead and Komatsu/);
      // What is written under the marks is whole, and nothing lies over another.
      const over = await w.run(`
        const found = [];
        for (const lane of document.querySelectorAll('[data-testid="pt-lane"]')) {
          const all = [...lane.querySelectorAll(".pt-ml")].map((e) => [e.textContent, e.getBoundingClientRect()]);
          for (const [i, [text, r]] of all.entries()) {
            const next = all[i + 1];
            if (next && next[1].left < r.right) found.push(text + " / " + next[0]);
          }
        }
        return found;`);
      assert.deepEqual(over, []);

      // The page: by keys, ↓ and ↑ walk through the lanes, Enter goes into the page.
      await w.mouse(id("pt-lane"));
      await w.keys(KEY.down, KEY.up, KEY.enter);
      await w.element(id("partnership"));
      await until(
        async () =>
          (await w.content(id("pt-summary")))?.trim() ===
          "Since 1991. Next: 35 years in 2026.",
        "since when, and what comes next",
      );
      const history = await w.content(".pt-hs");
      for (const said of [
        "Komatsu plant opens",
        "1985",
        "Formal twinning signed",
        "1991",
        "Japanese Friendship Garden",
        "2011",
      ])
        assert.ok(history.includes(said), said);

      await w.click(id("attach"));
      await until(
        async () => /友好庭園\.txt/.test((await w.content(id("files"))) ?? ""),
        "the file",
      );
      await w.click(id("attach-link"));
      await w.fill(id("link-url"), "https://www.gateshead.gov.uk/twinning");
      await w.click(id("link-add"));
      await until(async () => (await w.count(id("file"))) === 2, "the link");

      await w.click(id("pt-add-event"));
      await w.fill(id("event-title-en"), "Delegation to Komatsu");
      await w.fill(id("event-date"), "Oct 2026");
      await w.keys(KEY.enter);
      await w.click(id("event-save"));
      await until(
        async () =>
          /Delegation to Komatsu/.test((await w.content(".pt-hs")) ?? ""),
        "the visit in the history",
      );

      const { ok: found } = await w.call("partnerships", { text: "小松" });
      assert.equal(found.rows.length, 1);
      const owner = { kind: "partnership", id: found.rows[0].id };
      const { ok: kept } = await w.call("files", { owner });
      assert.deepEqual(
        kept.files.map((f) => f.name.includes("友好庭園") || f.url !== ""),
        [true, true],
      );
    }
  },
);

test(
  "anniversaries, the network and the clusters are there",
  { timeout: 120_000 },
  async () => {
    await withWindow({ settings: { lang: "ja", theme: "dark" } }, async (w) => {
      await w.click(id("area-partnership"));
      await w.click(id("pt-anniversaries"));
      await w.element(id("anniversary"));
      assert.match(
        await w.content(id("anniversary")),
        /ゲイツヘッド市と石川県小松市.*2026年に35周年/s,
      );
      await w.click(id("pt-network"));
      await w.element(id("pt-node"));
      const drawn = await w.run(
        `return [...document.querySelectorAll(".pt-edge")].every((e) => e.getTotalLength() > 20)`,
      );
      assert.ok(drawn, "lines from one side to the other");
      await w.click(id("pt-clusters"));
      await w.mouse(`${id("clusters")} [data-row]`);
      await w.element(id("cluster-profile"));
      await until(
        async () => /未着/.test((await w.content(id("cluster-profile"))) ?? ""),
        "its profile",
      );
    });
  },
);
