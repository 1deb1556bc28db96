// Somebody who has read nothing plans the seminar of 20 November 2018 from an empty workspace, with the keys and the
// pointer alone. Facts and names from its report; what it does not say (times, lengths, the hall) stays to come.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { until } from "./chrome.mjs";
import { meguri, world } from "./world.mjs";

let w, page, programme;
before(async () => {
  w = await world({
    file: (home) => {
      const path = join(home, "Office.meguri");
      meguri(["new", path]);
      return path;
    },
  });
  page = await w.tab();
  await w.load(page);
});
after(() => w?.close());

const id = (testid) => `[data-testid="${testid}"]`;
const focusIs = (css) =>
  until(
    () => page.run((c) => document.activeElement?.matches(c) ?? false, css),
    `the focus on ${css}`,
  );
/** Presses Tab until a field has the focus: what cannot be reached so is found here. */
async function tabTo(css) {
  for (let i = 0; i < 60; i++) {
    if (await page.run((c) => document.activeElement?.matches(c) ?? false, css))
      return;
    await page.press("Tab");
  }
  assert.fail(`Tab does not reach ${css}, but ${await page.focused()}`);
}
/** Chooses in a list by its first letters, as a reader would. */
const choose = async (letters) => {
  for (const letter of letters) await page.press(letter);
};
const tab = async (name) => {
  await page.click(id(`tab-${name}`));
  await page.wait(`${id(`tab-${name}`)}[aria-selected="true"]`);
  await page.rest();
};
const SPEAKERS = [
  "Olivier Becht: Alsace's experience of international cooperation",
  "Georg K. Löer: Relationships between regions in Japan and Germany",
  "Ben Kloeck: Flanders and Japanese regions in life science",
  "Takuya Tasso, ja: Iwate and its international cooperation",
  "Yoshinori Sakiura, ja: Strategic partnership with EU regions",
  "Yasumi Kitao, ja: Osaka and European regions",
  "Riki Aoki, ja: Hitachi City and Baden-Württemberg",
  "Tatsuya Ishida, ja: What successful cases have in common",
  "Philippe de Taxis du Poët: A platform for regional cooperation",
];
const PANEL =
  "Panel: Daniel Kremers, Tatsushi Amano, Marta Sanna, Haruyuki Hiratani, Virginie Fermaud; moderator Philippe de Taxis du Poët";

test(
  "a programme is made with the keys, without looking for anything",
  { timeout: 60_000 },
  async () => {
    assert.equal(await page.has(id("export")), false, "nothing to export yet");
    await tabTo(id("new-programme"));
    await page.press("Enter");
    await focusIs(id("programme-title"));
    await page.type("Cooperation between European and Japanese Regions");
    await page.press("Tab");
    await page.type("欧州と日本の地域間協力");
    await tabTo(id("programme-kind"));
    await choose("sem");
    assert.equal(await page.value(id("programme-kind")), "seminar");
    await tabTo(id("programme-from"));
    await page.type("20 Nov 2018");
    await page.press("Tab");
    // One day is typed once.
    await until(
      async () => (await page.value(id("programme-to"))) === "Tue 20 Nov 2018",
      "the last day",
    );
    await tabTo(id("programme-zone"));
    await page.type("Tokyo");
    await page.press("Enter");
    // The office's own clock stays beside it.
    await until(
      async () =>
        (await page.value(id("programme-second"))) === "Europe/London",
      "the other clock",
    );
    await page.press("Ctrl+Enter");
    await page.gone(id("programme-dialog"));
    await page.wait(`${id("tab-running_order")}[aria-selected="true"]`);
    const [made] = (await w.call("workspace")).programmes;
    programme = made.id;
    assert.equal(made.title.ja, "欧州と日本の地域間協力");
    await focusIs(id("ro-add"));
  },
);

test(
  "the running order is typed line by line",
  { timeout: 90_000 },
  async () => {
    const lines = [
      ...SPEAKERS,
      PANEL,
      "Closing remarks: Patricia Flor",
      "Closing remarks: Catherine Trautmann",
    ];
    for (const [i, line] of lines.entries()) {
      await focusIs(id("ro-add"));
      await page.type(line);
      await page.press("Enter");
      await until(async () => (await page.count(".ror")) === i + 1, line);
    }
    const view = await w.call("running_order", { programme });
    const rows = view.sections.flatMap((s) => s.rows.filter((r) => !r.inside));
    assert.deepEqual(
      rows.map((r) => r.who.en),
      [
        ...SPEAKERS.map((s) => s.split(/[,:]/)[0]),
        "Panel of 5",
        "Patricia Flor",
        "Catherine Trautmann",
      ],
    );
    // Nothing is made up: the report gives no times.
    assert.ok(rows.every((r) => r.time === ""));
    const people = await w.call("people_list");
    assert.equal(
      people.rows.length,
      16,
      "the moderator is one of the speakers",
    );
  },
);

test(
  "its place is set where the session is, and made while it is typed",
  { timeout: 60_000 },
  async () => {
    await tab("hosts");
    await page.click(id("venues-plan"));
    await page.wait(`${id("tab-running_order")}[aria-selected="true"]`);
    await page.click(id("session-place"));
    await page.type("Tokyo");
    await page.press("Enter");
    await until(
      async () => (await w.call("hosts", { programme })).venues.length === 1,
      "the venue",
    );
  },
);

test(
  "organiser, audience and status stand on the overview",
  { timeout: 60_000 },
  async () => {
    await tab("overview");
    await page.fill(id("attended"), "100");
    await page.press("Enter");
    await page.focus(id("status"));
    await page.press("End", "ArrowUp");
    await page.focus(id("role-of"));
    await choose("org");
    await tabTo(id("add-role"));
    await page.type("EU-Japan Centre for Industrial Cooperation");
    await page.press("Enter");
    await until(async () => {
      const { roles } = await w.call("programme", { programme });
      return roles.length === 1 && roles[0].role.role === "organiser";
    }, "the organiser");
    await until(async () => {
      const { programme: made } = await w.call("programme", { programme });
      return made.attended === 100 && made.status === "closed";
    }, "100 attended, and it is closed");
  },
);

test(
  "a speaker's post is written where the speaker is found",
  { timeout: 60_000 },
  async () => {
    await tab("people");
    const find = (name) =>
      page.run((n) => {
        const all = [...document.querySelectorAll("[data-row]")];
        return all.find((r) => r.textContent.includes(n))?.dataset.row;
      }, name);
    const posts = [
      [
        "Olivier Becht",
        "European Center for Japanese Studies in Alsace",
        "President",
      ],
      ["Takuya Tasso", "Iwate Prefecture", "Governor"],
    ];
    for (const [name, organisation, post] of posts) {
      await page.click(`[data-row="${await find(name)}"]`);
      await until(
        async () => (await page.content(".insp h2"))?.includes(name),
        name,
      );
      await page.wait(id("add-post"));
      await page.click(id("add-post"));
      await page.type(organisation);
      await page.press("Enter");
      await page.wait(id("post-en"));
      await page.fill(id("post-en"), post);
      await page.press("Enter");
      await until(async () => {
        const { sections } = await w.call("roster", { programme });
        const rows = sections.flatMap((s) => s.rows);
        const row = rows.find((r) => r.name.en === name);
        return row.post.en.includes(post) && row.post.en.includes(organisation);
      }, `${name}, ${post}`);
    }
  },
);

test(
  "a visit of which only the month is known gets its days, items, places and hosts as they become known",
  { timeout: 90_000 },
  async () => {
    await page.click(id("new-programme"));
    await focusIs(id("programme-title"));
    await page.type("Visit to the North East of England");
    await tabTo(id("programme-from"));
    await page.type("March 2027");
    await page.press("Ctrl+Enter");
    await page.gone(id("programme-dialog"));
    await focusIs(id("add-item"));
    const visit = async () =>
      (await w.call("workspace")).programmes.find((p) =>
        p.title.en.startsWith("Visit to"),
      );
    assert.equal((await visit()).dates.en, "March 2027");
    // The office is in London, whatever programme was looked at before.
    const { programme: made } = await w.call("programme", {
      programme: (await visit()).id,
    });
    assert.deepEqual(
      [made.zone, made.second_zone],
      ["Europe/London", "Asia/Tokyo"],
    );
    await page.fill(id("first-day"), "9 Mar 2027");
    await page.press("Tab");
    await until(
      async () => (await page.value(id("last-day"))) === "Tue 9 Mar 2027",
      "one day",
    );
    await tabTo(id("last-day"));
    await page.type("10 Mar");
    await page.press("Enter");
    await focusIs(id("add-item"));
    assert.equal((await visit()).dates.en, "Tue 9 Mar – Wed 10 Mar 2027");
    await page.press("Enter");
    const lines = [
      "NSK bearings morning",
      "Nissan factory tour",
      "networking dinner evening tbc",
      "10 Mar Komatsu plant tour",
    ];
    const items = async () =>
      ((await w.call("dump")).item ?? []).filter(
        (i) => i.programme === made.id,
      );
    for (const [i, line] of lines.entries()) {
      await focusIs(id("add-line"));
      await page.type(line);
      await page.press(i === lines.length - 1 ? "Enter" : "Shift+Enter");
      await until(async () => (await items()).length === i + 1, line);
    }
    const nsk = (await items()).find((i) => i.title_en === "NSK bearings");
    await page.click(`[data-item="${nsk.id}"]`);
    await until(
      async () =>
        (await page.value(`.insp ${id("title-en")}`)) === "NSK bearings",
      "it in the inspector",
    );
    for (const [field, text] of [
      ["place", "Peterlee"],
      ["host", "NSK bearings, Peterlee"],
    ]) {
      await page.click(`.insp ${id(field)}`);
      await page.type(text);
      await page.press("Enter");
      await until(
        async () => (await items()).find((i) => i.id === nsk.id)[field],
        field,
      );
    }
    await page.click(`[data-programme="${programme}"]`).catch(async () => {
      await page.click('[aria-expanded="false"][title="Past programmes"]');
      await page.click(`[data-programme="${programme}"]`);
    });
    await tab("people");
  },
);

test(
  "Back returns to the part of the people that was open, and so does a new start",
  { timeout: 60_000 },
  async () => {
    await page.click(id("part-languages"));
    await page.wait(id("cover"));
    await page.click(id("area-today"));
    await page.wait(id("today"));
    await page.press("Alt+ArrowLeft");
    await page.wait(id("cover"));
    await page.press("Alt+ArrowLeft");
    await page.wait(id("roster"));
    await page.press("Alt+ArrowRight");
    await page.wait(id("cover"));
    await until(
      () =>
        page.run(() =>
          Object.values(
            JSON.parse(localStorage.getItem("meguri.window")).places,
          ).some((a) => a.endsWith("/tab/people/part/languages")),
        ),
      "the place to be kept",
    );
    await page.run(() => {
      document.body.dataset.before = "";
      location.reload();
    });
    await until(() => page.has("body:not([data-before])"), "the new start");
    await page.wait(id("cover"));
  },
);

test(
  "every step can be taken back, to the empty workspace",
  { timeout: 60_000 },
  async () => {
    const before = await w.call("dump");
    const steps = (await w.call("history", { limit: 200 })).length;
    assert.ok(steps > 15);
    await page.focus("body");
    while ((await w.call("workspace")).undo) {
      const { version } = await w.call("workspace");
      await page.press("Ctrl+z");
      await until(
        async () => (await w.call("workspace")).version !== version,
        "the step back",
      );
    }
    assert.deepEqual((await w.call("workspace")).programmes, []);
    while ((await w.call("workspace")).redo) {
      const { version } = await w.call("workspace");
      await page.press("Ctrl+Shift+z");
      await until(
        async () => (await w.call("workspace")).version !== version,
        "the step on",
      );
    }
    assert.deepEqual(await w.call("dump"), before);
    assert.deepEqual(page.faults, []);
  },
);
