// The real window: a table of events pasted from a page is reviewed, taken in as one change, and taken back.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { KEY, meguri, until, withWindow } from "./driver.mjs";

const table = readFileSync(
  resolve(import.meta.dirname, "../fixtures/events-from-a-page.txt"),
  "utf8",
);
const programmes = (file) => JSON.parse(meguri("dump", file)).programme;

test(
  "a pasted table is reviewed, applied as one change and undone",
  { timeout: 90_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "meguri-import-"));
    const file = join(folder, "Office.meguri");
    meguri("new", file);
    try {
      await withWindow({ file }, async (w) => {
        await w.element("main h1, main h2, [data-testid='area-people']");
        await w.click('[data-testid="area-people"]');
        await w.click('[data-testid="import"]');
        await w.element('[data-testid="imp-text"]');
        // As the clipboard gives it: read at once.
        await w.run(
          `const f = document.querySelector('[data-testid="imp-text"]');
           f.focus();
           const data = new DataTransfer();
           data.setData("text/plain", arguments[0]);
           f.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));`,
          table,
        );
        await until(
          async () => (await w.count('[data-testid="imp-row"]')) === 10,
          "ten rows",
        );
        // What stands only in the title is offered, not taken.
        assert.match(
          await w.content('[data-testid="imp-row"]'),
          /9 Oct[\s\S]*14 Oct 2016/,
        );
        assert.equal(programmes(file).length, 0, "nothing is written yet");
        await w.click('[data-testid="imp-apply"]');
        await until(() => programmes(file).length === 10, "ten programmes");
        assert.equal(JSON.parse(meguri("history", file, "--json")).length, 1);
        await w.element('[data-testid="toast"]');
        await w.click('[data-testid="undo"]');
        await until(() => programmes(file).length === 0, "undo");
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

/** A calendar file of one event. */
const calendar = (method, ...lines) =>
  [
    "BEGIN:VCALENDAR",
    ...(method ? [`METHOD:${method}`] : []),
    "BEGIN:VEVENT",
    "DTSTAMP:20261120T101500Z",
    "DTSTART:20261214T090000Z",
    ...lines,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");

test(
  "calendar files handed to the window go where they belong: events, answers, or a question",
  { timeout: 120_000 },
  async () => {
    await withWindow({ env: { MEGURI_TEST_ONE_WINDOW: "1" } }, async (w) => {
      await w.element("main h1, main h2");
      const hand = async (name, text) => {
        const path = join(w.home, name);
        writeFileSync(path, text);
        await w.again(path);
      };
      const events = calendar("PUBLISH", "UID:a@example.org", "SUMMARY:Talks");
      const answer = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.org";
      await hand("events.ics", events);
      await w.element('[data-testid="imp-row"]');
      assert.match(await w.content('[data-testid="imp-row"]'), /Talks/);

      await hand("reply.ics", calendar("REPLY", "UID:b@example.org", answer));
      await w.element('[data-testid="reply-dialog"]');
      await w.keys(KEY.escape);
      await until(
        async () => !(await w.has('[data-testid="reply-dialog"]')),
        "closed",
      );

      await hand(
        "either.ics",
        calendar("", "UID:c@example.org", "SUMMARY:Tea", answer),
      );
      await w.element('[data-testid="unclear-dialog"]');
      await w.click('[data-testid="unclear-events"]');
      // What is being reviewed is not taken away: the next one follows it.
      await w.element('[data-testid="more-files"]');
      assert.match(await w.content('[data-testid="imp-row"]'), /Talks/);
      await w.click('[data-testid="imp-back"]');
      await until(
        async () =>
          /Tea/.test((await w.content('[data-testid="imp-row"]')) ?? ""),
        "the event",
      );
    });
  },
);

test(
  "several calendar files at once are looked at one after the other, and none is lost",
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "meguri-several-"));
    const file = join(folder, "Office.meguri");
    meguri("new", file);
    const paths = [
      ["one.ics", calendar("PUBLISH", "UID:1@example.org", "SUMMARY:First")],
      // Moved away before it was looked at.
      ["two.ics", null],
      ["three.ics", calendar("PUBLISH", "UID:3@example.org", "SUMMARY:Third")],
    ].map(([name, text]) => {
      if (text) writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    try {
      await withWindow({ args: [file, ...paths] }, async (w) => {
        const row = (what) =>
          until(
            async () =>
              what.test((await w.content('[data-testid="imp-row"]')) ?? ""),
            String(what),
          );
        await w.element('[data-testid="imp-row"]');
        await row(/First/);
        await until(
          async () => /two\.ics/.test(await w.content("body")),
          "what can't be read",
        );
        assert.match(await w.content('[data-testid="more-files"]'), /1 more/);
        await w.click('[data-testid="imp-apply"]');
        await row(/Third/);
        assert.equal(await w.has('[data-testid="more-files"]'), false);
        await w.click('[data-testid="imp-apply"]');
        await until(() => programmes(file).length === 2, "both");
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
