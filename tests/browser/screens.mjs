// Every screen of the window, found in the window itself: the areas of the sidebar, the tabs of one programme of each
// kind that has other tabs, the dialogs. A screen is {name, open(page), wait, close?(page)}; each can be opened after
// the one before. The start screen is apart: it is there without a workspace.
import { until } from "./chrome.mjs";

/** Programmes of the sample whose tabs are looked at, by the name their screens get. */
const PROGRAMMES = [
  ["", "Japan Study Tour (sample)"],
  ["seminar-", "JLGC Seminar"],
  [
    "matchmaking-",
    "EU-Japan Cluster Matchmaking Event at BIO-Europe 2016, Cologne",
  ],
];

/** The programme of the sample whose report is written. */
const REPORTED = "Cooperation between European and Japanese Regions";

const testids = (page, start) =>
  page.run(
    (s) =>
      [...document.querySelectorAll(`[data-testid^="${s}"]`)].map(
        (e) => e.dataset.testid,
      ),
    start,
  );

const area = (id) => ({
  name: id.replace("area-", ""),
  open: (page) => page.click(`[data-testid="${id}"]`),
  wait: `[data-testid="${id}"][aria-current="page"]`,
});

const toProgramme = (id) => async (page) => {
  const css = `[data-programme="${id}"]`;
  if (!(await page.has(css)))
    await page.click('[data-testid="past-programmes"]');
  await page.click(css);
  await page.wait(`${css}[aria-current="page"]`);
  await page.wait('[role="tab"][aria-selected="true"]');
};

const dialog = (name, testid, open) => ({
  name,
  open,
  wait: `[data-testid="${testid}"]`,
  close: async (page) => {
    await page.press("Escape");
    await page.gone(`[data-testid="${testid}"]`);
  },
});

const CLASHING = "[data-item].is-clash";

/** What stands in a tab once it is filled, where that takes a while. */
const FILLED = { documents: '[data-testid="doc-sheet"] img' };

/** A part of the people tab; the roster stands open again afterwards. */
const part = (name, wait) => ({
  name: `people-${name}`,
  open: (page) => page.click(`[data-testid="part-${name}"]`),
  wait,
  close: (page) => page.click('[data-testid="part-roster"]'),
});

/** Rows of every fate: known, new, asked, left out. */
const IMPORTED = [
  "氏名\tName\t所属\t食事\tNotes",
  "\tHannah Watersen\tGateshead Council\tvegetarian\tnear spelling",
  "森 潤\tJun Mori\t堺市役所\tえび・かに不可\t",
  "\t\tCity of Sakai\t\tno name",
].join("\n");

/** The screens that are looked at inside a tab: its parts, or the state of one selected thing. */
const SELECTED = {
  people: [
    {
      name: "people-seat",
      // Twice opens the inspector too, which another screen may have closed.
      open: async (page) => {
        await page.click("[data-row]");
        await page.click("[data-row]", { clickCount: 2 });
      },
      wait: ".insp h2",
      close: (page) => page.press("Ctrl+i"),
    },
    dialog("paste-names", "paste-dialog", (page) =>
      page.click('[data-testid="paste-names"]'),
    ),
    part("applications", '[data-testid="applications"]'),
    part("groups", '[data-testid="small-groups"]'),
    {
      name: "people-pairs",
      open: async (page) => {
        await page.click('[data-testid="part-groups"]');
        await page.wait('[data-testid="small-groups"]');
        await page.click('[data-testid="sg-pairs"]');
      },
      wait: '[data-testid="pairs-dialog"]',
      close: async (page) => {
        await page.press("Escape");
        await page.gone('[data-testid="pairs-dialog"]');
        await page.click('[data-testid="part-roster"]');
      },
    },
    part("rooms", '[data-testid="rooms"]'),
    part("languages", '[data-testid="cover"]'),
    part("attendance", '[data-testid="att-row"]'),
  ],
  requests: [
    {
      name: "requests-one",
      open: async (page) => {
        await page.click('[data-testid="req-part-list"]');
        await page.click("[data-row]", { clickCount: 2 });
      },
      wait: ".insp h2",
    },
    dialog("requests-add", "req-dialog", async (page) => {
      await page.click('[data-testid="req-part-list"]');
      await page.click('[data-testid="req-add"]');
    }),
    {
      name: "requests-suggestions",
      open: (page) => page.click('[data-testid="req-part-suggestions"]'),
      wait: '[data-testid="req-suggestions"]',
      close: (page) => page.click('[data-testid="req-part-list"]'),
    },
    {
      name: "requests-setup",
      open: (page) => page.click('[data-testid="req-part-setup"]'),
      wait: '[data-testid="req-there"]',
      close: (page) => page.click('[data-testid="req-part-list"]'),
    },
  ],
  live: [
    {
      name: "live-slot",
      open: (page) => page.click('li:nth-child(2) > [data-testid="live-slot"]'),
      wait: '[data-testid="live-meeting"]',
    },
    dialog("live-repair", "event-dialog", async (page) => {
      const slot = 'li:nth-child(2) > [data-testid="live-slot"]';
      await page.click(slot);
      await page.wait(`${slot}[aria-current="true"]`);
      await page.rest();
      await page.click('[data-testid="side-menu"]');
      await page.click('[data-testid="side-no_show"]');
      await page.wait('[data-testid="repair-way"]', 20_000);
    }),
    {
      name: "live-outcomes",
      open: (page) => page.click('[data-testid="live-after"]'),
      wait: '[data-testid="outcome-row"]',
      close: (page) => page.click('[data-testid="live-now"]'),
    },
  ],
  timetable: [
    {
      name: "timetable-meeting",
      // Its inspector has where it could be moved.
      open: async (page) => {
        await page.click(".tt-card:not(.is-locked)");
        await page.click('[data-testid="tt-move"]');
      },
      wait: '[data-testid="tt-pick"]',
      close: (page) => page.click('[data-testid="tt-deselect"]'),
    },
    {
      name: "timetable-tables",
      open: (page) => page.click('[data-testid="tt-by-tables"]'),
      wait: '[data-testid="tt-by-tables"][aria-checked="true"]',
      close: (page) => page.click('[data-testid="tt-by-people_europe"]'),
    },
    {
      name: "timetable-person",
      open: (page) => page.click(".tt-who"),
      wait: '[data-testid="tt-one-list"]',
      close: (page) => page.click('[data-testid="tt-by-people_europe"]'),
    },
    {
      name: "timetable-tried",
      // In a narrow window the inspector is shut, and shut again afterwards.
      open: async (page) => {
        const shut = !(await page.has(".insp"));
        if (shut) await page.press("Ctrl+i");
        await page.wait('[data-testid="tt-try"]', 20_000);
        await page.click('[data-testid="tt-try"]');
        if (shut) await page.press("Ctrl+i");
      },
      wait: '[data-testid="tt-arrange"]',
      close: (page) => page.click('[data-testid="tt-leave"]'),
    },
  ],
  overview: [
    {
      name: "series",
      open: (page) => page.click('[data-testid="series-open"]'),
      wait: '[data-testid="series-page"]',
    },
  ],
  itinerary: [
    {
      name: "itinerary-item",
      open: (page) => page.click(CLASHING),
      wait: '[data-testid="clash-card"]',
      close: (page) => page.press("Ctrl+i"),
    },
  ],
};

/** All screens of the workspace that `page` shows. `programmes` are those of the core's answer. */
export async function screens(page, programmes) {
  const out = (await testids(page, "area-")).map(area);
  const known = new Set();
  for (const [prefix, title] of PROGRAMMES) {
    const id = programmes.find((p) => p.title.en === title)?.id;
    if (!id) throw new Error(`the sample has no ${title}`);
    const go = toProgramme(id);
    await go(page);
    const tabs = await testids(page, "tab-");
    for (const tab of tabs) {
      // What the first programme has shown need not be shown again.
      if (known.has(tab) && prefix) continue;
      known.add(tab);
      const name = tab.replace("tab-", "");
      const whole = {
        name: prefix + name,
        open: async (page) => {
          await go(page);
          await page.click(`[data-testid="${tab}"]`);
        },
        wait: `[data-testid="${tab}"][aria-selected="true"]`,
        filled: FILLED[name],
      };
      out.push(whole);
      for (const part of SELECTED[name] ?? []) {
        const open = async (page) => {
          await whole.open(page);
          await page.wait(whole.wait);
          await part.open(page);
        };
        out.push({ ...part, open });
      }
    }
  }
  const written = programmes.find((p) => p.title.en === REPORTED)?.id;
  if (!written) throw new Error(`the sample has no ${REPORTED}`);
  const report = async (page) => {
    await toProgramme(written)(page);
    await page.click('[data-testid="tab-report"]');
  };
  out.push(
    {
      name: "report-written",
      open: report,
      wait: '[data-testid="rep-quote"]',
    },
    {
      name: "report-text",
      open: async (page) => {
        await report(page);
        await page.click('[data-testid="rep-text"]');
      },
      wait: '[data-testid="rep-markdown"]',
      close: (page) => page.click('[data-testid="rep-write"]'),
    },
    {
      name: "year",
      open: async (page) => {
        await page.click('[data-testid="area-programmes"]');
        // The list comes, and the toolbar finds its place with it.
        await page.wait('[data-testid="year-report"]');
        await page.rest();
        await page.click('[data-testid="year-report"]');
        await page.wait('[data-testid="year-which"]');
      },
      wait: '[data-testid="year-chart"]',
    },
  );
  const first = out.find((s) => s.name === "itinerary");
  const byClick = (testid) => async (page) => {
    await first.open(page);
    await page.click(`[data-testid="${testid}"]`);
  };
  out.push(
    dialog("new-item", "add-dialog", async (page) => {
      await first.open(page);
      await page.wait("[data-item]");
      await page.focus("[data-item]");
      await page.press("n");
    }),
    {
      name: "seating",
      open: async (page) => {
        await first.open(page);
        await page.wait("[data-item]");
        const dinner = await page.run(
          () =>
            [...document.querySelectorAll("[data-item]")].find((e) =>
              /Welcome|歓迎/.test(e.textContent),
            ).dataset.item,
        );
        // Twice opens the inspector too, which another screen may have closed.
        await until(async () => {
          if (await page.has('[data-testid="seating-open"]')) return true;
          await page.click(`[data-item="${dinner}"]`, { clickCount: 2 });
          await page.rest();
          return page.has('[data-testid="seating-open"]');
        }, "the dinner in the inspector");
        await page.click('[data-testid="seating-open"]');
      },
      wait: '[data-testid="seating-dialog"]',
      close: async (page) => {
        await page.press("Escape");
        await page.gone('[data-testid="seating-dialog"]');
        // In a small window the inspector lies over what comes next.
        if (await page.has(".insp-wrap.over")) await page.press("Ctrl+i");
      },
    },
    dialog("export", "export-dialog", byClick("export")),
    dialog("keys", "keys-dialog", async (page) => {
      await first.open(page);
      await page.press("?");
    }),
    {
      name: "import",
      open: async (page) => {
        await page.click('[data-testid="area-people"]');
        await page.click('[data-testid="import"]');
        if (await page.has('[data-testid="imp-back"]'))
          await page.click('[data-testid="imp-back"]');
      },
      wait: '[data-testid="imp-text"]',
    },
    {
      name: "import-review",
      open: async (page) => {
        await page.click('[data-testid="area-people"]');
        await page.click('[data-testid="import"]');
        if (await page.has('[data-testid="imp-tab-new"]'))
          await page.click('[data-testid="imp-tab-new"]');
        if (!(await page.has('[data-testid="imp-back"]'))) {
          await page.fill('[data-testid="imp-text"]', IMPORTED);
          await page.click('[data-testid="imp-read"]');
        }
      },
      wait: '[data-testid="imp-row"]',
    },
    {
      name: "import-past",
      open: async (page) => {
        await page.click('[data-testid="area-people"]');
        await page.click('[data-testid="import"]');
        if (await page.has('[data-testid="imp-back"]'))
          await page.click('[data-testid="imp-back"]');
        await page.click('[data-testid="imp-tab-past"]');
      },
      // A sample nobody has imported into says that there are none.
      wait: ".empty h2",
    },
    ...["list", "anniversaries", "network", "clusters"].map((view) => ({
      name: `partnership-${view}`,
      open: async (page) => {
        await page.click('[data-testid="area-partnership"]');
        await page.click(`[data-testid="pt-${view}"]`);
      },
      wait: `[data-testid="${{ list: "partnerships" }[view] ?? view}"]`,
      close: (page) => page.click('[data-testid="pt-timeline"]'),
    })),
    {
      name: "partnership-cluster",
      open: async (page) => {
        await page.click('[data-testid="area-partnership"]');
        await page.click('[data-testid="pt-clusters"]');
        await page.click('[data-testid="clusters"] [data-row]');
      },
      wait: '[data-testid="cluster-profile"]',
      close: (page) => page.click('[data-testid="pt-timeline"]'),
    },
    {
      name: "partnership-one",
      open: async (page) => {
        await page.click('[data-testid="area-partnership"]');
        // Twice opens the inspector too, which another screen may have closed.
        await page.click('[data-testid="pt-lane"]', { clickCount: 2 });
      },
      wait: '[data-testid="partnership"]',
      close: (page) => page.press("Ctrl+i"),
    },
    dialog("partnership-event", "event-dialog", async (page) => {
      await page.click('[data-testid="area-partnership"]');
      await page.click('[data-testid="pt-lane"]', { clickCount: 2 });
      await page.click('[data-testid="pt-add-event"]');
    }),
    dialog("partnership-file", "anniversaries-dialog", async (page) => {
      await page.click('[data-testid="area-partnership"]');
      await page.click('[data-testid="pt-anniversaries"]');
      await page.click('[data-testid="export-anniversaries"]');
    }),
    dialog("follow-up", "follow-up-edit", async (page) => {
      await page.click('[data-testid="area-follow_ups"]');
      await page.click('[data-testid="add"]');
    }),
    dialog("follow-up-close", "close-dialog", async (page) => {
      await page.click('[data-testid="area-follow_ups"]');
      await page.click('[data-testid="follow-up-close"]');
    }),
    dialog("questions-due", "due-pop", async (page) => {
      await page.click('[data-testid="area-questions"]');
      await page.click('.oqr [data-testid="due"]');
    }),
    dialog("new-programme", "programme-dialog", byClick("new-programme")),
  );
  const only = process.env.MEGURI_SCREENS?.split(",");
  return only ? out.filter((s) => only.includes(s.name)) : out;
}

/** Opens a screen and waits until it stands. */
export async function show(page, screen) {
  await screen.open(page);
  await page.wait(screen.wait);
  if (screen.filled) await page.wait(screen.filled, 60_000);
  await until(
    () => page.run(() => !document.querySelector(".waiting, [aria-busy=true]")),
    "the screen's content",
  );
  await page.rest();
}
