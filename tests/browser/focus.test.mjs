// The focus: seen on every screen, over nothing, caught nowhere; F6 comes back to where one was; dialogs and menus
// give it back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { screens, show } from "./screens.mjs";
import { world } from "./world.mjs";

let w, page, all;
before(async () => {
  w = await world();
  page = await w.tab();
  await w.load(page);
  all = await screens(page, (await w.call("workspace")).programmes);
});
after(() => w?.close());

/** What has the focus, how it shows, and whether something lies over it. */
const stop = () =>
  page.run(() => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const all = [...document.querySelectorAll("*")];
    // A field of several parts draws the ring around the whole of it.
    const rings = [e, e.closest(".field, .quick")]
      .filter(Boolean)
      .map((o) => getComputedStyle(o));
    const r = e.getBoundingClientRect();
    const x = Math.min(Math.max(r.x + r.width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(r.y + r.height / 2, 0), innerHeight - 1);
    const points = [
      [x, y],
      [Math.max(r.left, 0) + 3, Math.max(r.top, 0) + 3],
      [Math.min(r.right, innerWidth) - 3, Math.min(r.bottom, innerHeight) - 3],
    ];
    const reached = points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit && (e.contains(hit) || hit.contains(e));
    });
    return {
      at: all.indexOf(e),
      name: `${e.tagName.toLowerCase()}${e.dataset.testid ? `[${e.dataset.testid}]` : `.${e.className}`} “${(e.ariaLabel || e.title || e.textContent || "").trim().slice(0, 30)}”`,
      ring: rings.some(
        (s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2,
      ),
      reached,
    };
  });

test(
  "Tab walks through every screen and comes round, and each stop is seen",
  { timeout: 180_000 },
  async (t) => {
    for (const screen of all)
      await t.test(screen.name, async () => {
        await w.load(page);
        await show(page, screen);
        const faults = [];
        const seen = new Set();
        let round = false;
        let last = null;
        for (let i = 0; i < 400 && !round; i++) {
          await page.press("Tab");
          const now = await stop();
          // Past the last stop the browser has the focus for one press.
          if (!now) {
            if (seen.size > 0 && last === null) break;
            last = null;
            continue;
          }
          if (seen.has(now.at)) {
            round = now.at !== last;
            // A dialog may have one stop only.
            if (now.at === last && seen.size === 1 && screen.close)
              round = true;
            else if (now.at === last) {
              faults.push(`caught in ${now.name}`);
              break;
            }
            continue;
          }
          seen.add(now.at);
          last = now.at;
          if (!now.ring) faults.push(`no ring: ${now.name}`);
          if (!now.reached) faults.push(`covered: ${now.name}`);
        }
        await page.press("Escape");
        assert.ok(
          round,
          `${screen.name}: Tab does not come round after ${seen.size} stops`,
        );
        assert.ok(
          faults.length === 0,
          `${screen.name}:\n  ${faults.join("\n  ")}`,
        );
      });
  },
);

test("F6 goes round the regions and comes back to the same item", async () => {
  await w.load(page);
  await page.click("[data-item].is-clash");
  await page.wait('[data-testid="clash-card"]');
  // What the inspector shows of the item has come, too.
  await page.rest();
  const item = await page.run(() => document.activeElement?.dataset.item);
  assert.ok(item, "a click on an item gives it the focus");
  const region = () =>
    page.run(
      () => document.activeElement?.closest("[data-region]")?.dataset.region,
    );
  const start = await region();
  const way = [];
  for (let i = 0; i < 8; i++) {
    await page.press("F6");
    way.push(await region());
    if (way.at(-1) === start) break;
  }
  assert.ok(way.length >= 3, way.join());
  assert.equal(new Set(way).size, way.length, way.join());
  assert.equal(
    await page.run(() => document.activeElement?.dataset.item),
    item,
  );
  await page.press("F6");
  const second = await region();
  await page.press("Shift+F6");
  assert.equal(
    await page.run(() => document.activeElement?.dataset.item),
    item,
  );
  assert.equal(second, way[0]);
});

test("a dialog or menu gives the focus back to what opened it", async (t) => {
  await w.load(page);
  for (const [opener, opened] of [
    ["export", '[data-testid="export-dialog"]'],
    ["new-programme", '[data-testid="programme-dialog"]'],
    ["settings", '[role="menu"]'],
  ])
    await t.test(opener, async () => {
      await page.focus(`[data-testid="${opener}"]`);
      await page.press("Enter");
      await page.wait(opened);
      const inside = await page.run(
        (css) => document.querySelector(css).contains(document.activeElement),
        opened,
      );
      assert.ok(inside, "the focus is inside");
      await page.press("Escape");
      await page.gone(opened);
      assert.equal(
        await page.run(() => document.activeElement?.dataset.testid),
        opener,
      );
    });
});

test("the first Tab offers the way past the sidebar", async () => {
  await w.load(page);
  await page.run(() => document.activeElement?.blur());
  await page.press("Tab");
  assert.equal(await page.run(() => document.activeElement?.className), "skip");
  await page.press("Enter");
  await page.press("Tab");
  assert.equal(
    await page.run(
      () => document.activeElement?.closest("[data-region]")?.dataset.region,
    ),
    "grid",
  );
});

test("a field gives back its old value on Esc and keeps composed text from the shortcuts", async () => {
  await w.load(page);
  await page.click("[data-item].is-clash");
  await page.wait('[data-testid="title-en"]');
  const old = await page.value('[data-testid="title-en"]');
  await page.fill('[data-testid="title-en"]', "Something else");
  await page.press("Escape");
  assert.equal(await page.value('[data-testid="title-en"]'), old);
  // Letters that are shortcuts elsewhere are text here.
  const before = (await w.call("workspace")).version;
  await page.fill('[data-testid="title-en"]', "nsm.0?");
  assert.equal(await page.value('[data-testid="title-en"]'), "nsm.0?");
  await page.press("Escape");
  assert.equal((await w.call("workspace")).version, before);
});
