import { bridge } from '../../bridge';

/** Small pictures that were fetched, the newest last. What is attached never changes, so that they stay true. */
const kept = new Map<string, Promise<string | null>>();
const MOST = 200;

/** A small picture as a data URL; `null` where it can't be read. */
export function smallPicture(attachment: string): Promise<string | null> {
  const known = kept.get(attachment);
  if (known) return known;
  const asked = bridge.call('thumbnail', { attachment }).then(
    (answer) => answer.data,
    () => {
      // It may be there the next time: the folder was put back, the file is in use.
      kept.delete(attachment);
      return null;
    },
  );
  kept.set(attachment, asked);
  const oldest = kept.keys().next().value;
  if (kept.size > MOST && oldest) kept.delete(oldest);
  return asked;
}
