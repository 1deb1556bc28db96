// Every screen in Chromium on the real core, in both languages and themes: axe, cut text, small targets, sideways
// overflow, untranslated text, errors on the console, refusals of the content policy. MEGURI_SCREENS=today,review
// looks at those only.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  axe,
  catalogue,
  edges,
  geometry,
  language,
  motion,
} from "./checks.mjs";
import { screens, show } from "./screens.mjs";
import { world } from "./world.mjs";

const SIZES = [
  [1440, 900],
  [1100, 700],
  [960, 600],
];
const TEXTS = catalogue();
let w, page, all;

before(async () => {
  w = await world();
  page = await w.tab();
  await w.load(page);
  all = await screens(page, (await w.call("workspace")).programmes);
});
after(() => w?.close());

const none = (faults, what) =>
  assert.ok(faults.length === 0, `${what}:\n  ${faults.join("\n  ")}`);

/** All that is asked of what the page shows now. Sizes matter to the layout, themes to the colours. */
async function look(theme) {
  const faults = [...(await axe(page)), ...(await language(page, TEXTS))];
  for (const [width, height] of theme === "light" ? SIZES : [[1440, 900]]) {
    await page.size(width, height);
    await page.rest();
    for (const fault of await geometry(page))
      faults.push(`${width}×${height} ${fault}`);
  }
  await page.size(1440, 900);
  await page.rest();
  return [...faults, ...page.faults.splice(0)];
}

for (const lang of ["en", "ja"])
  for (const theme of ["light", "dark"])
    test(
      `every screen in ${lang}, ${theme}`,
      { timeout: 240_000 },
      async (t) => {
        await w.load(page, { lang, theme });
        for (const screen of all)
          await t.test(screen.name, async () => {
            await show(page, screen);
            const faults = await look(theme);
            await screen.close?.(page);
            none(faults, `${screen.name} in ${lang}, ${theme}`);
          });
        await t.test("start", async () => {
          await w.load(page, { lang, theme, workspace: false });
          none(await look(theme), `start in ${lang}, ${theme}`);
        });
      },
    );

test(
  "at 200 % zoom every screen fits its half width",
  { timeout: 120_000 },
  async (t) => {
    // 1440×900 at 200 % is a layout of 720×450.
    for (const lang of ["en", "ja"]) {
      await w.load(page, { lang });
      await page.size(720, 450);
      for (const screen of all)
        await t.test(`${screen.name} in ${lang}`, async () => {
          await show(page, screen);
          const faults = await geometry(page);
          await screen.close?.(page);
          none(faults, `${screen.name} in ${lang} at 720×450`);
        });
    }
    await page.size(1440, 900);
  },
);

test("with reduced motion nothing moves", { timeout: 120_000 }, async (t) => {
  await w.load(page);
  for (const screen of all)
    await t.test(screen.name, async () => {
      await show(page, screen);
      const faults = await motion(page);
      await screen.close?.(page);
      none(faults, screen.name);
    });
});

test(
  "in forced colours every control has an edge, and nothing is cut",
  { timeout: 120_000 },
  async (t) => {
    await w.load(page);
    await page.media({
      "forced-colors": "active",
      "prefers-reduced-motion": "reduce",
    });
    for (const screen of all)
      await t.test(screen.name, async () => {
        await show(page, screen);
        assert.ok(
          await page.run(() => matchMedia("(forced-colors: active)").matches),
        );
        const faults = [...(await edges(page)), ...(await geometry(page))];
        await screen.close?.(page);
        none(faults, screen.name);
      });
    await page.media({ "prefers-reduced-motion": "reduce" });
  },
);

test("with more contrast lines and quiet text step up", async () => {
  const token = (name) =>
    page.run(
      (n) =>
        getComputedStyle(document.documentElement).getPropertyValue(n).trim(),
      name,
    );
  for (const theme of ["light", "dark"]) {
    await w.load(page, { theme });
    assert.notEqual(await token("--text-3"), await token("--text"));
    await page.media({
      "prefers-contrast": "more",
      "prefers-reduced-motion": "reduce",
    });
    assert.equal(await token("--text-3"), await token("--text"));
    assert.equal(await token("--line"), await token("--line-control"));
    none(await axe(page), `more contrast, ${theme}`);
    await page.media({ "prefers-reduced-motion": "reduce" });
  }
});
