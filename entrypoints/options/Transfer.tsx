// The operator's own data: out into a file, and in from one.

import { i18n } from '#i18n';
import type { Records } from '../../components/state/records';
import type { TransferState } from '../../components/state/transfer';
import type { Allowed } from '../../lib/model/policy';
import { TransferExport } from '../../components/transfer/TransferExport';
import { TransferImport } from '../../components/transfer/TransferImport';

export interface TransferProps {
  readonly transfer: TransferState;
  readonly records: Records;
  readonly allow: Allowed;
}

export function Transfer({ transfer, records, allow }: TransferProps) {
  return (
    <>
      <section class="stack" aria-labelledby="transfer-out">
        <h3 id="transfer-out">{i18n.t('transfer.exportTitle')}</h3>
        <p>{i18n.t('transfer.exportWhat')}</p>
        {allow.export ? (
          <TransferExport transfer={transfer} records={records} />
        ) : (
          <p class="hint">{i18n.t('policy.notAllowed.export')}</p>
        )}
      </section>
      <section class="stack transfer-part" aria-labelledby="transfer-in">
        <h3 id="transfer-in">{i18n.t('transfer.importTitle')}</h3>
        <p>{i18n.t('transfer.importWhat')}</p>
        <TransferImport transfer={transfer} />
      </section>
    </>
  );
}
