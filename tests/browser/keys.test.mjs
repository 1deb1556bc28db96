// The keyboard: every shortcut of the window's own table does something where it is said to, nothing while an input
// method is composing; the focus is seen, goes everywhere, comes back, and is caught nowhere.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pause, until } from "./chrome.mjs";
import { root, world } from "./world.mjs";

/** The table of ui/src/shared/keys/keys.ts, read as it is. */
async function shortcuts() {
  const ts = createRequire(join(root, "ui/package.json"))("typescript");
  const source = readFileSync(join(root, "ui/src/shared/keys/keys.ts"), "utf8");
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: "ESNext", target: "ES2022" },
  });
  const js = `${outputText}\nexport { SHORTCUTS as table };`;
  const { table } = await import(
    `data:text/javascript,${encodeURIComponent(js)}`
  );
  return table.flatMap(({ scope, does, inField }) =>
    Object.entries(does).map(([chord, action]) => ({
      scope,
      chord,
      action,
      inField,
    })),
  );
}

let w, page;
before(async () => {
  w = await world();
  page = await w.tab();
});
after(() => w?.close());

/** Everything the reader could see change; what fades by itself (toasts) is left out. */
const seen = () =>
  page.run(() => {
    const copy = document.body.cloneNode(true);
    for (const e of copy.querySelectorAll(".toasts")) e.remove();
    const at = document.activeElement;
    const path = [];
    for (let e = at; e?.parentElement; e = e.parentElement)
      path.push([...e.parentElement.children].indexOf(e));
    const scrolled = [...document.querySelectorAll("*")].reduce(
      (sum, e) => sum + e.scrollTop + e.scrollLeft,
      0,
    );
    const fields = [...document.querySelectorAll("input, textarea")].map(
      (f) => f.value,
    );
    const { lang, style } = document.documentElement;
    // What the system would show: its dialogs for files and for printing.
    const asked = window.asked ?? 0;
    return [
      lang,
      style.cssText,
      path,
      scrolled,
      fields,
      asked,
      copy.innerHTML,
    ].join();
  });

/** In the middle of its day, with a neighbour on every side. */
const ITEM = "CLAIR: local government in Japan";
const itemOf = async (title) =>
  (await w.call("dump")).item.find((i) => i.title_en === title).id;

/** Opens the window at an address. */
const at = async (address) => {
  const { path } = await w.call("workspace");
  await w.load(page, { places: { [path]: `meguri://${address}` } });
};
/** Opens an area of the sidebar. */
const area = async (name) => {
  await page.click(`[data-testid="area-${name}"]`);
  await page.wait(`[data-testid="area-${name}"][aria-current="page"]`);
  await page.rest();
};
/** Gives the focus to the `n`th of what `css` finds. */
const focusNth = async (css, n) => {
  await page.wait(css);
  await page.run((c, i) => document.querySelectorAll(c)[i].focus(), css, n);
};

/** The place where the keys of a scope work: what is opened and has the focus. */
const SCENE = {
  frame: async () => {
    await page.wait("[data-item]");
    await page.focus('[role="tab"][aria-selected="true"]');
  },
  grid: async () => {
    const css = `[data-item="${await itemOf(ITEM)}"]`;
    await page.wait(css);
    await page.click(css);
    await page.wait('[data-testid="time-field"]');
    await page.focus(css);
  },
  table: async () => {
    await area("people");
    await focusNth("main [data-row]", 4);
  },
  questions: async () => {
    await area("questions");
    await focusNth("main [data-key] button:first-of-type", 3);
  },
  promises: async () => {
    // With a line on either side.
    const { rows } = await w.call("follow_ups", { states: ["open"] });
    for (let n = rows.length; n < 3; n++)
      await w.call("add_follow_up", { what: { en: `Send a list ${n}` } });
    await area("follow_ups");
    await page.wait("[data-testid=follow-up-line]:nth-child(3)");
    await focusNth("main [data-row]", 1);
  },
  order: async () => {
    const { programmes } = await w.call("workspace");
    const { id } = programmes.find((p) =>
      p.title.en.startsWith("Cooperation between"),
    );
    await at(`programme/${id}/tab/running_order`);
    // A panel, which unfolds; there is a row on either side of it.
    await focusNth("main [data-row]", 9);
  },
  calendar: async () => {
    const id = await itemOf(ITEM);
    const { item: items } = await w.call("dump");
    const day = items.find((i) => i.id === id).when_start.slice(0, 10);
    await at(`calendar/${day}/tab/week`);
    await focusNth(`main [data-item="${id}"]`, 0);
  },
  timetable: async () => {
    const { programmes } = await w.call("workspace");
    const { id } = programmes.find((p) => p.title.en.includes("BIO-Europe"));
    await at(`programme/${id}/tab/timetable`);
    // A meeting that is not locked, with room on every side.
    const { rows, slots } = await w.call("timetable", { programme: id });
    const cells = rows
      .slice(1, -1)
      .flatMap((r) => r.cells.map((c) => ({ ...c, row: r.id })));
    const { row, slot } = cells.find(
      (c) => c.lock === "none" && c.slot > 0 && c.slot < slots.length - 1,
    );
    await focusNth(`[data-row="${row}"] [data-from="${slot}"]`, 0);
    // What would change the day is tried beside the window and comes late.
    await page.wait('[data-testid="tt-try"]');
  },
};

/** What must be so before a key can do anything. */
const PREPARE = {
  redo: async () => {
    await w.call("edit_item", {
      item: await itemOf(ITEM),
      note: { en: "x" },
    });
    await w.call("undo");
    await page.wait('[data-testid="redo"]:not([aria-disabled="true"])');
  },
  undo: async () => {
    await w.call("edit_item", {
      item: await itemOf(ITEM),
      note: { en: `y${Date.now()}` },
    });
    await page.wait('[data-testid="undo"]:not([aria-disabled="true"])');
  },
  back: async () => {
    await page.click('[data-testid="programme"]:not([aria-current])');
    await page.rest();
  },
  forward: async () => {
    await PREPARE.back();
    await page.press("Alt+ArrowLeft");
    await page.rest();
  },
  fix: async () => {
    await page.click("[data-item].is-clash");
    await page.wait('[data-testid="clash-card"]');
  },
  none: () => page.press("Shift+ArrowDown"),
  today: async () => {
    await page.press("PageDown");
    await page.rest();
    await focusNth("main [data-stop]", 3);
  },
  paste: async () => {
    await page.press("Ctrl+c");
    await page.wait('[data-testid="paste"]');
  },
  "tab-2": () => page.press("Ctrl+1"),
  // On a low window, in a week without a night train, the night is folded away.
  unfold: async () => {
    await page.size(1100, 600);
    if (await page.has('[data-testid="area-calendar"][aria-current="page"]')) {
      await at("calendar/2027-06-07/tab/week");
      await focusNth("main [data-stop]", 2);
    }
  },
};

/** Keys that have something to do only sometimes. */
/** The same, once nothing moves any more by itself: what is asked for late has come. */
async function still() {
  let last = await seen();
  for (let n = 0; n < 40; n++) {
    await pause(120);
    const now = await seen();
    if (JSON.stringify(now) === JSON.stringify(last)) return now;
    last = now;
  }
  return last;
}
const WHERE = {
  "tab-5": () => page.has('[role="tab"]:nth-of-type(5)'),
  "tab-6": () => page.has('[role="tab"]:nth-of-type(6)'),
};

const version = async () => (await w.call("workspace")).version;
test(
  "every shortcut does something where it is said to",
  { timeout: 600_000 },
  async (t) => {
    const table = await shortcuts();
    assert.ok(table.length > 30);
    for (const { scope, chord, action } of table) {
      await t.test(`${scope}: ${chord} (${action})`, async (t) => {
        assert.ok(SCENE[scope], `the scope ${scope} has no scene in this test`);
        await page.size(1440, 900);
        await w.load(page);
        await SCENE[scope]();
        await page.run(() => {
          const asked = () => ((window.asked = (window.asked ?? 0) + 1), null);
          Object.assign(window, { print: asked, prompt: asked });
        });
        if (WHERE[action] && !(await WHERE[action]()))
          return t.skip("not on this page");
        await PREPARE[action]?.();
        await page.rest();
        // A composing keydown is for the input method alone.
        const before = [await version(), await still()];
        await page.run((text) => {
          const parts = text.endsWith("++")
            ? [...text.slice(0, -2).split("+"), "+"]
            : text.split("+");
          const key = parts.pop();
          (document.activeElement ?? document.body).dispatchEvent(
            new KeyboardEvent("keydown", {
              key,
              ctrlKey: parts.includes("Ctrl"),
              altKey: parts.includes("Alt"),
              shiftKey: parts.includes("Shift"),
              isComposing: true,
              bubbles: true,
              cancelable: true,
            }),
          );
        }, chord);
        await pause(40);
        assert.deepEqual([await version(), await seen()], before, "composing");
        const [v, look] = before;
        await page.press(chord);
        await until(
          async () => (await version()) !== v || (await seen()) !== look,
          `${chord} to do something`,
          8000,
        );
        await page.rest();
        assert.deepEqual(page.faults.splice(0), []);
        if ((await version()) !== v) await w.call("undo");
      });
    }
  },
);
