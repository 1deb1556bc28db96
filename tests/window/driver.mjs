// The real window, driven over W3C WebDriver by WebKitWebDriver. No dependency; Node 20.
import { spawn, execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const root = resolve(import.meta.dirname, "../..");
const binary = (name) =>
  resolve(root, process.env.MEGURI_TARGET ?? "target/debug", name);
export const NOW = "2026-11-21T09:00:00Z";

/** Runs the command line and answers what it prints. */
export const meguri = (...args) => meguri.fed(undefined, ...args);
/** The same with a text on its standard input. */
meguri.fed = (input, ...args) =>
  execFileSync(binary("meguri"), args, {
    encoding: "utf8",
    input,
    maxBuffer: 1 << 28,
    env: { ...process.env, MEGURI_NOW: NOW },
  });

const freePort = () =>
  new Promise((done, failed) => {
    const server = net.createServer().once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Keeps asking until the answer is truthy; a failure to ask counts as not yet. */
export async function until(ask, what, ms = 12_000) {
  const end = Date.now() + ms;
  let last;
  while (Date.now() < end) {
    try {
      last = await ask();
      if (last) return last;
    } catch (e) {
      last = e;
    }
    await pause(60);
  }
  throw new Error(`waited ${ms} ms for ${what}: ${last}`);
}

/**
 * Starts the window on a fresh sample (or `file: null` for none), runs `use` with it, ends everything.
 * `use` gets the window's verbs and `home`, a folder of its own. `program` is the window itself, or its peer in a benchmark. A `home` that is given is kept: what the window
 * remembers is there at the next start. `args` are the program's instead of the file.
 */
export async function withWindow(
  {
    file,
    settings = { lang: "en", theme: "light" },
    env = {},
    args,
    home: kept,
    program = "meguri-desktop",
  },
  use,
) {
  const home = kept ?? mkdtempSync(join(tmpdir(), "meguri-window-"));
  const path = file === undefined ? join(home, "Sample.meguri") : file;
  if (path && !existsSync(path))
    meguri("sample", path, "--today", "2026-11-21");
  mkdirSync(join(home, "config/meguri"), { recursive: true });
  const remembered = join(home, "config/meguri/window.json");
  if (!existsSync(remembered))
    writeFileSync(remembered, JSON.stringify({ recent: [], window: settings }));
  const windowEnv = {
    ...process.env,
    TAURI_AUTOMATION: "true",
    TAURI_WEBVIEW_AUTOMATION: "true",
    GDK_BACKEND: "x11",
    NO_AT_BRIDGE: "1",
    MEGURI_NOW: NOW,
    MEGURI_TEST_SAVE_FOLDER: home,
    XDG_CONFIG_HOME: join(home, "config"),
    XDG_DATA_HOME: join(home, "data"),
    XDG_CACHE_HOME: join(home, "cache"),
    ...env,
  };
  const port = await freePort();
  const driver = spawn(
    "WebKitWebDriver",
    [`--port=${port}`, "--host=127.0.0.1"],
    {
      detached: true, // a process group of its own: driver, window and web process end together
      stdio: ["ignore", "ignore", "inherit"],
      env: windowEnv,
    },
  );
  const ask = async (method, at, body, ms = 20_000) => {
    const answer = await fetch(`http://127.0.0.1:${port}${at}`, {
      method,
      signal: AbortSignal.timeout(ms),
      headers: { "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const { value } = await answer.json();
    if (!answer.ok)
      throw new Error(`${method} ${at}: ${value.error}: ${value.message}`);
    return value;
  };
  let session;
  try {
    await until(() => ask("GET", "/status"), "the driver");
    const started = args ?? (path ? [path] : []);
    const made = await ask(
      "POST",
      "/session",
      {
        capabilities: {
          alwaysMatch: {
            "webkitgtk:browserOptions": {
              binary: binary(program),
              args: started,
            },
          },
        },
      },
      60_000,
    );
    session = `/session/${made.sessionId}`;
    const find = async (css) =>
      (
        await ask("POST", `${session}/element`, {
          using: "css selector",
          value: css,
        })
      )[ELEMENT];
    const element = (css) => until(() => find(css), css);
    const run = (script, ...values) =>
      ask("POST", `${session}/execute/sync`, { script, args: values });
    const actions = (type, id, steps) =>
      ask("POST", `${session}/actions`, {
        actions: [
          type === "pointer"
            ? {
                type,
                id,
                parameters: { pointerType: "mouse" },
                actions: steps,
              }
            : { type, id, actions: steps },
        ],
      });
    const press = (...keys) =>
      actions(
        "key",
        "keyboard",
        keys.flatMap((chord) => {
          const parts = [chord].flat();
          return [
            ...parts.map((value) => ({ type: "keyDown", value })),
            ...parts.toReversed().map((value) => ({ type: "keyUp", value })),
          ];
        }),
      );
    /** Where an element is: its middle, or `dx`, `dy` from its upper left. */
    const spot = async (css, dx, dy) => {
      await element(css);
      const [x, y] = await run(
        `const e = document.querySelector(arguments[0]);
         e.scrollIntoView({ block: "nearest", inline: "nearest" });
         const r = e.getBoundingClientRect();
         return [r.x + (arguments[1] ?? r.width / 2), r.y + (arguments[2] ?? r.height / 2)];`,
        css,
        dx ?? null,
        dy ?? null,
      );
      return { x: Math.round(x), y: Math.round(y) };
    };
    const to = ({ x, y }, duration = 0) => ({
      type: "pointerMove",
      origin: "viewport",
      x,
      y,
      duration,
    });
    const button = (type) => ({ type, button: 0 });
    const w = {
      /** Process group of the driver, the window and its web processes. */
      group: driver.pid,
      home,
      path,
      run,
      element,
      click: async (css) => {
        const e = await element(css);
        await until(
          async () =>
            (await ask("POST", `${session}/element/${e}/click`, {})) === null,
          `click ${css}`,
        );
      },
      has: async (css) =>
        (await run(
          "return document.querySelectorAll(arguments[0]).length",
          css,
        )) > 0,
      count: (css) =>
        run("return document.querySelectorAll(arguments[0]).length", css),
      text: async (css) =>
        ask("GET", `${session}/element/${await element(css)}/text`),
      /** All text of an element, drawn or clipped. */
      content: async (css) =>
        run("return document.querySelector(arguments[0])?.textContent", css),
      attribute: async (css, name) =>
        ask(
          "GET",
          `${session}/element/${await element(css)}/attribute/${name}`,
        ),
      /** Types keys into an element after emptying it. */
      fill: async (css, text) => {
        const e = await element(css);
        await run(
          "const f = document.querySelector(arguments[0]); f.focus(); f.select && f.select()",
          css,
        );
        await ask("POST", `${session}/element/${e}/value`, { text });
      },
      spot,
      /** Presses keys on whatever has the focus; a chord is a list. */
      keys: press,
      /** Types a text, key by key. */
      type: (text) => press(...text),
      /** Presses Tab until the element has the focus; nothing is focused from outside. */
      tabTo: async (css, most = 90) => {
        await element(css);
        for (let i = 0; i < most; i++) {
          const there = await run(
            "return document.activeElement?.matches(arguments[0]) ?? false",
            css,
          );
          if (there) return;
          await press(KEY.tab);
        }
        throw new Error(`${most} × Tab does not reach ${css}`);
      },
      /** A click of the mouse where something is, as a hand does it. */
      mouse: async (css, { twice = false, dx, dy } = {}) => {
        const at = await spot(css, dx, dy);
        const once = [button("pointerDown"), button("pointerUp")];
        await actions("pointer", "mouse", [
          to(at),
          ...once,
          ...(twice ? once : []),
        ]);
      },
      /** Drags from one spot to another, in steps. */
      drag: async (from, end) => {
        const steps = 6;
        const between = Array.from({ length: steps }, (_, i) =>
          to(
            {
              x: Math.round(from.x + ((end.x - from.x) * (i + 1)) / steps),
              y: Math.round(from.y + ((end.y - from.y) * (i + 1)) / steps),
            },
            20,
          ),
        );
        await actions("pointer", "mouse", [
          to(from),
          button("pointerDown"),
          ...between,
          { type: "pause", duration: 150 },
          button("pointerUp"),
        ]);
      },
      /** Sets the window's outer size. */
      size: (width, height) =>
        ask("POST", `${session}/window/rect`, { width, height }),
      /** Starts the program a second time beside this window; answers when it has ended. */
      again: (...more) =>
        new Promise((done, failed) => {
          const second = spawn(binary("meguri-desktop"), more, {
            stdio: "ignore",
            env: windowEnv,
          });
          second.once("error", failed).once("exit", done);
        }),
      /** Runs a script that answers by calling its last argument. */
      later: (script, ...values) =>
        ask("POST", `${session}/execute/async`, { script, args: values }),
      shot: async (name) =>
        writeFileSync(
          name,
          Buffer.from(await ask("GET", `${session}/screenshot`), "base64"),
        ),
      call: (name, input) =>
        ask("POST", `${session}/execute/async`, {
          script:
            'const done = arguments[2]; window.__TAURI_INTERNALS__.invoke("call", {name: arguments[0], input: arguments[1]}).then(v => done({ok: v}), e => done({error: e}))',
          args: [name, input],
        }),
    };
    await use(w).catch(async (e) => {
      // What the window shows when a test fails, where someone asked for it.
      const shots = process.env.MEGURI_SHOTS;
      if (shots)
        await w.shot(join(shots, `window-${process.pid}-${Date.now()}.png`));
      throw e;
    });
  } finally {
    if (session) await ask("DELETE", session, undefined, 3000).catch(() => {});
    const gone = new Promise((done) => driver.once("exit", done));
    for (const signal of ["SIGTERM", "SIGKILL"]) {
      try {
        process.kill(-driver.pid, signal);
      } catch {
        break;
      }
      await Promise.race([gone, pause(2000)]);
    }
    if (!kept) rmSync(home, { recursive: true, force: true });
  }
}

export const KEY = {
  enter: "\uE007",
  escape: "\uE00C",
  control: "\uE009",
  shift: "\uE008",
  alt: "\uE00A",
  up: "\uE013",
  down: "\uE015",
  left: "\uE012",
  right: "\uE014",
  tab: "\uE004",
  delete: "\uE017",
};
