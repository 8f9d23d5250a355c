// A report on the open screen, for a maintainer: its skeleton, and of each field how it was found, or why not. Of a page that is
// no known screen it tells the window on top. No value, no address, nothing of a record (form/skeleton.ts, form/redact.ts).

import { browser } from 'wxt/browser';
import type { Dialect, Seen } from '../form/dialect';
import { resolver } from '../form/resolve';
import { skeletonOf } from '../form/skeleton';
import type { Skeleton } from '../form/skeleton';
import { isShown } from '../form/visible';
import { LONGEST_SKELETON } from '../messages/survey';
import { DIAGNOSIS_FORMAT, DIAGNOSIS_VERSION } from '../model/diagnosis';
import type { DiagnosedField, Diagnosis } from '../model/diagnosis';
import type { ErpId } from '../model/erp';
import type { FieldDef, ScreenDef } from '../model/screen';
import type { Started } from './start';

/** Windows of either ERP, where none is a known screen. */
const WINDOWS = '[role="dialog"],form[id$="_form"][name],form';

/** The report as JSON, within its bounds. */
export function diagnose(started: Pick<Started, 'dialect' | 'screens'>, erp: ErpId): string {
  for (let most = 2_000; ; most = Math.floor(most / 2)) {
    const text = JSON.stringify(diagnosis(started, erp, most));
    if (text.length <= LONGEST_SKELETON) return text;
  }
}

function diagnosis(
  { dialect, screens }: Pick<Started, 'dialect' | 'screens'>,
  erp: ErpId,
  most: number,
): Diagnosis {
  const seen = dialect.detect(document);
  const windows = [...document.querySelectorAll(WINDOWS)].filter((element) => isShown(element));
  const root = seen === null ? (windows.at(-1) ?? document.body) : aroundOf(seen);
  const taught = screens.flatMap(({ fields }) => fields.flatMap((field) => field.taught?.label ?? []));
  const skeleton = skeletonOf(root, dialect, screens, taught, most);
  return {
    format: DIAGNOSIS_FORMAT,
    version: DIAGNOSIS_VERSION,
    extension: browser.runtime.getManifest().version,
    erp,
    screen: seen?.screen.id ?? null,
    path: knownPath(screens),
    cut: skeleton.cut,
    fields: seen === null ? [] : fieldsOf(seen, dialect, skeleton),
    page: skeleton.page,
  };
}

/** A tab of a window is told with its window: tabs are known by their captions. */
function aroundOf({ root }: Seen): Element {
  return root.closest('form') ?? root;
}

/** What the screen counts is a list of records, and is not told. */
function fieldsOf(seen: Seen, dialect: Dialect, skeleton: Skeleton): DiagnosedField[] {
  const { resolve } = resolver(seen, dialect);
  return seen.screen.fields
    .filter(({ kind }) => kind !== 'tally')
    .map((field) => {
      const taught = taughtOf(field, skeleton);
      if (field.kind === 'pairs') {
        const state = dialect.repeater(field, seen.root) === null ? 'missing' : 'ok';
        return { key: field.key, state, ...taught };
      }
      const found = resolve(field);
      if (found.state !== 'ok') return { key: field.key, state: found.state, ...taught };
      const at = skeleton.places.get(found.anchor);
      return { key: field.key, state: 'ok', by: found.by, ...(at !== undefined && { at }), ...taught };
    });
}

function taughtOf({ taught }: FieldDef, { redact }: Skeleton): Pick<DiagnosedField, 'taught'> {
  if (taught === undefined) return {};
  const { name, label, role } = taught;
  return {
    taught: {
      name: name === '' ? '' : redact.name(name),
      label: label === '' ? '' : redact.known(label),
      role,
    },
  };
}

/** The part of the address that stands in the screens' own data. */
function knownPath(screens: readonly ScreenDef[]): string | null {
  const here = document.location.pathname.toLowerCase();
  const paths = screens.flatMap(({ detect }) =>
    typeof detect === 'object' && detect !== null && 'paths' in detect && Array.isArray(detect.paths)
      ? detect.paths.filter((path): path is string => typeof path === 'string')
      : [],
  );
  return (
    paths
      .filter((path) => here === path || here.startsWith(`${path}/`))
      .sort((a, b) => b.length - a.length)[0] ?? null
  );
}
