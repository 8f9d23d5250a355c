// What an inspection found: the format, the partner's conditions one by one, and a table of every problem with where
// it stands, what is expected there and what came.

import { i18n } from '#i18n';
import type { Partner } from '../../lib/model/partner';
import type { Verdict } from '../../lib/payload/finding';
import type { Inspection } from '../../lib/payload/inspect';
import { severityName } from '../words/codes';
import { Icon } from '../parts/Icon';
import type { IconName } from '../parts/Icon';
import {
  countText,
  formatName,
  payloadText,
  placeText,
  shapeName,
  verdictName,
  wantedText,
} from '../words/payload-codes';

export interface PayloadResultProps {
  readonly inspection: Inspection;
  readonly partner: Partner | null;
}

/** The result in one sentence, as it is shown and announced. */
export function summaryOf(inspection: Inspection): string {
  return i18n.t('payload.said', [formatOf(inspection), countsOf(inspection)]);
}

const SIGN: Readonly<Record<Verdict, IconName>> = {
  holds: 'done',
  fails: 'broken',
  'not-carried': 'info',
  unknown: 'open',
};

export function PayloadResult({ inspection, partner }: PayloadResultProps) {
  const { findings, counts, conditions } = inspection;
  const total = counts.error + counts.warning + counts.info;
  return (
    <section class="section stack" aria-labelledby="payload-result">
      <h2 id="payload-result">{i18n.t('payload.result')}</h2>
      <p class="summary">{summaryOf(inspection)}</p>
      {partner !== null && conditions.length > 0 && (
        <section class="stack tight">
          <h3>{i18n.t('payload.conditions', [partner.name])}</h3>
          <ul class="payload-conditions">
            {conditions.map(({ condition, verdict }) => (
              <li key={condition} class={`payload-condition verdict-${verdict}`}>
                <Icon name={SIGN[verdict]} />
                <span>
                  {shapeName[condition]()}: {verdictName[verdict]()}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {findings.length > 0 && (
        <>
          <h3 id="payload-findings">{i18n.t('payload.findings')}</h3>
          {total > findings.length && <p class="muted">{i18n.t('payload.listCut')}</p>}
          <div class="scroll" role="group" aria-labelledby="payload-findings" tabIndex={0}>
            <Findings findings={findings} />
          </div>
        </>
      )}
    </section>
  );
}

function Findings({ findings }: Pick<Inspection, 'findings'>) {
  return (
    <table class="payload-findings">
      <thead>
        <tr>
          <th scope="col">{i18n.t('payload.where')}</th>
          <th scope="col">{i18n.t('payload.problem')}</th>
          <th scope="col">{i18n.t('payload.expected')}</th>
          <th scope="col">{i18n.t('payload.found')}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding, index) => (
          <tr key={index}>
            <th scope="row">{placeText(finding)}</th>
            <td>
              <div class={`finding finding-${finding.severity}`}>
                <Icon name={finding.severity} />
                <span>
                  <span class="finding-severity">{severityName[finding.severity]()}: </span>
                  {payloadText[finding.code]()}
                </span>
              </div>
            </td>
            <td>{wantedText(finding.expected)}</td>
            <td>{finding.found ?? <span class="value-empty">{i18n.t('payload.nothing')}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function formatOf({ formats, documents }: Inspection): string {
  if (formats.length === 0) return i18n.t('payload.unrecognised');
  const names = formats.map((format) => formatName[format]()).join(' + ');
  return documents === 1 ? names : `${names} · ${i18n.t('payload.documents', documents)}`;
}

function countsOf({ counts }: Inspection): string {
  return [countText.error(counts.error), countText.warning(counts.warning), countText.info(counts.info)].join(
    ', ',
  );
}
