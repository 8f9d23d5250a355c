// Who the partner is: its name, its ERP, what it does, what to have at hand, and which address is asked for a test.

import { i18n } from '#i18n';
import type { ErpId } from '../../lib/model/erp';
import { LONGEST } from '../../lib/model/own-partner';
import type { Partner } from '../../lib/model/partner';
import { probeOf } from '../../lib/plan/own-partner';
import { erpName } from '../words/codes';
import { say } from '../words/language';
import { said, withErp } from './draft';
import { Choose, Line, Lines } from './inputs';
import type { EditorPart } from './PartnerEditor';

const ERPS: readonly ErpId[] = ['ixc', 'voalle'];

export function PartnerBasics({ draft, edit, at }: EditorPart) {
  return (
    <section class="stack" aria-labelledby="own-basics">
      <h4 id="own-basics" tabIndex={-1}>
        {i18n.t('own.basics')}
      </h4>
      <Line
        label={i18n.t('own.name')}
        required
        longest={LONGEST.name}
        value={draft.name}
        error={at('name')}
        onType={(name) => edit((now) => ({ ...now, name }))}
      />
      <Choose
        label={i18n.t('own.erp')}
        hint={i18n.t('own.erpHint')}
        value={draft.erp}
        options={ERPS.map((erp) => ({ value: erp, text: erpName[erp]() }))}
        error={at('erp')}
        onChoose={(chosen) => {
          const erp = ERPS.find((each) => each === chosen);
          if (erp !== undefined && erp !== draft.erp) edit((now) => withErp(now, erp));
        }}
      />
      <Line
        label={i18n.t('own.summary')}
        hint={i18n.t('own.summaryHint')}
        longest={LONGEST.text}
        value={say(draft.summary)}
        error={at('summary')}
        onType={(text) => edit((now) => ({ ...now, summary: said(text) }))}
      />
      <Lines
        label={i18n.t('own.needs')}
        hint={i18n.t('own.needsHint')}
        longest={LONGEST.text}
        value={draft.needs.map(say).join('\n')}
        error={at('needs')}
        onType={(text) => edit((now) => ({ ...now, needs: text.split('\n').map(said) }))}
      />
      <TestTarget draft={draft} edit={edit} at={at} />
    </section>
  );
}

/** Which address the connection test asks; the ERP's own test stays where a copy came with it. */
function TestTarget({ draft, edit, at }: EditorPart) {
  const { test } = draft;
  const current = test.kind === 'probe' ? test.url : test.kind;
  const addresses = draft.values.filter(({ kind }) => kind === 'url');
  const options = [
    ...(test.kind === 'probe' ? [] : [{ value: test.kind, text: i18n.t('own.testOfErp') }]),
    ...addresses.map(({ key, label }) => ({ value: key, text: i18n.t('own.testOf', [say(label)]) })),
  ];
  const isThere = options.some(({ value }) => value === current);
  return (
    <Choose
      label={i18n.t('own.test')}
      hint={i18n.t('own.testHint')}
      value={isThere ? current : ''}
      options={isThere ? options : [{ value: '', text: i18n.t('own.testNone') }, ...options]}
      error={at('test')}
      onChoose={(key) => {
        if (addresses.some((value) => value.key === key))
          edit((now: Partner) => ({ ...now, test: probeOf(key) }));
      }}
    />
  );
}
