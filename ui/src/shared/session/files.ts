import { asUiError, bridge } from '../../bridge';
import { t } from '../text';
import { session } from './session.svelte';
import { toasts } from './toast.svelte';

async function tried(doing: () => Promise<void>): Promise<void> {
  try {
    await doing();
  } catch (e) {
    session.problem = asUiError(e);
  }
}

/** Asks for a place and makes a workspace there. */
export const newFile = (): Promise<void> =>
  tried(async () => {
    const path = await bridge.pickSavePath(t('ui-new-file-name'), 'meguri');
    if (path) await session.enter(bridge.newWorkspace(path));
  });

/** Asks for a workspace and opens it. */
export const openFile = (): Promise<void> =>
  tried(async () => {
    const path = await bridge.pickOpenPath();
    if (path) await session.enter(bridge.openWorkspace(path));
  });

/** Writes a copy; where the file itself is gone, the copy is opened in its place. */
export const saveCopy = (): Promise<void> =>
  tried(async () => {
    const open = session.workspace;
    if (!open) return;
    const path = await bridge.pickSavePath(t('ui-copy-name', { name: open.name }), 'meguri');
    if (!path) return;
    const copy = await bridge.call('save_copy', { path });
    toasts.show(copy.said, null);
    const gone = session.workspace?.standing === 'removed' || session.workspace?.standing === 'replaced';
    if (gone) await session.enter(bridge.openWorkspace(copy.path));
  });

/** Opens what is at the path now. */
export const openAgain = (): Promise<void> =>
  tried(async () => {
    if (session.workspace) await session.enter(bridge.openWorkspace(session.workspace.path));
  });
