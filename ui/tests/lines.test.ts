import { describe, expect, it } from 'vitest';
import { fit, titleLines } from '../src/areas/itinerary/lines';

const plain = { letters: [], missing: [] };
const tagged = { letters: ['A'], missing: [{ en: 'Times TBC', ja: '時刻未定' }] };

describe('whole lines only', () => {
  it('shows title, time and people where there is room', () => {
    expect(fit(109, 84, 'en', plain, 'Networking dinner', 'Dave Smith')).toMatchObject({
      title: 2,
      time: true,
      people: true,
    });
  });
  it('leaves out people first, then the time', () => {
    expect(fit(43, 84, 'en', plain, 'Networking dinner', 'Dave Smith')).toMatchObject({
      title: 2,
      time: false,
      people: false,
    });
    expect(fit(32, 84, 'en', plain, 'eVolve', 'Dave Smith')).toMatchObject({ title: 1, time: true, people: false });
  });
  it('always keeps one line of the title', () => {
    expect(fit(10, 40, 'en', tagged, 'Nissan factory tour', '')).toMatchObject({
      title: 1,
      letters: false,
      tags: false,
      time: false,
    });
  });
  it('puts the tag of what is missing before the time', () => {
    expect(fit(60, 84, 'en', { ...tagged, letters: [] }, 'SES', '')).toMatchObject({ tags: true });
  });
  it('never promises more than the height holds', () => {
    for (let height = 10; height < 200; height++)
      for (const lang of ['en', 'ja'] as const) {
        const f = fit(height, 60, lang, tagged, 'Social enterprise organisation', 'Y. Hanyu');
        const [title, meta] = lang === 'en' ? [14, 13] : [15.5, 14];
        const used =
          f.pad +
          f.title * title +
          (f.letters ? 18 : 0) +
          (f.tags ? 18 : 0) +
          (f.time ? meta : 0) +
          (f.people ? meta : 0);
        if (f.title > 1 || f.tags || f.time) expect(used).toBeLessThanOrEqual(height);
      }
  });
  it('leaves out a time or a tag that is wider than the lane', () => {
    const wide = { ...tagged, letters: [] };
    expect(fit(120, 40, 'en', wide, 'SES', '', { time: 'Afternoon' })).toMatchObject({ tags: false, time: false });
    expect(fit(120, 84, 'en', wide, 'SES', '', { time: 'Afternoon' })).toMatchObject({ tags: true, time: true });
  });
  it('breaks Latin between words', () => {
    expect(titleLines('Networking dinner', 70, 'en')).toBe(2);
    expect(titleLines('A B C D', 70, 'en')).toBe(1);
  });
  it('counts full-width letters as wider', () => {
    expect(titleLines('あいうえおかきくけこ', 60, 'ja')).toBe(2);
    expect(titleLines('abcdefghij', 64, 'en')).toBe(1);
  });
});
