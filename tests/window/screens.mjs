// Takes the pictures of docs/screens: `node screens.mjs OUT LANG THEME [TAB]`. The window is as large as the screen.
import { until, withWindow, meguri } from "./driver.mjs";

const [out, lang, theme, tab] = process.argv.slice(2);
await withWindow({ settings: { lang, theme } }, async (w) => {
  const items = JSON.parse(meguri("dump", w.path)).item;
  const clashing = items.find((i) =>
    i.title_en.startsWith("EU-Japan Centre: companies"),
  );
  await until(() => w.has(`[data-item="${clashing.id}"]`), "the itinerary");
  if (tab && tab !== "itinerary") {
    await w.click(`[data-testid="tab-${tab}"]`);
  } else {
    await w.click(`[data-item="${clashing.id}"]`);
    await until(() => w.has('[data-testid="clash-card"]'), "the clash");
  }
  await new Promise((done) => setTimeout(done, 700));
  await w.shot(out);
});
