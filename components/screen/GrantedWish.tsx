// What comes of a press in the browser's own menu where that is something to read: a report on one field, to copy, or
// what was done and what could not be.

import { i18n } from '#i18n';
import type { WishNews } from '../../lib/model/wish';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { CopyReport } from '../parts/CopyReport';
import { Status } from '../parts/Status';
import type { Wishing } from '../state/wish';

const NEWS: Readonly<Record<WishNews, (field: string) => string>> = {
  'never-filled': (field) => i18n.t('menu.neverFilled', [field]),
  'unknown-field': () => i18n.t('menu.unknownField'),
  'page-silent': () => i18n.t('menu.pageSilent'),
  'not-allowed': (field) => i18n.t('menu.notAllowed', [field]),
};

export function GrantedWish({ wishing }: { readonly wishing: Pick<Wishing, 'granted' | 'close'> }) {
  const wish = wishing.granted.value;
  return (
    <>
      <Status>{wish?.what === 'report' ? i18n.t('menu.reportTitle') : ''}</Status>
      {wish?.what === 'tell' && (
        <Banner tone={wish.news === 'never-filled' ? 'good' : 'warning'} live>
          {NEWS[wish.news](wish.field)}
        </Banner>
      )}
      {wish?.what === 'report' && (
        <section class="card stack" aria-labelledby="field-report">
          <h2 id="field-report">{i18n.t('menu.reportTitle')}</h2>
          <p class="muted">{i18n.t('menu.reportWhat')}</p>
          <pre class="report">{wish.report}</pre>
          <div class="row">
            <CopyReport report={() => wish.report} />
            <Button tone="quiet" onPress={wishing.close}>
              {i18n.t('menu.reportClose')}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}
