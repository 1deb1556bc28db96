import { expect, test } from 'vitest';
import { holdTyped, settled } from '../src/shared/controls/settle';

test('a form waits until its fields have read what was typed', async () => {
  let value = '';
  const release = holdTyped(async () => {
    await Promise.resolve();
    value = 'Tue 24 Nov 2026';
    release();
  });
  expect(await settled()).toBe(true);
  expect(value).toBe('Tue 24 Nov 2026');
});

test('what cannot be read stops it', async () => {
  const release = holdTyped(async () => undefined);
  expect(await settled()).toBe(false);
  release();
  expect(await settled()).toBe(true);
});
