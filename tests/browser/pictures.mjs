// Takes the pictures of docs/screens: every screen, both languages and themes, both reference sizes.
// `node pictures.mjs OUT`. MEGURI_SCREENS=today,review takes those only.
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { shot } from "./chrome.mjs";
import { screens, show } from "./screens.mjs";
import { world } from "./world.mjs";

const out = process.argv[2];
mkdirSync(out, { recursive: true });
const SIZES = [
  [1440, 900],
  [1100, 700],
];

/** 256 colours are enough for a window, and a third of the size. */
const small = (file) =>
  execFileSync("convert", [
    file,
    "+dither",
    "-colors",
    "256",
    "-strip",
    `PNG8:${file}`,
  ]);

const w = await world();
try {
  const page = await w.tab();
  await w.load(page);
  const all = await screens(page, (await w.call("workspace")).programmes);
  const take = async (name, lang, theme) => {
    for (const [width, height] of SIZES) {
      await page.size(width, height);
      await page.rest();
      const file = join(out, `${name}-${lang}-${theme}-${width}x${height}.png`);
      await shot(page, file);
      small(file);
    }
    await page.size(1440, 900);
    await page.rest();
  };
  for (const lang of ["en", "ja"])
    for (const theme of ["light", "dark"]) {
      await w.load(page, { lang, theme });
      for (const screen of all) {
        await show(page, screen);
        await take(screen.name, lang, theme);
        await screen.close?.(page);
      }
      if (!process.env.MEGURI_SCREENS) {
        await w.load(page, { lang, theme, workspace: false });
        await take("start", lang, theme);
      }
    }
} finally {
  await w.close();
}
