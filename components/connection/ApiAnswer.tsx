// A record as the ERP's own API gives it, field by field beside what the partner asks for: what it comes to, the table,
// the findings, and what only the screen can show. It offers nothing to press: a fill mends a screen, not this.

import { i18n } from '#i18n';
import type { ApiCheck, ApiRow } from '../../lib/model/api';
import type { Finding } from '../../lib/model/plan';
import { Banner } from '../parts/Banner';
import type { BannerProps } from '../parts/Banner';
import { findingText, severityName } from '../words/codes';
import { Icon } from '../parts/Icon';
import type { IconName } from '../parts/Icon';
import { say } from '../words/language';
import { ShownValue } from '../screen/ShownValue';
import { Table } from '../parts/Table';
import type { Column } from '../parts/Table';
import { fieldKind, worded } from '../words/words';

/** The answer, with what it comes to. */
export function ApiAnswer({ check }: { readonly check: ApiCheck }) {
  const { source, record, among, rows, findings, onlyOnScreen } = check;
  const { tone, said } = conclusionOf(check);
  return (
    <>
      <Banner tone={tone} live>
        <p>{said}</p>
      </Banner>
      <p class="muted">
        {record === '' ? i18n.t('api.sourceOnly', [source]) : i18n.t('api.source', [source, record])}{' '}
        {among > 1 && i18n.t('api.among', [among])}
      </p>
      {rows.length > 0 && <Rows rows={rows} />}
      {findings.length > 0 && (
        <ul class="findings" aria-label={i18n.t('findings.title')}>
          {findings.map((finding) => (
            <FindingLine key={`${finding.key} ${finding.code}`} check={check} finding={finding} />
          ))}
        </ul>
      )}
      {onlyOnScreen.length > 0 && (
        <section class="stack tight" aria-label={i18n.t('api.onlyOnScreen')}>
          <h4>{i18n.t('api.onlyOnScreen')}</h4>
          <p class="muted">{i18n.t('api.onlyOnScreenWhat')}</p>
          <ul class="lines">
            {onlyOnScreen.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function conclusionOf(check: ApiCheck): { readonly tone: BannerProps['tone']; readonly said: string } {
  const { proves, among, findings, onlyOnScreen, rows } = check;
  if (among > 1) return { tone: 'warning', said: i18n.t('api.several') };
  if (proves) return { tone: 'good', said: i18n.t('api.proves') };
  if (findings.some(({ severity }) => severity === 'error'))
    return { tone: 'error', said: i18n.t('api.brokenSaid') };
  const isPartial = onlyOnScreen.length > 0 || rows.some((row) => verdictOf(row) === 'open');
  return isPartial
    ? { tone: 'info', said: i18n.t('api.partial') }
    : { tone: 'warning', said: i18n.t('api.notProven') };
}

function Rows({ rows }: { readonly rows: readonly ApiRow[] }) {
  return <Table label={i18n.t('api.table')} columns={columns()} rows={rows} keyOf={({ key }) => key} />;
}

// Their titles are in the language of the moment.
const columns = (): readonly Column<ApiRow>[] => [
  { id: 'field', title: i18n.t('api.field'), cell: ({ label }) => label },
  {
    id: 'api',
    title: i18n.t('api.erp'),
    cell: ({ api, valueKind }) => <ShownValue shown={api} kind={valueKind} />,
  },
  {
    id: 'should',
    title: i18n.t('api.should'),
    cell: ({ should, valueKind }) => (should === null ? '–' : <ShownValue shown={should} kind={valueKind} />),
  },
  {
    id: 'verdict',
    title: i18n.t('api.verdict'),
    plain: true,
    cell: (row) => <VerdictMark verdict={verdictOf(row)} />,
  },
];

type Verdict = 'right' | 'wrong' | 'unruled' | 'open';

const VERDICTS: Readonly<Record<Verdict, { readonly icon: IconName; readonly words: () => string }>> = {
  right: { icon: 'done', words: () => i18n.t('api.holds') },
  wrong: { icon: 'broken', words: () => i18n.t('api.broken') },
  unruled: { icon: 'open', words: () => i18n.t('api.unjudged') },
  open: { icon: 'info', words: () => i18n.t('api.open') },
};

function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const { icon, words } = VERDICTS[verdict];
  return (
    <span class={`verdict verdict-${verdict}`}>
      <Icon name={icon} /> {words()}
    </span>
  );
}

function verdictOf({ holds, should }: ApiRow): Verdict {
  if (holds !== null) return holds ? 'right' : 'wrong';
  return should === null ? 'unruled' : 'open';
}

function FindingLine({ check, finding }: { readonly check: ApiCheck; readonly finding: Finding }) {
  const { key, label, severity, code, now, should, note, source } = finding;
  const kind = fieldKind(check.screen, key);
  return (
    <li class={`finding finding-${severity}`}>
      <Icon name={severity} />
      <div class="finding-body">
        <p class="finding-head">
          <strong>{label}</strong>
          <span class="finding-severity">{severityName[severity]()}</span>
        </p>
        <p>{findingText[code](should === null ? null : worded(should, kind))}</p>
        {code === 'not-persisted' && (
          <p class="muted">
            {i18n.t('api.erp')}: <ShownValue shown={now} kind={kind} />
            {should !== null && (
              <>
                {' · '}
                {i18n.t('api.was')}: <ShownValue shown={should} kind={kind} />
              </>
            )}
          </p>
        )}
        {note !== undefined && <p class="muted">{say(note)}</p>}
        <p class="source">
          {i18n.t('findings.source')}: {source}
        </p>
      </div>
    </li>
  );
}
