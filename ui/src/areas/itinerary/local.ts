/** Wall-clock arithmetic on `YYYY-MM-DDTHH:MM`: no zone, no instant. Whether a time exists, the core says. */

const pad = (n: number): string => String(n).padStart(2, '0');

export function addMinutes(local: string, minutes: number): string {
  const [date = '', time = '00:00'] = local.split('T');
  const [y = 0, m = 1, d = 1] = date.split('-').map(Number);
  const [h = 0, min = 0] = time.split(':').map(Number);
  const t = new Date(Date.UTC(y, m - 1, d, h, min + minutes));
  return `${t.getUTCFullYear().toString().padStart(4, '0')}-${pad(t.getUTCMonth() + 1)}-${pad(t.getUTCDate())}T${pad(t.getUTCHours())}:${pad(t.getUTCMinutes())}`;
}

export const addDays = (date: string, days: number): string => addMinutes(`${date}T00:00`, days * 1440).slice(0, 10);

export const dateOf = (local: string): string => local.slice(0, 10);
export const timeOf = (local: string): string => local.slice(11, 16);
export const at = (date: string, minute: number): string => addMinutes(`${date}T00:00`, minute);
export const clock = (minute: number): string => timeOf(at('2000-01-01', minute));
