import type { Answer } from '../../gen';

/** How an answer is drawn; the word always stands beside it. */
export const lookOf = (said: Answer): { icon: string; tone: string } =>
  ({
    accepted: { icon: 'circle-check', tone: 'okmsg' },
    declined: { icon: 'ban', tone: 'warnmsg' },
    tentative: { icon: 'circle-dashed', tone: 't2' },
    invited: { icon: 'hourglass', tone: 't3' },
  })[said];

/** The texts of files that were chosen or dropped, as one. */
export const textsOf = async (files: Iterable<File>): Promise<string> =>
  (await Promise.all([...files].map((f) => f.text()))).join('\r\n');
