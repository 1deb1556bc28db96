import { loadDefaultJapaneseParser } from 'budoux';

const parser = loadDefaultJapaneseParser();
const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/;
/** No line begins with these, and none ends with those (JIS X 4051, strict). */
const NOT_FIRST = /^[、。，．・：；？！ー」』）〕］｝〉》】…‥ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々〜)\]}:;,.!?%]/;
const NOT_LAST = /[「『（〔［｛〈《【([{]$/;

/** Titles come again and again while the window is drawn; splitting one costs some 50 µs. */
const KEPT = 4000;
const kept = new Map<string, readonly string[]>();

/**
 * A Japanese title or label cut where a line may end: between phrases (BudouX). Joined they are the text again. Other
 * text comes whole: it breaks at its spaces.
 */
export function phrases(text: string): readonly string[] {
  if (!JAPANESE.test(text)) return [text];
  const known = kept.get(text);
  if (known) return known;
  const out: string[] = [];
  for (const part of parser.parse(text)) {
    const last = out.at(-1);
    if (last !== undefined && (NOT_FIRST.test(part) || NOT_LAST.test(last))) out[out.length - 1] = last + part;
    else out.push(part);
  }
  if (kept.size >= KEPT) kept.clear();
  kept.set(text, out);
  return out;
}
