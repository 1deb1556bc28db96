// Chromium over its own pipe (no port is opened, no dependency): one browser, a page per tab.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const KNOWN = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Where Chromium is: MEGURI_CHROMIUM, or one of the usual places. */
export function chromium() {
  const found = process.env.MEGURI_CHROMIUM ?? KNOWN.find(existsSync);
  if (!found) throw new Error("no Chromium: set MEGURI_CHROMIUM");
  return found;
}

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Keeps asking until the answer is truthy; a failure to ask counts as not yet. */
export async function until(ask, what, ms = 8000) {
  const end = Date.now() + ms;
  let last;
  do {
    try {
      last = await ask();
      if (last) return last;
    } catch (e) {
      last = e;
    }
    await pause(25);
  } while (Date.now() < end);
  throw new Error(`waited ${ms} ms for ${what}: ${last}`);
}

export async function launch() {
  const home = mkdtempSync(join(tmpdir(), "meguri-chromium-"));
  const child = spawn(
    chromium(),
    [
      "--headless=new",
      "--remote-debugging-pipe",
      `--user-data-dir=${home}`,
      "--no-first-run",
      "--no-default-browser-check",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-background-timer-throttling",
      "--disable-renderer-backgrounding",
      "--disable-backgrounding-occluded-windows",
      "--hide-scrollbars",
      "--font-render-hinting=none",
      // Root (in a container) has no user namespace to put a sandbox in.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "about:blank",
    ],
    {
      detached: true, // a group of its own: all its processes end together
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    },
  );
  const [, , , to, from] = child.stdio;
  let last = 0;
  const waiting = new Map();
  const listeners = new Map();
  let rest = Buffer.alloc(0);
  from.on("data", (data) => {
    rest = Buffer.concat([rest, data]);
    for (let end; (end = rest.indexOf(0)) >= 0;) {
      const message = JSON.parse(rest.subarray(0, end).toString("utf8"));
      rest = rest.subarray(end + 1);
      const call = waiting.get(message.id);
      if (call) {
        waiting.delete(message.id);
        if (message.error)
          call.failed(new Error(`${call.method}: ${message.error.message}`));
        else call.done(message.result);
      } else listeners.get(message.sessionId)?.(message);
    }
  });
  const gone = new Promise((done) => child.once("exit", done));
  void gone.then(() => {
    for (const call of waiting.values())
      call.failed(new Error("Chromium has ended"));
  });
  const send = (method, params = {}, sessionId) =>
    new Promise((done, failed) => {
      const id = ++last;
      waiting.set(id, { method, done, failed });
      to.write(JSON.stringify({ id, method, params, sessionId }) + "\0");
    });
  return {
    version: (await send("Browser.getVersion")).product,
    /** A new tab, with a sender of its own. `listen` gets its events. */
    async tab(listen) {
      const { targetId } = await send("Target.createTarget", {
        url: "about:blank",
        // A window of its own: a tab behind another is not drawn.
        newWindow: true,
      });
      const { sessionId } = await send("Target.attachToTarget", {
        targetId,
        flatten: true,
      });
      listeners.set(sessionId, listen);
      return {
        send: (method, params) => send(method, params, sessionId),
        close: () => send("Target.closeTarget", { targetId }),
      };
    },
    async close() {
      await Promise.race([
        send("Browser.close").catch(() => undefined),
        pause(2000),
      ]);
      await Promise.race([gone, pause(2000)]);
      try {
        process.kill(-child.pid, "SIGKILL");
      } catch {
        // It has ended by itself.
      }
      for (let i = 0; i < 20; i++) {
        try {
          return rmSync(home, { recursive: true, force: true });
        } catch {
          await pause(100); // its last process still writes there
        }
      }
    },
  };
}

/** The picture of a page into a file. */
export const shot = async (page, file, options = {}) => {
  const { data } = await page.send("Page.captureScreenshot", {
    format: "png",
    ...options,
  });
  writeFileSync(file, Buffer.from(data, "base64"));
};
