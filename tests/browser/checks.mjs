// What is asked of every screen. The functions run in the page (each stands alone) and answer a list of faults, each a
// line that says which element and what is wrong with it.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./world.mjs";

const AXE = readFileSync(
  join(root, "ui/node_modules/axe-core/axe.min.js"),
  "utf8",
);

/** axe-core, WCAG 2 A and AA: serious and critical findings. */
export async function axe(page) {
  if (!(await page.run(() => "axe" in window)))
    await page.send("Runtime.evaluate", { expression: AXE });
  return page.run(async () => {
    const found = await window.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      resultTypes: ["violations"],
    });
    return found.violations
      .filter((v) => v.impact === "serious" || v.impact === "critical")
      .flatMap((v) =>
        v.nodes.map(
          (n) =>
            `axe ${v.id}: ${n.target.join(" ")}: ${(n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? v.help}`,
        ),
      );
  });
}

/**
 * Text that is cut, sideways overflow of the page, targets that are too small, at the size the page has.
 * Text may end in an ellipsis where the whole of it is in a title or an accessible name; lines that do not fit may be
 * left out whole (an item of the grid), never cut through.
 */
export const geometry = (page) =>
  page.run(() => {
    const out = [];
    const name = (e) => {
      const own = e.dataset.testid
        ? `[${e.dataset.testid}]`
        : [...e.classList].map((c) => `.${c}`).join("");
      const up = e.parentElement?.closest(
        "[data-testid], [data-region], [class]",
      );
      return `${up ? `${up.dataset.testid ?? up.dataset.region ?? up.className.toString().split(" ")[0]} > ` : ""}${e.tagName.toLowerCase()}${own}`;
    };
    const quote = (text) =>
      `“${text.trim().replace(/\s+/g, " ").slice(0, 50)}”`;
    const page = document.scrollingElement;
    if (page.scrollWidth > innerWidth + 1)
      out.push(`page: ${page.scrollWidth} px wide in ${innerWidth}`);
    if (page.scrollHeight > innerHeight + 1)
      out.push(`page: ${page.scrollHeight} px high in ${innerHeight}`);

    const styles = new Map();
    const style = (e) => {
      if (!styles.has(e)) styles.set(e, getComputedStyle(e));
      return styles.get(e);
    };
    const boxes = new Map();
    const box = (e) => {
      if (!boxes.has(e)) boxes.set(e, e.getBoundingClientRect());
      return boxes.get(e);
    };
    const hidden = (e) =>
      !e.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    /** Only for readers of the page: one pixel, cut on purpose. */
    const unseen = (e) => {
      const r = box(e);
      return (
        (r.width <= 1 || r.height <= 1) && style(e).position === "absolute"
      );
    };
    const whole = (e, text) => {
      // What is cut says itself whole to a pointer that rests on it.
      e.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
      const said = (x) =>
        [x.title, x.ariaLabel, x.querySelector(":scope > .sr")?.textContent]
          .filter(Boolean)
          .some((v) => v.includes(text.trim().slice(0, 12)));
      for (let x = e; x && x !== document.body; x = x.parentElement)
        if (said(x)) return true;
      return false;
    };
    const cuts = new Set(["hidden", "clip"]);
    const scrolls = new Set(["auto", "scroll"]);

    // A dialog or menu lies over the rest: what is under it is not to be read.
    const modal = document.querySelector("dialog[open]:modal");
    const walker = document.createTreeWalker(
      modal ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    texts: for (let node; (node = walker.nextNode());) {
      const text = node.data;
      const e = node.parentElement;
      if (!text.trim() || !e || e.closest("svg, script, style")) continue;
      if (hidden(e)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      /** Where the text is seen: narrowed by each box that cuts it on the way up. */
      let rects = [...range.getClientRects()].filter(
        (r) => r.width > 0.5 && r.height > 0.5,
      );
      if (rects.length === 0) continue;
      let ellipsis = false;
      let scrolledX = false;
      let scrolledY = false;
      for (let a = e; a && a !== document.body; a = a.parentElement) {
        if (unseen(a)) continue texts;
        const s = style(a);
        const clamped = s.webkitLineClamp !== "none";
        if (s.textOverflow === "ellipsis" || clamped) ellipsis = true;
        if (s.display === "inline" || s.display === "contents") continue;
        const r = box(a);
        const cutX = !scrolledX && cuts.has(s.overflowX);
        const cutY = !scrolledY && cuts.has(s.overflowY);
        const within = rects.filter(
          (t) =>
            (!cutX || (t.left < r.right - 1 && t.right > r.left + 1)) &&
            (!cutY || (t.top < r.bottom - 2.5 && t.bottom > r.top + 2.5)),
        );
        const beyondX = cutX
          ? Math.max(
              ...within.map((t) =>
                Math.max(t.right - r.right, r.left - t.left),
              ),
              0,
            )
          : 0;
        const beyondY = cutY
          ? Math.max(
              ...within.map((t) =>
                Math.max(t.bottom - r.bottom, r.top - t.top),
              ),
              0,
            )
          : 0;
        const all =
          within.length === rects.length && beyondX <= 1.5 && beyondY <= 2.5;
        if (!all && (cutX || cutY)) {
          const said = ellipsis && whole(e, text);
          const note = ellipsis
            ? " (ellipsis, but no title or name that says it whole)"
            : "";
          if (beyondX > 1.5 && !said) {
            out.push(
              `cut: ${name(e)} ${quote(text)} ${Math.round(beyondX)} px sideways in ${name(a)}${note}`,
            );
            continue texts;
          }
          if (beyondY > 2.5 && !(clamped && said)) {
            out.push(
              `cut: ${name(e)} ${quote(text)} ${Math.round(beyondY)} px high in ${name(a)}${note}`,
            );
            continue texts;
          }
          // Whole lines left out: an item of the grid does so, and is named in full.
          if (
            within.length < rects.length &&
            !said &&
            !a.closest("[data-item], [data-whole-lines]")
          ) {
            out.push(`gone: ${name(e)} ${quote(text)} outside ${name(a)}`);
            continue texts;
          }
        }
        rects = within.map((t) => ({
          left: cutX ? Math.max(t.left, r.left) : t.left,
          right: cutX ? Math.min(t.right, r.right) : t.right,
          top: cutY ? Math.max(t.top, r.top) : t.top,
          bottom: cutY ? Math.min(t.bottom, r.bottom) : t.bottom,
        }));
        if (rects.length === 0) continue texts;
        if (scrolls.has(s.overflowX)) scrolledX = true;
        if (scrolls.has(s.overflowY)) scrolledY = true;
        if (s.position === "fixed") break;
      }
      // A clock time is one word.
      if (
        /^\d{1,2}:\d{2}$/.test(text.trim()) &&
        new Set(rects.map((r) => Math.round(r.top))).size > 1
      )
        out.push(`broken: ${name(e)} ${quote(text)} over two lines`);
      const left = Math.min(...rects.map((r) => r.left));
      const right = Math.max(...rects.map((r) => r.right));
      // A button or chip whose text runs over its own edge.
      const control = e.closest("button, [role=tab], .chip, .btn, kbd");
      if (control && !ellipsis && !control.matches("[data-item]")) {
        const r = box(control);
        if (right > r.right + 1.5 || left < r.left - 1.5)
          out.push(
            `over: ${name(control)} ${quote(text)} ${Math.round(right - r.right)} px over its edge`,
          );
      }
    }

    const TARGET =
      "button, a[href], input:not([type=hidden]), select, textarea, [role=tab], [role=menuitem], [role=menuitemradio], [role=menuitemcheckbox], [role=option], [role=switch], [role=checkbox], [role=radio], [tabindex='0']";
    const targets = [...(modal ?? document).querySelectorAll(TARGET)]
      // What stands in a grid is as high as it is long; the list has the same items as rows.
      .filter(
        (e) =>
          !hidden(e) &&
          !unseen(e) &&
          !e.closest("[inert]") &&
          !e.matches("[data-item], [role=grid], [role=separator]"),
      )
      .map((e) => [e, box(e)])
      .filter(
        ([e, r]) =>
          r.width > 0 &&
          r.height > 0 &&
          !(
            e.matches("a, button.link") && style(e).display.startsWith("inline")
          ),
      );
    // WCAG 2.2, 2.5.8: a circle of 24 px around the middle of a smaller target touches no other target and no such circle.
    const small = (r) => r.width < 23.5 || r.height < 23.5;
    const middle = (r) => [r.x + r.width / 2, r.y + r.height / 2];
    for (const [e, r] of targets) {
      if (!small(r)) continue;
      const [x, y] = middle(r);
      const near = targets.find(([o, q]) => {
        if (o === e || o.contains(e) || e.contains(o)) return false;
        const dx = Math.max(q.left - x, x - q.right, 0);
        const dy = Math.max(q.top - y, y - q.bottom, 0);
        const [ox, oy] = middle(q);
        return (
          Math.hypot(dx, dy) < 11.5 ||
          (small(q) && Math.hypot(ox - x, oy - y) < 23.5)
        );
      });
      if (near)
        out.push(
          `target: ${name(e)} ${quote(e.getAttribute("aria-label") ?? e.textContent)} ${Math.round(r.width)}×${Math.round(r.height)}, next to ${name(near[0])}`,
        );
      else if (r.width < 16 || r.height < 16)
        out.push(
          `target: ${name(e)} ${quote(e.getAttribute("aria-label") ?? e.textContent)} ${Math.round(r.width)}×${Math.round(r.height)}`,
        );
    }
    return [...new Set(out)];
  });

/** Ids and plain texts of the window's catalogue: `{id, en, ja}`, only those without variables. */
export function catalogue() {
  const read = (lang) => {
    const texts = new Map();
    const walk = (path) => {
      if (statSync(path).isDirectory())
        for (const f of readdirSync(path)) walk(join(path, f));
      else if (/window/.test(path))
        for (const [, id, text] of readFileSync(path, "utf8").matchAll(
          /^(ui-[\w-]+)\s*=\s*(.+)$/gm,
        ))
          if (!text.includes("{")) texts.set(id, text.trim());
    };
    walk(join(root, "text", lang));
    return texts;
  };
  const [en, ja] = [read("en"), read("ja")];
  return [...en]
    .filter(([id]) => ja.has(id))
    .map(([id, text]) => ({ id, en: text, ja: ja.get(id) }));
}

/**
 * Nothing untranslated: no message id, no text of the window in the other language; every run in the language it is in.
 * `texts` is the catalogue.
 */
export const language = (page, texts) =>
  page.run((texts) => {
    const out = [];
    const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/;
    const lang = document.documentElement.lang;
    const other = lang === "en" ? "ja" : "en";
    // Words that are the same in both, and words that stand in both catalogues for different things.
    const own = new Set(texts.map((t) => t[lang]));
    const foreign = new Set(
      texts
        .filter((t) => !own.has(t[other]) && t[other].length > 2)
        .map((t) => t[other]),
    );
    const where = (e) =>
      `${e.tagName.toLowerCase()}${e.dataset.testid ? `[${e.dataset.testid}]` : ""}.${e.className?.toString().split(" ")[0] ?? ""}`;
    const langOf = (e) => e.closest("[lang]")?.getAttribute("lang") ?? "";
    const look = (text, e, what) => {
      const t = text.trim();
      if (!t) return;
      if (/(^|[^\w])ui-[a-z]+(-[\w]+)*/.test(t))
        out.push(`id: ${where(e)} ${what} “${t}”`);
      if (foreign.has(t) && langOf(e) === lang)
        out.push(`untranslated: ${where(e)} ${what} “${t}”`);
    };
    const walker = document.createTreeWalker(
      document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node; (node = walker.nextNode());) {
      const e = node.parentElement;
      if (!e || e.closest("script, style")) continue;
      look(node.data, e, "text");
      const t = node.data.trim();
      const l = langOf(e);
      if (JAPANESE.test(t) && l !== "ja")
        out.push(
          `lang: ${where(e)} “${t.slice(0, 40)}” is Japanese in lang=${l}`,
        );
      // Two English words or more, without a Japanese letter: not read in a Japanese voice. Keys, files and codes may.
      if (
        l === "ja" &&
        !JAPANESE.test(t) &&
        (t.match(/[A-Za-z]{3,}/g) ?? []).length >= 2 &&
        !e.closest("kbd, code, [data-raw]")
      )
        out.push(`lang: ${where(e)} “${t.slice(0, 40)}” is Latin in lang=ja`);
    }
    for (const e of document.querySelectorAll(
      "[title], [aria-label], [placeholder], [aria-description]",
    ))
      for (const a of [
        "title",
        "aria-label",
        "placeholder",
        "aria-description",
      ])
        if (e.hasAttribute(a)) look(e.getAttribute(a), e, a);
    if (/ui-[a-z]/.test(document.title))
      out.push(`id: title ${document.title}`);
    return [...new Set(out)];
  }, texts);

/** No element moves: every transition and animation lasts no time. */
export const motion = (page) =>
  page.run(() => {
    const out = [];
    for (const e of document.querySelectorAll("body, body *")) {
      const s = getComputedStyle(e);
      const longest = (text) =>
        Math.max(
          ...text
            .split(",")
            .map((t) => parseFloat(t) * (t.trim().endsWith("ms") ? 1 : 1000)),
        );
      if (s.transitionProperty !== "none" && longest(s.transitionDuration) > 0)
        out.push(
          `${e.tagName.toLowerCase()}.${e.className}: transition ${s.transitionDuration}`,
        );
      if (s.animationName !== "none" && longest(s.animationDuration) > 0)
        out.push(
          `${e.tagName.toLowerCase()}.${e.className}: animation ${s.animationDuration}`,
        );
      if (s.scrollBehavior === "smooth")
        out.push(`${e.tagName.toLowerCase()}.${e.className}: smooth scrolling`);
    }
    return [...new Set(out)];
  });

/** In forced colours a filled control without an edge cannot be told from text: each needs a border or an outline. */
export const edges = (page) =>
  page.run(() => {
    const CONTROL =
      ".btn, .field, .seg, .chip:is(button), .tog, input:not([type=checkbox], [type=radio]), textarea, select, .it, .dlg, .menu, .card";
    const out = [];
    for (const e of document.querySelectorAll(CONTROL)) {
      if (!e.checkVisibility()) continue;
      const r = e.getBoundingClientRect();
      if (r.width <= 1 || r.height <= 1) continue;
      const seen = (w, style) => parseFloat(w) > 0 && style !== "none";
      const edged = (x) => {
        const s = getComputedStyle(x);
        return (
          ["Top", "Right", "Bottom", "Left"].some((side) =>
            seen(s[`border${side}Width`], s[`border${side}Style`]),
          ) || seen(s.outlineWidth, s.outlineStyle)
        );
      };
      // A field may have its edge around it, together with an icon.
      const around = e.matches("input")
        ? [e.parentElement, e.parentElement?.parentElement, e.closest(".quick")]
        : [];
      const edge = edged(e) || around.some((x) => x && edged(x));
      if (!edge)
        out.push(
          `no edge: ${e.tagName.toLowerCase()}.${e.className} “${e.textContent.trim().slice(0, 30)}”`,
        );
    }
    return [...new Set(out)];
  });
