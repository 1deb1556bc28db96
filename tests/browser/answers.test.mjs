// An answer that comes back: chosen in the Issued tab, looked at, entered, seen in the ledger and beside the seat, taken back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe } from "./checks.mjs";
import { until } from "./chrome.mjs";
import { world } from "./world.mjs";

let w, page, programme, seat, uid;
const id = (testid) => `[data-testid="${testid}"]`;
const MAIL = "hannah@example.org";

before(async () => {
  w = await world();
  const sample = (await w.call("workspace")).programmes;
  programme = sample.find((p) => p.title.en === "Japan Study Tour (sample)").id;
  const content = await w.call("dump");
  seat = content.participation.find(
    (s) => s.programme === programme && s.role === "guide",
  ).id;
  const person = await w.call("create_person", {
    names: [
      {
        script: "latin",
        family: "Waterson",
        given: "Hannah",
        order: "given_first",
      },
    ],
    contacts: [{ kind: "email", value: MAIL }],
  });
  await w.call("edit_participation", {
    participation: seat,
    person: person.id,
  });
  const release = await w.call("release_programme", { programme });
  await w.call("record_issue", {
    release: release.id,
    recipient: { kind: "seat", id: seat },
    way: "mail",
  });
  uid = `${content.item.find((i) => i.title_en === "Welcome dinner").id}@meguri`;
  page = await w.tab();
  await w.load(page);
});
after(() => w?.close());

const reply = (said, stamp) =>
  [
    "BEGIN:VCALENDAR",
    "METHOD:REPLY",
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    "DTSTART:20261214T090000Z",
    `ATTENDEE;PARTSTAT=${said}:mailto:${MAIL}`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");

/** Chooses a file with this text, as the dialog of the system would. */
const choose = (text) =>
  page.run(
    (css, text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], "reply.ics", { type: "text/calendar" }));
      const input = document.querySelector(css);
      input.files = files.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    id("reply-file"),
    text,
  );
const text = (css) =>
  page.run((c) => document.querySelector(c)?.textContent ?? "", css);
const answer = async () =>
  (await w.call("ledger", { programme })).recipients.find((r) => r.id === seat)
    .answer;

test("a reply is read, entered once and only forward", async () => {
  await page.click(`[data-programme="${programme}"]`);
  await page.wait(id("tab-issued"));
  await page.click(id("tab-issued"));
  await page.wait(id("read-reply"));
  await choose(reply("DECLINED", "20261120T101500Z"));
  await page.wait(id("reply-enter"));
  assert.match(await text(id("reply-dialog")), /Hannah Waterson/);
  assert.deepEqual(await axe(page), []);
  await page.click(id("reply-enter"));
  await page.gone(id("reply-dialog"));
  await until(async () => (await answer())?.said === "declined", "entered");
  await until(
    async () => /1 no/.test(await text(id("ledger"))),
    "seen in the ledger",
  );
  // An older word changes nothing: there is nothing to enter.
  await choose(reply("ACCEPTED", "20261119T101500Z"));
  await page.wait(id("reply-dialog"));
  await until(
    async () => /later answer/.test(await text(id("reply-dialog"))),
    "said so",
  );
  assert.equal(await page.has(id("reply-enter")), false);
  await page.press("Escape");
  await page.gone(id("reply-dialog"));
  // A file that is no answer is said to be none.
  await choose("hello");
  await until(
    async () => /no answer/.test(await text(id("reply-dialog"))),
    "refused",
  );
  await page.press("Escape");
  await page.gone(id("reply-dialog"));
  await w.call("undo");
  assert.equal(await answer(), null);
});
