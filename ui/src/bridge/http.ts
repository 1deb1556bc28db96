import type { Commands, UiError, WorkspaceView } from '../gen';
import type { Bridge, CommandName, WindowSettings } from './types';

const KEPT = 'meguri.window';

/** Tests and development only: the same core behind a loopback address with a token. */
export function http(address: string, token: string): Bridge {
  async function post<T>(name: string, input: unknown): Promise<T> {
    const answer = await fetch(`${address}/call`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ name, input }),
    });
    const body = await answer.json();
    if (!answer.ok) throw body as UiError;
    return body as T;
  }
  const call = <K extends CommandName>(name: K, input: Commands[K]['input']) =>
    post<Commands[K]['output']>(name, input);
  return {
    call,
    pickSavePath: async (name) => window.prompt(name, `/tmp/${name}`),
    pickImportPath: async () => window.prompt('import', ''),
    pickFiles: async () => window.prompt('files', '')?.split('\n').filter(Boolean) ?? [],
    openAttached: null,
    takesFiles: async () => undefined,
    pickFolder: async () => window.prompt('folder', '/tmp'),
    pickOpenPath: async () => window.prompt('.meguri', ''),
    openWorkspace: (path) => post<WorkspaceView>('open_workspace', { path }),
    newWorkspace: (path) => post<WorkspaceView>('new_workspace', { path }),
    openSample: () => post<WorkspaceView>('open_sample', {}),
    recent: async () => [],
    windowSettings: async () => JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<WindowSettings>,
    setWindowSettings: async (settings) => localStorage.setItem(KEPT, JSON.stringify(settings)),
    arrivals: async () => [],
    progress: async () => null,
    stop: async () => undefined,
    print: async () => window.print(),
    on: async (what, tell) => {
      if (what !== 'changed') return () => undefined;
      let version: string | null = null;
      const look = () =>
        call('workspace', {}).then(
          (w) => {
            const now = `${w.version} ${w.standing}`;
            if (version !== null && version !== now) tell(null as never);
            version = now;
          },
          () => undefined,
        );
      void look();
      const timer = setInterval(() => void look(), 1000);
      return () => clearInterval(timer);
    },
  };
}
