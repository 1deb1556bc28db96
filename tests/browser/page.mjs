// A tab with the verbs the tests use: go, evaluate, keys, pointer. It writes down every error the page makes.
import { until } from "./chrome.mjs";

const MODIFIER = { Alt: 1, Ctrl: 2, Meta: 4, Shift: 8 };
const CODE = {
  Enter: 13,
  Escape: 27,
  Tab: 9,
  Space: 32,
  Backspace: 8,
  Delete: 46,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Home: 36,
  End: 35,
  PageUp: 33,
  PageDown: 34,
  F6: 117,
};
const TEXT = { Enter: "\r", Space: " " };
const SIGN = {
  ".": ["Period", 190],
  ",": ["Comma", 188],
  "?": ["Slash", 191],
  "/": ["Slash", 191],
  "+": ["Equal", 187],
  "=": ["Equal", 187],
  "-": ["Minus", 189],
  "<": ["Comma", 188],
  ">": ["Period", 190],
};

/** `Ctrl+Shift+z` as what Chromium is told. */
export function chord(text) {
  const plus = text.endsWith("++");
  const parts = (plus ? text.slice(0, -2) : text).split("+").filter(Boolean);
  const name = plus ? "+" : parts.pop();
  const modifiers = parts.reduce((sum, m) => sum | MODIFIER[m], 0);
  const shifted = modifiers & MODIFIER.Shift;
  if (name in CODE)
    return {
      key: name === "Space" ? " " : name,
      code: name,
      windowsVirtualKeyCode: CODE[name],
      modifiers,
      text: modifiers & ~MODIFIER.Shift ? undefined : TEXT[name],
    };
  const key = shifted && /^[a-z]$/.test(name) ? name.toUpperCase() : name;
  const [code, number] =
    SIGN[name] ??
    (/\d/.test(name)
      ? [`Digit${name}`, name.charCodeAt(0)]
      : [`Key${name.toUpperCase()}`, name.toUpperCase().charCodeAt(0)]);
  return {
    key,
    code,
    windowsVirtualKeyCode: number,
    modifiers,
    text: modifiers & ~MODIFIER.Shift ? undefined : key,
  };
}

/** Where a message came from: the innermost frames. */
const from = (stack) =>
  (stack?.callFrames ?? [])
    .slice(0, 8)
    .map((f) => `\n    ${f.functionName} ${f.url}:${f.lineNumber}`)
    .join("");

export async function openPage(browser) {
  /** Console errors, exceptions, refused loads: what a page should not have. */
  const faults = [];
  const tab = await browser.tab(({ method, params }) => {
    if (method === "Runtime.exceptionThrown") {
      const d = params.exceptionDetails;
      faults.push(
        `exception: ${d.exception?.description ?? d.exception?.value ?? d.text}`,
      );
    } else if (
      method === "Runtime.consoleAPICalled" &&
      ["error", "warning", "assert"].includes(params.type)
    ) {
      faults.push(
        `console.${params.type}: ${params.args.map((a) => a.value ?? a.description).join(" ")}${from(params.stackTrace)}`,
      );
    } else if (
      method === "Log.entryAdded" &&
      params.entry.level === "error" &&
      // A refused input is an answer (422), not a fault of the page.
      !/status of 422/.test(params.entry.text)
    ) {
      faults.push(`${params.entry.source}: ${params.entry.text}`);
    } else if (method === "Page.javascriptDialogOpening") {
      void tab.send("Page.handleJavaScriptDialog", {
        accept: page.answer !== null,
        promptText: page.answer ?? undefined,
      });
    }
  });
  const { send } = tab;
  for (const domain of ["Page", "Runtime", "Log", "DOM"])
    await send(`${domain}.enable`);
  // Pages beside each other all believe to be in front.
  await send("Emulation.setFocusEmulationEnabled", { enabled: true });

  const page = {
    send,
    faults,
    /** What a prompt of the page is answered with; `null` cancels. */
    answer: null,
    close: tab.close,
    /** Runs a function in the page with JSON arguments and answers its JSON result. */
    async run(f, ...values) {
      const { result, exceptionDetails } = await send("Runtime.evaluate", {
        expression: `(${f})(${values.map((v) => JSON.stringify(v) ?? "undefined").join(",")})`,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails)
        throw new Error(
          exceptionDetails.exception?.description ?? exceptionDetails.text,
        );
      return result.value;
    },
    async size(width, height) {
      await send("Emulation.setDeviceMetricsOverride", {
        width,
        height,
        deviceScaleFactor: 1,
        mobile: false,
      });
    },
    /** Media features (`{"prefers-contrast": "more"}`); what is not named is as on a usual machine. */
    async media(features = {}) {
      await send("Emulation.setEmulatedMedia", {
        features: Object.entries(features).map(([name, value]) => ({
          name,
          value,
        })),
      });
    },
    async go(url) {
      await send("Page.navigate", { url });
      await until(
        () =>
          page.run(
            (u) => location.href === u && document.readyState === "complete",
            url,
          ),
        url,
      );
    },
    has: (css) => page.run((c) => document.querySelector(c) !== null, css),
    count: (css) => page.run((c) => document.querySelectorAll(c).length, css),
    content: (css) =>
      page.run((c) => document.querySelector(c)?.textContent ?? null, css),
    value: (css) =>
      page.run((c) => document.querySelector(c)?.value ?? null, css),
    focus: (css) =>
      page.run((c) => {
        const e = document.querySelector(c);
        e.focus();
        return document.activeElement === e;
      }, css),
    wait: (css, ms) => until(() => page.has(css), css, ms),
    gone: (css) => until(async () => !(await page.has(css)), `no ${css}`),
    /** What has the focus, in words a message can use. */
    focused: () =>
      page.run(() => {
        const e = document.activeElement;
        if (!e || e === document.body) return null;
        const name =
          e.getAttribute("aria-label") || e.textContent.trim().slice(0, 40);
        return `${e.tagName.toLowerCase()}${e.dataset.testid ? `[${e.dataset.testid}]` : ""} ${name}`.trim();
      }),
    /** Presses keys one after the other, each written as `Ctrl+Shift+z`. */
    async press(...keys) {
      for (const key of keys) {
        const k = chord(key);
        await send("Input.dispatchKeyEvent", {
          type: k.text ? "keyDown" : "rawKeyDown",
          ...k,
        });
        await send("Input.dispatchKeyEvent", {
          type: "keyUp",
          ...k,
          text: undefined,
        });
      }
    },
    /** Types text as an input method would put it in. */
    type: (text) => send("Input.insertText", { text }),
    /** Empties a field and types into it. */
    async fill(css, text) {
      await page.wait(css);
      await page.run((c) => {
        const f = document.querySelector(c);
        f.focus();
        f.select?.();
      }, css);
      await page.type(text);
    },
    /** The middle of an element, brought into view. */
    async middle(css) {
      await page.wait(css);
      return page.run((c) => {
        const e = document.querySelector(c);
        e.scrollIntoView({ block: "nearest", inline: "nearest" });
        const r = e.getBoundingClientRect();
        return { x: r.x + r.width / 2, y: r.y + r.height / 2 };
      }, css);
    },
    async pointer(type, { x, y }, more = {}) {
      await send("Input.dispatchMouseEvent", {
        type,
        x,
        y,
        button: "left",
        buttons: type === "mouseReleased" ? 0 : 1,
        clickCount: 1,
        ...more,
      });
    },
    async click(css, more) {
      const at = await page.middle(css);
      await page.pointer("mousePressed", at, more);
      await page.pointer("mouseReleased", at, more);
    },
    /** Waits until nothing is on its way: no request, no moving style, two frames drawn. */
    async rest() {
      await page.run(async () => {
        const frame = () => new Promise((done) => requestAnimationFrame(done));
        const before = () => performance.getEntriesByType("resource").length;
        for (let quiet = 0, n = before(), i = 0; quiet < 3 && i < 60; i++) {
          await new Promise((done) => setTimeout(done, 20));
          const now = before();
          const moving = document
            .getAnimations()
            .some((a) => a.playState === "running");
          quiet = now === n && !moving ? quiet + 1 : 0;
          n = now;
        }
        await document.fonts.ready;
        await frame();
        await frame();
      });
    },
  };
  return page;
}
