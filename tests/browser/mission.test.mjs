// The mission of nineteen, from "nineteen come, one of them named" to the list of who came: in the window, by clicks and keys.
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { axe } from "./checks.mjs";
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
const tab = async (name) => {
  await page.click(id(`tab-${name}`));
  await page.wait(`${id(`tab-${name}`)}[aria-selected="true"]`);
  await page.rest();
};
const part = async (name) => {
  await tab("people");
  await page.click(id(`part-${name}`));
  await page.wait(`${id(`part-${name}`)}[aria-checked="true"]`);
  await page.rest();
};
const roster = () => w.call("roster", { programme });
const rows = async () => (await roster()).sections.flatMap((s) => s.rows);
const text = (css) =>
  page.run((c) => document.querySelector(c)?.textContent ?? "", css);
/** Opens the menu of a button and picks the row that reads so. */
const pick = async (css, label) => {
  await page.click(css);
  await page.wait('[role="menu"]');
  await page.run((label) => {
    const row = [
      ...document.querySelectorAll('[role="menu"] button, [role^="menuitem"]'),
    ].find((r) => r.textContent.trim().startsWith(label));
    if (!row)
      throw new Error(
        `no ${label} in ${document.querySelector('[role="menu"]').textContent}`,
      );
    row.dataset.picked = "1";
  }, label);
  await page.click("[data-picked]");
  await page.gone('[role="menu"]');
};
/** Pastes into the import page, as the clipboard gives it. */
const paste = async (list) => {
  await page.wait(id("imp-text"));
  await page.run(
    (css, list) => {
      const field = document.querySelector(css);
      const data = new DataTransfer();
      data.setData("text/plain", list);
      field.focus();
      field.dispatchEvent(
        new ClipboardEvent("paste", {
          clipboardData: data,
          bubbles: true,
          cancelable: true,
        }),
      );
    },
    id("imp-text"),
    list,
  );
  await page.wait(id("imp-row"));
  await page.rest();
};
const folder = (name) => {
  const path = join(w.home, name);
  mkdirSync(path, { recursive: true });
  return path;
};
/** Issues the next revision into a folder; answers who was ticked. */
const issue = async (button, into) => {
  page.answer = into;
  await page.click(id(button));
  await page.wait(id("recipient"));
  await page.rest();
  const told = await page.run(
    (css) =>
      [...document.querySelectorAll(css)]
        .filter((r) => r.checked)
        .map((r) => r.getAttribute("aria-label")),
    id("recipient"),
  );
  if (await page.has(id("issue-reason")))
    await page.fill(id("issue-reason"), "Agreed by telephone");
  await page.click(id("issue-go"));
  await page.wait(id("issue-done"));
  await page.press("Escape");
  await page.gone(id("issue-dialog"));
  return told;
};

test("nineteen come, one of them named", { timeout: 120_000 }, async () => {
  await page.click(id("new-programme"));
  await page.fill(id("programme-title"), "Social-enterprise mission");
  await page.fill(id("programme-from"), "9 Mar 2027");
  await page.press("Tab");
  await page.fill(id("programme-to"), "12 Mar 2027");
  await page.press("Tab");
  await page.click(id("programme-ok"));
  await page.gone(id("programme-dialog"));
  await page.wait('[role="tab"][aria-selected="true"]');
  programme = (await w.call("workspace")).programmes[0].id;
  await part("roster");
  await page.fill(id("placeholder-count"), "19");
  await page.press("Enter");
  await until(
    async () => (await roster()).names_to_come.en === "19 names to come",
    "nineteen seats",
  );
  await page.click(id("paste-names"));
  await page.fill(id("paste-list"), "Prof. Ichiro Tsukamoto, Meiji University");
  await until(
    async () =>
      (await page.count(`${id("paste-dialog")} .paste-read tr`)) === 1,
    "the name",
  );
  await page.click(id("paste-ok"));
  await page.gone(id("paste-dialog"));
  assert.equal((await roster()).names_to_come.en, "18 names to come");
  assert.equal((await rows()).length, 19, "the name took a seat");
});

test(
  "a list of some brings names into the seats that wait for them",
  { timeout: 60_000 },
  async () => {
    await page.click(id("import"));
    await paste(
      "氏名,Name,ふりがな,所属,役職,メール,Status\n" +
        "森 潤,Jun Mori,もり じゅん,堺市役所,国際課長,jun@example.org,confirmed\n" +
        "東 花子,Hanako Higashi,ひがし はなこ,堺市役所,主査,hanako@example.org,confirmed\n" +
        "塚本 一郎,Ichiro Tsukamoto,つかもと いちろう,明治大学,教授,ichiro@example.org,confirmed\n",
    );
    // The professor is known: only what is new of him is proposed.
    assert.match(await text(id("imp-rows")), /Takes the seat of/);
    await until(
      async () => !(await page.has(`${id("imp-apply")}[aria-disabled="true"]`)),
      "nothing to ask",
    );
    assert.deepEqual(await axe(page), []);
    await page.click(id("imp-apply"));
    await page.wait(`${id("tab-people")}[aria-selected="true"]`);
    await until(
      async () => (await roster()).names_to_come.en === "16 names to come",
      "three names",
    );
    assert.equal((await rows()).length, 19);
  },
);

test(
  "applications become accepted and take seats that are held",
  { timeout: 90_000 },
  async () => {
    await part("applications");
    await page.click(id("app-call"));
    await page.fill(id("call-places"), "19");
    await page.fill(id("call-criteria"), "Works for a city");
    await page.click(id("call-ok"));
    await page.gone(id("call-dialog"));
    await page.click(id("app-add"));
    await page.fill(
      id("applicants-list"),
      "Aya Ono, City of Kobe\nKen Sato, City of Nara",
    );
    await page.click(id("applicants-ok"));
    await page.gone(id("applicants-dialog"));
    await until(
      async () =>
        (await page.count('[data-card][data-status="applied"]')) === 2,
      "two applications",
    );
    for (const left of [1, 0]) {
      await pick('[data-column="applied"] [data-testid="app-menu"]', "Accept");
      await until(
        async () =>
          (await page.count('[data-card][data-status="applied"]')) === left,
        "a decision",
      );
    }
    const view = await roster();
    assert.equal(view.names_to_come.en, "14 names to come");
    assert.equal((await rows()).length, 19, "nobody sits twice");
  },
);

test(
  "the plan comes in as a list: visits, a dinner, a hotel",
  { timeout: 60_000 },
  async () => {
    await part("roster");
    await page.click(id("import"));
    await paste(
      "Date\tTime\tTitle\tType\tStatus\n" +
        "9 Mar 2027\t10:00-12:30\tSES: setting up social enterprises\tVisit\tconfirmed\n" +
        "9 Mar 2027\t14:00-16:00\tSunderland Software Centre\tVisit\tprovisional\n" +
        "10 Mar 2027\t10:00-12:00\tSocial enterprises in Cumbria\tVisit\tprovisional\n" +
        "9–11 Mar 2027\t\tHotel in Sunderland\tHotel\tprovisional\n",
    );
    await pickKind();
    await page.click(id("imp-apply"));
    await page.wait(`${id("tab-itinerary")}[aria-selected="true"]`);
    await until(
      async () => (await page.count("[data-item]")) >= 4,
      "the items",
    );
  },
);

/** What the rows are: itinerary items of the programme. */
async function pickKind() {
  await page.run((css) => {
    const option = [...document.querySelectorAll(`${css} [role="radio"]`)].find(
      (o) => o.textContent.includes("Itinerary items"),
    );
    option.dataset.kind = "items";
  }, id("imp-kind"));
  await page.click('[data-kind="items"]');
  await until(
    async () => /Hotel in Sunderland/.test(await text(id("imp-rows"))),
    "items",
  );
  await page.rest();
}

test(
  "groups are proposed, rooms made, the order of precedence sorted",
  { timeout: 90_000 },
  async () => {
    await part("groups");
    await page.wait(id("sg-take"));
    await page.click(id("sg-take"));
    await until(
      async () => (await w.call("dump")).membership?.length === 19,
      "everyone in a group",
    );
    await part("rooms");
    await pick(id("room-fill"), "Make rooms: Twin");
    await until(
      async () =>
        (await w.call("rooming", { programme })).lodgings[0].without.length ===
        0,
      "everyone in a room",
    );
    const { rooms } = (await w.call("rooming", { programme })).lodgings[0];
    assert.equal(rooms.length, 10);
    await part("roster");
    if (!(await page.has(`${id("sort-precedence")}[aria-disabled="true"]`)))
      await page.click(id("sort-precedence"));
    await until(
      async () => (await roster()).by_rank === true,
      "the order of rank",
    );
    const first = (await rows())[0];
    assert.match(first.name.en, /Mori|Tsukamoto|Higashi/);
  },
);

let uid, first;
test(
  "revision 1 goes to everyone; one change later only the touched are told",
  { timeout: 120_000 },
  async () => {
    await tab("itinerary");
    // The Software Centre is for group A alone.
    const item = (await w.call("dump")).item.find(
      (i) => i.title_en === "Sunderland Software Centre",
    );
    uid = `${item.id}@meguri`;
    await page.click(`[data-item="${item.id}"]`);
    await page.wait(id("audience"));
    await choose("audience", "subgroups");
    await page.wait(".groups .gtoggle");
    await page.click(".groups .gtoggle");
    await until(
      async () =>
        (await w.call("item", { item: item.id })).subgroups.length === 1,
      "group A",
    );
    await tab("issued");
    first = folder("first");
    const everyone = await issue("issue-first", first);
    assert.ok(everyone.length >= 19, everyone.join());
    const files = readdirSync(first).filter((f) => f.endsWith(".ics"));
    assert.equal(files.length, everyone.length);

    await tab("itinerary");
    await page.focus(`[data-item="${item.id}"]`);
    await page.press("Alt+ArrowDown");
    await until(
      async () =>
        (await w.call("item", { item: item.id })).item.when.start.local !==
        item.when_start,
      "the move",
    );
    await tab("issued");
    const told = await issue("issue-next", folder("second"));
    const inA = (await w.call("item", { item: item.id })).people;
    assert.equal(told.length, inA, told.join());
    const ledger = await w.call("ledger", { programme });
    assert.equal(
      ledger.recipients.filter((r) => r.holds?.number === 2).length,
      inA,
    );
    assert.equal(ledger.recipients.filter((r) => r.old).length, 0);
  },
);

/** Chooses a value in a select by the keyboard's own event. */
async function choose(testid, value) {
  await page.run(
    (css, value) => {
      const found = document.querySelector(css);
      const select = found.matches("select")
        ? found
        : found.querySelector("select");
      select.value = value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    },
    id(testid),
    value,
  );
  await page.rest();
}

test("an answer that comes back is entered", { timeout: 60_000 }, async () => {
  const ses = (await w.call("dump")).item.find((i) =>
    i.title_en.startsWith("SES"),
  );
  const reply = [
    "BEGIN:VCALENDAR",
    "METHOD:REPLY",
    "BEGIN:VEVENT",
    `UID:${ses.id}@meguri`,
    "DTSTAMP:20261122T101500Z",
    "DTSTART:20270309T100000Z",
    "ATTENDEE;PARTSTAT=DECLINED:mailto:jun@example.org",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
  await page.run(
    (css, text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], "reply.ics", { type: "text/calendar" }));
      const input = document.querySelector(css);
      input.files = files.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    id("reply-file"),
    reply,
  );
  await page.wait(id("reply-enter"));
  await page.click(id("reply-enter"));
  await page.gone(id("reply-dialog"));
  await until(async () => /1 no/.test(await text(id("ledger"))), "the answer");
});

test(
  "all are present but two, and the totals say so",
  { timeout: 60_000 },
  async () => {
    await part("attendance");
    await page.wait(id("att-all"));
    await page.click(id("att-all"));
    await page.wait('[data-mark="absent"]');
    await until(
      async () =>
        (await page.count('[data-mark="attended"][aria-pressed="true"]')) > 0,
      "the marks",
    );
    const n = await page.count(id("att-row"));
    for (const at of [2, 3]) {
      await page.click(
        `${id("att-row")}:nth-child(${at}) [data-mark="absent"]`,
      );
      await page.wait(
        `${id("att-row")}:nth-child(${at}) [data-mark="absent"][aria-pressed="true"]`,
      );
    }
    await until(
      async () => new RegExp(`${n - 2}`).test(await text(id("att-said"))),
      "the totals",
    );
    if (await page.has(id("att-take"))) {
      await page.click(id("att-take"));
      await until(
        async () => (await w.call("dump")).programme[0].attended === n - 2,
        "the attended",
      );
    }
  },
);

test(
  "what came in stands among the past imports and can be undone there",
  { timeout: 60_000 },
  async () => {
    await page.click(id("area-people"));
    await page.click(id("import"));
    await page.click(id("imp-tab-past"));
    await until(async () => (await page.count(id("past-import"))) === 2, "two");
    await page.wait(id("past-record"));
    assert.match(await text(id("past-raw")), /Hotel in Sunderland/);
    assert.deepEqual(await axe(page), []);
    // A list of people goes out and is nothing new when it comes in again.
    const out = join(w.home, "people.csv");
    page.answer = out;
    await page.click(id("area-people"));
    await pick(id("export-people"), "As a list");
    await until(() => {
      try {
        return readFileSync(out, "utf8").includes("Mori");
      } catch {
        return false;
      }
    }, "the list");
    const again = await w.call("read_import", { path: out });
    assert.equal(again.counts.same, again.counts.rows);
    assert.deepEqual(page.faults, []);
  },
);
