// What is wrong with the database, and the way out: in the options with the buttons for it, elsewhere with the way there.
// Says nothing while all is well. Nothing is given up without a second question.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { StoreHealth } from '../../lib/model/health';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import type { Words } from '../words/codes';
import { CopyReport } from '../parts/CopyReport';
import { ConfirmRemoval } from '../parts/ConfirmRemoval';
import { download } from '../files/download';
import type { StoreState } from '../state/store';
import { Status } from '../parts/Status';
import { troubleReport } from './trouble-report';

const troubleWords: Words<NonNullable<StoreHealth['trouble']>> = {
  newer: () => i18n.t('store.newer'),
  broken: () => i18n.t('store.broken'),
  lost: () => i18n.t('store.lost'),
};

const HEALTHY: StoreHealth = { trouble: null, damaged: 0 };

/** For popup and panel: what is wrong, and where to mend it. */
export function StoreNotice({ store }: { readonly store: StoreState }) {
  const { trouble, damaged } = store.health.value ?? HEALTHY;
  return trouble === null && damaged === 0 ? null : (
    <Banner tone={trouble === null ? 'warning' : 'error'} live>
      <p>{trouble === null ? i18n.t('store.damaged', damaged) : troubleWords[trouble]()}</p>
      <p>
        <a href="/options.html" target="_blank">
          {i18n.t(trouble === null ? 'store.seeDamaged' : 'store.mend')}
        </a>
      </p>
    </Banner>
  );
}

/** For the options. */
export function StoreTrouble({ store }: { readonly store: StoreState }) {
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [exported, setExported] = useState(false);
  const [note, setNote] = useState('');
  const { trouble, damaged } = store.health.value ?? HEALTHY;
  const isShut = trouble === 'newer' || trouble === 'broken';

  async function reset(done: string): Promise<void> {
    setAsked(false);
    setBusy(true);
    setNote((await store.reset()) ? done : i18n.t('store.stuck'));
    setBusy(false);
  }

  async function salvage(): Promise<void> {
    const text = await store.salvage();
    if (text !== null) download(new Blob([text], { type: 'application/json' }), 'encaixe-dados.json');
    setNote(text === null ? i18n.t('notDone') : i18n.t('store.exported'));
    setExported(text !== null);
  }

  async function dismiss(): Promise<void> {
    setNote(i18n.t((await store.dismiss()) ? 'store.dismissed' : 'notDone'));
    setExported(false);
  }

  return (
    <>
      {(trouble !== null || damaged > 0) && (
        <Banner tone={trouble === null ? 'warning' : 'error'} live>
          {trouble !== null && <p>{troubleWords[trouble]()}</p>}
          {damaged > 0 && <p>{i18n.t('store.damaged', damaged)}</p>}
          <div class="row">
            {(isShut || damaged > 0) && <Button onPress={salvage}>{i18n.t('store.export')}</Button>}
            {!isShut && damaged > 0 && exported && (
              <Button tone="danger" onPress={dismiss}>
                {i18n.t('store.dismiss')}
              </Button>
            )}
            {isShut && (
              <Button tone="danger" busy={busy} onPress={() => setAsked(true)}>
                {i18n.t('store.reset')}
              </Button>
            )}
            {trouble === 'lost' && (
              <Button busy={busy} onPress={() => reset(i18n.t('store.noted'))}>
                {i18n.t('store.note')}
              </Button>
            )}
          </div>
          {trouble !== null && (
            <CopyReport
              report={() => troubleReport(`database-${trouble}`)}
              label={i18n.t('parts.copyReport')}
            />
          )}
        </Banner>
      )}
      <Status>{note}</Status>
      {asked && (
        <ConfirmRemoval
          title={i18n.t('store.resetTitle')}
          what={i18n.t('store.resetWhat')}
          action={i18n.t('store.reset')}
          onCancel={() => setAsked(false)}
          onConfirm={() => reset(i18n.t('store.begun'))}
        />
      )}
    </>
  );
}
