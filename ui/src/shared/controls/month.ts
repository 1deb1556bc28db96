/** Keys in a month: the day they lead to, `null` for other keys. Calendar arithmetic only; the core words the days. */
export function monthKey(day: string, key: string): string | null {
  const date = new Date(`${day}T00:00Z`);
  const by = (days: number) => date.setUTCDate(date.getUTCDate() + days);
  const monday = (date.getUTCDay() + 6) % 7;
  switch (key) {
    case 'ArrowLeft':
      by(-1);
      break;
    case 'ArrowRight':
      by(1);
      break;
    case 'ArrowUp':
      by(-7);
      break;
    case 'ArrowDown':
      by(7);
      break;
    case 'Home':
      by(-monday);
      break;
    case 'End':
      by(6 - monday);
      break;
    case 'PageUp':
    case 'PageDown': {
      const months = key === 'PageUp' ? -1 : 1;
      const wanted = date.getUTCDate();
      date.setUTCDate(1);
      date.setUTCMonth(date.getUTCMonth() + months);
      // The 31st of a month with 30 days is its last.
      const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
      date.setUTCDate(Math.min(wanted, last));
      break;
    }
    default:
      return null;
  }
  return date.toISOString().slice(0, 10);
}
