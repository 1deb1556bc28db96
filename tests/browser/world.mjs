// What a browser test stands on: the built window behind the content policy it has in the shell, and the real core
// behind the loopback bridge, on a file of its own.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import net from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize, resolve } from "node:path";
import { launch, until } from "./chrome.mjs";
import { openPage } from "./page.mjs";

export const root = resolve(import.meta.dirname, "../..");
const binary = (name) =>
  resolve(root, process.env.MEGURI_TARGET ?? "target/debug", name);
export const NOW = "2026-11-21T09:00:00Z";
const TOKEN = "browser-test";

/** Runs the command line and answers what it prints. */
export const meguri = (args, { input, now = NOW } = {}) =>
  execFileSync(binary("meguri"), args, {
    encoding: "utf8",
    input,
    maxBuffer: 1 << 28,
    env: { ...process.env, MEGURI_NOW: now },
  });

const freePort = () =>
  new Promise((done, failed) => {
    const server = net.createServer().once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** The content policy of tauri.conf.json, with the bridge in the place of the shell's own channel. */
function policy(bridge) {
  const conf = JSON.parse(
    readFileSync(join(root, "src-tauri/tauri.conf.json"), "utf8"),
  );
  return Object.entries(conf.app.security.csp)
    .map(([name, value]) =>
      name === "connect-src"
        ? `${name} 'self' ${bridge}`
        : `${name} ${[value].flat().join(" ")}`,
    )
    .join("; ");
}

const KIND = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** Serves ui/dist on loopback. `/none/call` is a core without a workspace: it shows the start screen. */
function serve(bridge) {
  const csp = policy(bridge);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://x");
    if (pathname === "/none/call") {
      response.writeHead(422, { "content-type": "application/json" });
      return response.end(
        JSON.stringify({
          code: "no_workspace",
          field: null,
          said: { en: "No workspace is open.", ja: "開いていません。" },
        }),
      );
    }
    if (pathname === "/blank") {
      response.writeHead(200, { "content-type": KIND[".html"] });
      return response.end("<!doctype html><title>-</title>");
    }
    const path = normalize(pathname === "/" ? "/index.html" : pathname);
    try {
      const body = readFileSync(join(root, "ui/dist", path));
      response.writeHead(200, {
        "content-type": KIND[extname(path)] ?? "application/octet-stream",
        "content-security-policy": csp,
      });
      response.end(body);
    } catch {
      // Browsers ask for an icon by themselves; the shell's window does not.
      response.writeHead(path === "/favicon.ico" ? 204 : 404);
      response.end();
    }
  });
  return new Promise((done) =>
    server.listen(0, "127.0.0.1", () =>
      done({
        origin: `http://127.0.0.1:${server.address().port}`,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      }),
    ),
  );
}

async function startBridge(file, { now = NOW } = {}) {
  const port = await freePort();
  const child = spawn(binary("bridge"), [file, String(port), TOKEN], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, MEGURI_NOW: now },
  });
  const address = `http://127.0.0.1:${port}`;
  /** One command of the core; rejects with the core's error. */
  const call = async (name, input = {}) => {
    const answer = await fetch(`${address}/call`, {
      method: "POST",
      headers: { authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({ name, input }),
    });
    const body = await answer.json();
    if (!answer.ok) throw Object.assign(new Error(body.said?.en), body);
    return body;
  };
  await until(() => call("workspace"), "the bridge");
  return {
    address,
    call,
    close: () =>
      new Promise((done) => {
        child.once("exit", done);
        child.kill();
      }),
  };
}

/**
 * Browser, server and bridge on a fresh sample, or on what `file` makes in the folder it is given. Close it when done.
 * `open` gives a page on the workspace in a language and theme; pages are cheap, loads are not.
 */
export async function world({ file, now } = {}) {
  // In memory where there is such a folder: the disk's own pace is no part of these tests.
  const base = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
  const home = mkdtempSync(join(base, "meguri-browser-"));
  const path = file?.(home) ?? join(home, "Sample.meguri");
  if (!file) meguri(["sample", path, "--today", "2026-11-21"]);
  const bridge = await startBridge(path, { now });
  const server = await serve(bridge.address);
  const browser = await launch();
  const w = {
    home,
    path,
    call: bridge.call,
    origin: server.origin,
    /** A tab of the size of the reference screens. */
    async tab(width = 1440, height = 900) {
      const page = await openPage(browser);
      await page.size(width, height);
      await page.media({ "prefers-reduced-motion": "reduce" });
      return page;
    },
    /** Loads the window in a tab; `workspace: false` leaves it at the start screen. */
    async load(page, { workspace = true, ...settings } = {}) {
      const at = workspace ? bridge.address : `${server.origin}/none`;
      await page.go(`${server.origin}/blank`);
      await page.run(
        (s) => {
          localStorage.clear();
          localStorage.setItem("meguri.window", JSON.stringify(s));
        },
        { lang: "en", theme: "light", ...settings },
      );
      page.faults.length = 0;
      await page.go(`${server.origin}/?bridge=${at}&token=${TOKEN}`);
      await page.wait(workspace ? "main h1, main h2" : ".start h1");
      await page.rest();
    },
    async open(settings) {
      const page = await w.tab();
      await w.load(page, settings);
      return page;
    },
    async close() {
      await browser.close();
      server.close();
      await bridge.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
  return w;
}
