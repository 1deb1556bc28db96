import { bridge, type CalendarSettings, type WindowSettings } from '../../bridge';
import { useLetters } from '../keys/keys';

const HOURS = [32, 44, 64] as const;

/** How the reader wants the window; kept between starts. */
class Settings implements WindowSettings {
  lang = $state<WindowSettings['lang']>('en');
  theme = $state<WindowSettings['theme']>('system');
  hour = $state<WindowSettings['hour']>(44);
  sidebar = $state<WindowSettings['sidebar']>('auto');
  sidebar_width = $state(0);
  inspector_width = $state(0);
  density = $state<WindowSettings['density']>('default');
  letters = $state(true);
  places = $state.raw<WindowSettings['places']>({});
  scrolled = $state.raw<WindowSettings['scrolled']>({});
  calendar = $state.raw<CalendarSettings>({ layout: 'month', zone: null, without: [], side: true });

  async load(): Promise<void> {
    const kept = await bridge.windowSettings().catch(() => ({}) as Partial<WindowSettings>);
    if (kept.lang === 'en' || kept.lang === 'ja') this.lang = kept.lang;
    if (kept.theme === 'light' || kept.theme === 'dark' || kept.theme === 'system') this.theme = kept.theme;
    const hour = HOURS.find((h) => h === kept.hour);
    if (hour) this.hour = hour;
    if (kept.sidebar === 'full' || kept.sidebar === 'rail' || kept.sidebar === 'auto') this.sidebar = kept.sidebar;
    if (typeof kept.sidebar_width === 'number') this.sidebar_width = kept.sidebar_width;
    if (typeof kept.inspector_width === 'number') this.inspector_width = kept.inspector_width;
    if (kept.density === 'comfortable') this.density = kept.density;
    this.letters = kept.letters !== false;
    this.places = kept.places ?? {};
    this.scrolled = kept.scrolled ?? {};
    if (kept.calendar) this.calendar = { ...this.calendar, ...kept.calendar };
    this.apply();
  }

  set(some: Partial<WindowSettings>): void {
    Object.assign(this, some);
    this.apply();
    void bridge
      .setWindowSettings({
        lang: this.lang,
        theme: this.theme,
        hour: this.hour,
        sidebar: this.sidebar,
        sidebar_width: this.sidebar_width,
        inspector_width: this.inspector_width,
        density: this.density,
        letters: this.letters,
        places: this.places,
        scrolled: this.scrolled,
        calendar: this.calendar,
      })
      .catch(() => undefined);
  }

  zoom(by: 1 | -1): void {
    const hour = HOURS[HOURS.indexOf(this.hour) + by];
    if (hour) this.set({ hour });
  }

  /** Writes language and theme to the page; "system" is resolved here, so that both engines behave the same. */
  apply(): void {
    const dark =
      this.theme === 'dark' || (this.theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
    document.documentElement.lang = this.lang;
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    document.documentElement.dataset.density = this.density;
    useLetters(this.letters);
  }
}

export const settings = new Settings();
