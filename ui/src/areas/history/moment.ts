import type { Lang } from '../../gen';

/** When a change was made, on this computer's own clock: "Mon 12 Nov 2018, 16:20", "2018年11月12日（月）16:20". */
export function moment(at: string, lang: Lang, zone?: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang === 'ja' ? 'ja-JP' : 'en-GB', {
      ...options,
      ...(zone ? { timeZone: zone } : {}),
    }).format(date);
  const time = part({ hour: lang === 'ja' ? 'numeric' : '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (lang === 'ja') {
    return `${part({ year: 'numeric', month: 'long', day: 'numeric' })}（${part({ weekday: 'short' })}）${time}`;
  }
  return `${part({ weekday: 'short' })} ${part({ day: 'numeric' })} ${part({ month: 'short' })} ${part({ year: 'numeric' })}, ${time}`;
}

/** "16:20" on this computer's own clock. */
export function clock(at: string, lang: Lang): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(lang === 'ja' ? 'ja-JP' : 'en-GB', {
    hour: lang === 'ja' ? 'numeric' : '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date);
}
