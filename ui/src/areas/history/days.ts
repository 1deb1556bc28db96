import type { HistoryLine, Lang } from '../../gen';

export interface HistoryDay {
  key: string;
  /** "Mon 12 Nov 2018", 2018年11月12日（月）. */
  label: string;
  lines: HistoryLine[];
}

/** Lines by the day of this computer's clock, in the order they came. `zone` is for tests. */
export function byDay(lines: readonly HistoryLine[], lang: Lang, zone?: string): HistoryDay[] {
  const days: HistoryDay[] = [];
  for (const line of lines) {
    const label = dayLabel(line.at, lang, zone);
    const last = days.at(-1);
    if (last?.label === label) last.lines.push(line);
    else days.push({ key: `${line.seq}`, label, lines: [line] });
  }
  return days;
}

function dayLabel(at: string, lang: Lang, zone?: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at.slice(0, 10);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang === 'ja' ? 'ja-JP' : 'en-GB', {
      ...options,
      ...(zone ? { timeZone: zone } : {}),
    }).format(date);
  return lang === 'ja'
    ? `${part({ year: 'numeric', month: 'long', day: 'numeric' })}（${part({ weekday: 'short' })}）`
    : `${part({ weekday: 'short' })} ${part({ day: 'numeric' })} ${part({ month: 'short' })} ${part({ year: 'numeric' })}`;
}
