import { tick } from 'svelte';

/** Fields that hold something typed and not read yet: each reads it and answers when it has. */
const typed = new Set<() => Promise<unknown>>();

/** Keeps a field until what was typed into it has been read; answers how to let it go. */
export function holdTyped(read: () => Promise<unknown>): () => void {
  typed.add(read);
  return () => typed.delete(read);
}

/**
 * Before a form is sent: reads what stands in its fields and was not left yet (Ctrl Enter, a click on the button).
 * False where something could not be read; its field says so.
 */
export async function settled(): Promise<boolean> {
  await Promise.all([...typed].map((read) => read()));
  await tick();
  return typed.size === 0;
}
