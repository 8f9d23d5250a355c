/**
 * A visit to a page of the ERP: what was asked, what the server holds, and the page that answers. Shared by
 * every screen of the first two generations, on the old host and in the shell's frame alike.
 */
import type { Answer } from '../http.ts';
import { legacyPage, type LegacyPage } from './layout.ts';
import type { Texts } from './legacy-form.ts';
import type { Links } from './links.ts';
import type { VoalleData } from './data.ts';
import type { VoalleSettings } from './settings.ts';

export interface ScreenState {
  readonly data: VoalleData;
  readonly settings: VoalleSettings;
  /** The message that the next legacy page shows once. */
  flash: LegacyPage['flash'];
}

export interface Visit {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly form: Texts;
  readonly links: Links;
}

/** A screen under its controller's name. `action` is the second part of the path, in lower case, `id` the third. */
export type Screen = (visit: Visit, state: ScreenState, action: string, id: string) => Answer;

/** Screens of the second generation: the page brings the mounts, React the rest. */
export function blocks(settings: VoalleSettings): Readonly<Record<string, string>> {
  return {
    '/api_configs': 'api_configs',
    '/webhook_configs': 'webhook_configs',
    '/webhook_data_storage': 'webhook_data_storage',
    '/people_simplified': 'people_simplified',
    '/crm_campaigns': 'crm_campaigns',
    '/crm_contact_origins': 'crm_contact_origins',
    ...(settings.serviceProductUi === 'react16' && { '/service_products': 'service_products' }),
  };
}

/** The page, with the message that waited for it. */
export function show(
  visit: Visit,
  state: ScreenState,
  page: Pick<LegacyPage, 'content' | 'block' | 'status'>,
): Answer {
  const { flash, settings } = state;
  state.flash = undefined;
  return legacyPage({ ...page, links: visit.links, settings, ...(flash && { flash }) }, blocks(settings));
}

/** What the next page says of a save: its success, or why it was refused. */
export function announce(
  state: ScreenState,
  refusal: { code: string; message: string } | null,
  success: string,
): void {
  state.flash = refusal
    ? { kind: 'error', message: `#${refusal.code}: ${refusal.message}` }
    : { kind: 'success', message: success };
}
