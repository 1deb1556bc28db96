import type { Bi, MessageId } from '../../gen';
import { settings } from '../session/settings.svelte';
import { run } from './bi';
import { text, type Args } from './catalogue';

export { isEmpty, langOf, otherLang, otherRun, plusSplit, run } from './bi';

/** A text of the window in the page's language; follows a switch at once. */
export const t = (id: MessageId, args?: Args): string => text(settings.lang, id, args);

/** A two-language value as plain text in the page's language. */
export const say = (bi: Bi): string => run(bi, settings.lang).text;
