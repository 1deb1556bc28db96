import type { MessageId, UiError } from '../../gen';
import { text } from '../../shared/text/catalogue';

/** What a field could not read, as the core would say it: in both languages. */
export function wrong(id: MessageId): Promise<never> {
  const error: UiError = { code: 'bad_input', field: null, said: { en: text('en', id), ja: text('ja', id) } };

  return Promise.reject(error);
}
