import { describe, expect, it } from 'vitest';
import { nameForm } from '../src/areas/programmes/names';
import { filterOptions, fold } from '../src/shared/controls/filter';
import { moment } from '../src/areas/history/moment';

describe('choosing from a list', () => {
  const options = [
    { id: '1', label: 'Sunderland' },
    { id: '2', label: 'Ōsaka', also: '大阪' },
    { id: '3', label: 'Komatsu', also: 'コマツ' },
  ];
  it('folds width, case, accents and kana', () => {
    expect(fold('Ōsaka')).toBe('osaka');
    expect(filterOptions(options, 'osaka').map((o) => o.id)).toEqual(['2']);
    expect(filterOptions(options, '大阪').map((o) => o.id)).toEqual(['2']);
    expect(filterOptions(options, 'こまつ').map((o) => o.id)).toEqual(['3']);
  });
  it('puts what begins so before what holds it', () =>
    expect(filterOptions(options, 'S').map((o) => o.id)).toEqual(['1', '2', '3']));
});

describe('a typed name', () => {
  it('keeps its order and its script', () => {
    expect(nameForm('Kevin Marquis')).toMatchObject({
      script: 'latin',
      family: 'Marquis',
      given: 'Kevin',
      order: 'given_first',
    });
    expect(nameForm('TSUKAMOTO Ichiro')).toMatchObject({ family: 'TSUKAMOTO', given: 'Ichiro', order: 'family_first' });
    expect(nameForm('塚本　一郎')).toMatchObject({
      script: 'kanji',
      family: '塚本',
      given: '一郎',
      order: 'family_first',
    });
    expect(nameForm('つかもと いちろう').script).toBe('kana');
  });
});

it('says when a change was made in both languages', () => {
  expect(moment('2018-11-12T16:20:00Z', 'en', 'UTC')).toBe('Mon 12 Nov 2018, 16:20');
  expect(moment('2018-11-12T07:05:00Z', 'ja', 'UTC')).toBe('2018年11月12日（月）7:05');
});
