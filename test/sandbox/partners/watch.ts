/** Watch's partner API, its one reading call: refusals come as a 200 with `HasError`, or as a plain 401 [P]. */
import { json } from '../http.ts';
import type { Routes } from '../http.ts';

export type WatchMode =
  | 'documented'
  /** A refused token answers 401 instead of a 200 with an error inside. */
  | 'refuses-with-401';

/** The token that this stand-in accepts; invented. */
export const WATCH_TOKEN = 'sandbox-watch-token';

export function watchRoutes(settings: { readonly watch: WatchMode }): Routes {
  return {
    'GET /watch/v1/pacotes/get': (call) => {
      if (call.headers.authorization === `Bearer ${WATCH_TOKEN}`) {
        const list = [{ Pacote: 'BASICO', Descricao: 'Pacote de exemplo' }];
        return json({ HasError: false, IsValidationError: false, ErrorMessage: null, Result: { list } });
      }
      const refusal = {
        HasError: true,
        IsValidationError: true,
        ErrorMessage: 'Token inválido',
        Result: null,
      };
      return json(refusal, settings.watch === 'refuses-with-401' ? 401 : 200);
    },
  };
}
