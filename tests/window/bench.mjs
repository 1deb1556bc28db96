// Measures of the real window, release build, beside an empty Tauri window built and started the same way. Prints rows of
// the table in docs/bench.md; never a timed test. `node tests/window/bench.mjs BENCH` (the benchmark program writes the files).
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KEY, meguri, withWindow } from "./driver.mjs";

const bench = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), "meguri-window-bench-"));
const row = (...cells) => console.log(`| ${cells.join(" | ")} |`);
const ms = (n) => `${n.toFixed(n < 10 ? 1 : 0)} ms`;

/** Memory in MiB that the processes of a group have for themselves, shared pages by their share (PSS); the driver left out. */
function memory(group) {
  let kib = 0;
  for (const pid of readdirSync("/proc").filter((p) => /^\d+$/.test(p))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const [, , pgrp] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      if (Number(pgrp) !== group || Number(pid) === group) continue;
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
      kib += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    } catch {
      // It has ended meanwhile.
    }
  }
  return kib / 1024;
}

/** Start until `ready` is true in the page, and the memory one second later; the best of three. */
async function start(options, ready) {
  let best = { took: Infinity, mib: Infinity };
  for (let i = 0; i < 3; i++) {
    const from = performance.now();
    await withWindow(options, async (w) => {
      while (!(await w.run(`return ${ready}`)));
      const took = performance.now() - from;
      await new Promise((done) => setTimeout(done, 1000));
      const mib = memory(w.group);
      best = { took: Math.min(best.took, took), mib: Math.min(best.mib, mib) };
    });
  }
  return best;
}

/** Runs `act` in the page and answers the milliseconds until `ready` holds and the frame after it was drawn. */
const painted = (w, act, ready) =>
  w.later(`
    const done = arguments[arguments.length - 1];
    const from = performance.now();
    ${act};
    const look = () => (${ready})
      ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)))
      : requestAnimationFrame(look);
    look();
  `);

/** A year of 20 visits with 250 items each, every visit in a week of its own. */
function* year() {
  const day = (n) =>
    new Date(Date.UTC(2027, 0, 4 + n)).toISOString().slice(0, 10);
  for (let p = 0; p < 20; p++) {
    const first = p * 14;
    yield {
      as: `v${p}`,
      call: "create_programme",
      input: {
        kind: "delegation_visit",
        title: { en: `Visit ${p}` },
        zone: "Europe/London",
        when: { kind: "days", from: day(first), to: day(first + 6) },
      },
    };
    for (let i = 0; i < 250; i++) {
      const minute = 7 * 60 + Math.floor(i / 7) * 20;
      const hour = (m) =>
        `${String(Math.floor(m / 60)).padStart(2, "0")}:${String(m % 60).padStart(2, "0")}`;
      const date = day(first + (i % 7));
      yield {
        call: "add_item",
        input: {
          programme: `$v${p}`,
          kind: "visit",
          title: { en: `Item ${i}` },
          when: {
            kind: "exact",
            start: { local: `${date}T${hour(minute)}`, zone: "Europe/London" },
            end: {
              local: `${date}T${hour(minute + 20)}`,
              zone: "Europe/London",
            },
          },
        },
      };
    }
  }
}

const best = async (runs, f) => {
  let least = Infinity;
  for (let i = 0; i < runs; i++) least = Math.min(least, await f());
  return least;
};

try {
  const empty = await start(
    { program: "examples/empty", file: null },
    "document.readyState === 'complete'",
  );
  const hundred = join(folder, "hundred.meguri");
  execFileSync(bench, ["file", hundred, "100000"]);
  const ours = await start(
    { file: hundred },
    "document.querySelector('[data-item], .td-hd') !== null",
  );
  row(
    "window with 100,000 items: start to usable",
    ms(ours.took),
    `empty Tauri window ${ms(empty.took)}`,
    `${(ours.took / empty.took).toFixed(2)}×`,
    "≤ 1.3×",
  );
  row(
    "… and its memory (PSS, all its processes)",
    `${ours.mib.toFixed(0)} MiB`,
    `empty Tauri window ${empty.mib.toFixed(0)} MiB`,
    `${(ours.mib / empty.mib).toFixed(2)}×`,
    "≤ 1.3×",
  );

  const busy = join(folder, "year.meguri");
  meguri("new", busy);
  const lines = [...year()].map((l) => JSON.stringify(l)).join("\n");
  meguri.fed(lines, "call", busy, "-");
  const at = (address) => ({
    lang: "en",
    theme: "light",
    places: { [busy]: `meguri://${address}` },
  });
  const title = "document.querySelector('.cal-bar h1')?.textContent";
  const turned = async (w, items) => {
    const was = await w.run(`return ${title}`);
    return (button) =>
      painted(
        w,
        `document.querySelector('[data-testid="${button}"]').click()`,
        `${title} !== ${JSON.stringify(was)} && document.querySelectorAll('main [data-item]').length >= ${items}`,
      );
  };
  for (const [layout, what, least] of [
    ["week", "week of 250 items painted", 250],
    ["month", "month of a year with 5,000 items painted", 20],
  ]) {
    // From the days beside it to those that are measured, and back.
    await withWindow(
      {
        file: busy,
        settings: at(
          `calendar/${layout === "week" ? "2027-01-11" : "2027-02-01"}/tab/${layout}`,
        ),
      },
      async (w) => {
        await w.element(".cal-bar h1");
        const took = await best(5, async () => {
          const there = await (await turned(w, least))("cal-before");
          await (
            await turned(w, 0)
          )("cal-after");
          return there;
        });
        row(what, ms(took), "–", "–", "< 50 ms");
      },
    );
  }
  const { programmes } = JSON.parse(meguri("call", busy, "workspace"));
  const { id } = programmes.find((p) => p.title.en === "Visit 0");
  await withWindow(
    { file: busy, settings: at(`programme/${id}/tab/itinerary`) },
    async (w) => {
      await w.element("[data-item]");
      await w.mouse("[data-item]");
      const took = await best(5, async () => {
        await w.run(`
        const e = document.querySelector('[data-item].is-sel');
        e.focus();
        window.moved = null;
        addEventListener('keydown', () => { window.pressed = performance.now(); }, { capture: true, once: true });
        const was = e.style.top;
        const look = () => document.querySelector('[data-item].is-sel')?.style.top !== was
          ? setTimeout(() => { window.moved = performance.now() - window.pressed; })
          : requestAnimationFrame(look);
        look();
      `);
        await w.keys([KEY.alt, KEY.down]);
        for (;;) {
          const moved = await w.run("return window.moved");
          if (moved !== null) return moved;
        }
      });
      row(
        "key press to changed pixel, moving one of 250 items",
        ms(took),
        "–",
        "–",
        "< 50 ms",
      );
    },
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
