import { describe, expect, it } from 'vitest';
import { phrases } from '../src/shared/text/phrases';

describe('phrase breaks', () => {
  it.each([
    ['日本友好庭園を見学します', ['日本友好庭園を', '見学します']],
    ['サンダーランドのホテル', ['サンダーランドの', 'ホテル']],
    ['東京へ（新幹線）', 1],
    ['NSK bearings, Peterlee', ['NSK bearings, Peterlee']],
    ['', ['']],
  ])('%s', (text, wanted) => {
    const parts = phrases(text);
    if (typeof wanted === 'number') expect(parts.length).toBeGreaterThanOrEqual(wanted);
    else expect(parts).toEqual(wanted);
  });
  it('never changes the text, and lets no line begin or end with the wrong sign', () => {
    const texts = [
      '新エネルギー関連施設（受入先未定）',
      '大阪府：ライフサイエンスと新エネルギー',
      '在英国日本国大使館・自治体国際化協会ロンドン事務所（JLGC）',
      '2026年11月25日（水）9:30〜11:00、ゲーツヘッド市「コマツ工場」を訪ねる。',
      'ｶﾞｰﾃﾞﾝ「緑」…と々々',
      '𠮷野家（よしのや）',
      '🍣と寿司',
    ];
    for (const text of texts) {
      const parts = phrases(text);
      expect(parts.join('')).toBe(text);
      for (const part of parts.slice(1)) expect(part).not.toMatch(/^[、。）」』・：…〜]/);
      for (const part of parts.slice(0, -1)) expect(part).not.toMatch(/[（「『]$/);
      expect(parts.every((p) => p.length > 0)).toBe(true);
    }
  });
});
