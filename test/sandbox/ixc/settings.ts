/**
 * The knobs of the IXC stand-in. A test turns them while the server runs; what the page itself needs to know (toasts,
 * overlay, look-up habits) is taken when the page loads, everything else at the next request.
 */
import type { BigPages } from '../big-pages.ts';
import type { Delay } from '../http.ts';
import type { Skin, UnprovenWidget } from './fields.ts';

/** How the web service behaves; the names follow the table of known errors. */
export type WebserviceMode =
  | 'ok'
  | 'html-error'
  | 'ip-not-allowed'
  | 'endpoint-unavailable'
  | 'no-permission'
  | 'connection-refused-html'
  | 400
  | 401
  | 403
  | 404
  | 429
  | 500
  | 502
  | 503
  | 504
  /** To the sign-in, as a server does whose service has moved [G]. */
  | 'redirect'
  /** A page of something else: a proxy, a firewall, a captive portal. */
  | 'other-html'
  /** The grid form of views and logs, `{page,total,rows:[{id,cell}]}` [P+], where a list was asked for. */
  | 'grid-form'
  /** No answer at all. */
  | 'never'
  /** The connection breaks off. */
  | 'cut';

export interface IxcSettings {
  /** The operator's skin, unless the address says `?skin=`. */
  skin: Skin;
  session: 'open' | 'expired';
  /** Widgets that nobody has published [G]; `skin`: selects in `d`, mostly radios in `vg`. */
  widgets: Record<UnprovenWidget, 'skin' | 'select' | 'radio'>;
  lookup: {
    /** Until the description of an id arrives. */
    delay: Delay;
    /** What makes the page look an id up: any of them, or one only. */
    trigger: 'any' | 'change' | 'blur' | 'enter';
    /** A wrong id: its description stays empty, and the id may be blanked a while later. */
    wrongId: 'stays' | 'blanked';
  };
  /** Until a window, a record, a grid, the fields of a platform, a save answers. */
  delay: { window: Delay; record: Delay; grid: Delay; platform: Delay; save: Delay };
  /** The layer that covers the page for a while after a screen opened. */
  overlay: 'never' | 'once' | 'random';
  overlayMs: number;
  /** The news window that waits to be closed. */
  news: boolean;
  toastMs: number;
  /** Grids that open empty show all rows at once instead. */
  gridsOpenFull: boolean;
  /**
   * Where "Teste de Conexão" of API Asaas finds Asaas, up to the environment: `http://127.0.0.1:<port>/asaas`. Without it
   * the token's prefix decides.
   */
  asaas: string;
  webservice: {
    mode: WebserviceMode;
    /** Another behaviour for single tables. */
    tables: Record<string, WebserviceMode>;
    /** For the next requests, one each, in order, before anything else counts; 'ok' lets one pass. */
    failNext: WebserviceMode[];
    /** A list of more rows than these is too much: it comes late, or ends late in a 504 [P+]. */
    slowAbove: BigPages | null;
    delay: Delay;
    /** The type of `total` in a list [P+]. */
    total: 'string' | 'number';
    /** Columns that a write drops without a word [P+]. */
    dropped: string[];
  };
}

export function defaultSettings(): IxcSettings {
  return {
    skin: 'd',
    session: 'open',
    widgets: { plataforma: 'skin', tipo: 'skin', movimentacao: 'skin', icms_issqn: 'skin' },
    lookup: { delay: [300, 1500], trigger: 'any', wrongId: 'stays' },
    delay: { window: [50, 200], record: [50, 250], grid: [30, 150], platform: [150, 500], save: [100, 400] },
    overlay: 'never',
    overlayMs: 900,
    news: false,
    toastMs: 4000,
    gridsOpenFull: false,
    asaas: '',
    webservice: {
      mode: 'ok',
      tables: {},
      failNext: [],
      slowAbove: null,
      delay: 0,
      total: 'string',
      dropped: ['ultima_atualizacao'],
    },
  };
}

/** Widget of an unproven choice in a skin. */
export function widgetFor(settings: IxcSettings, name: UnprovenWidget, skin: Skin): 'select' | 'radio' {
  const wanted = settings.widgets[name];
  if (wanted !== 'skin') return wanted;
  return skin === 'vg' && name !== 'icms_issqn' ? 'radio' : 'select';
}
