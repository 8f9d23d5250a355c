// What a file would do, profile by profile: new, changed, the same, or left out and why; of what would be written each value
// beside the one that is here. What comes from the file is text, whatever it looks like.

import { i18n } from '#i18n';
import { isOwnId } from '../../lib/model/own-partner';
import { isImportable } from '../../lib/model/transfer';
import type { TransferField, TransferItem, TransferPlan } from '../../lib/model/transfer';
import type { Partner } from '../../lib/model/partner';
import { Badge } from '../parts/Badge';
import type { Tone } from '../parts/Badge';
import { Banner } from '../parts/Banner';
import { environmentName, erpName } from '../words/codes';
import { say } from '../words/language';
import { partnerById } from '../state/partners';
import { ShownValue } from '../screen/ShownValue';
import { changeName } from '../words/transfer-words';

export interface TransferItemsProps {
  readonly plan: TransferPlan;
  readonly ticked: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

const TONES: Readonly<Record<TransferItem['change'], Tone>> = {
  new: 'good',
  changed: 'info',
  same: 'plain',
  'unknown-partner': 'warning',
  'other-erp': 'warning',
};

export function TransferItems({ plan, ticked, onToggle }: TransferItemsProps) {
  if (plan.items.length === 0) return <p class="muted">{i18n.t('transfer.nothing')}</p>;
  return (
    <ul class="records">
      {plan.items.map((item) => (
        <li key={item.id} class="record transfer-item">
          {isImportable(item) ? (
            <label class="option transfer-option">
              <input type="checkbox" checked={ticked.has(item.id)} onChange={() => onToggle(item.id)} />
              <Heading item={item} />
            </label>
          ) : (
            <Heading item={item} />
          )}
          <LeftOut item={item} />
          <Warnings item={item} />
          {item.fields.length > 0 && <Fields item={item} />}
        </li>
      ))}
    </ul>
  );
}

function Heading({ item }: { readonly item: TransferItem }) {
  const { label, partnerId, instance, change, addsInstance } = item;
  const { origin, api } = instance;
  const services = [api?.identity, api?.base].filter(Boolean);
  return (
    <span class="stack tight">
      <span class="row">
        <strong>
          <bdi>{label}</bdi>
        </strong>
        <Badge tone={TONES[change]}>{changeName[change]()}</Badge>
      </span>
      <span class="muted">
        {partnerById(partnerId)?.name ?? <bdi>{partnerId}</bdi>} · <bdi>{instance.label}</bdi> ·{' '}
        <bdi>{origin}</bdi>
      </span>
      {addsInstance && (
        <span class="hint">
          {i18n.t('transfer.addsInstance', [
            erpName[instance.erp](),
            environmentName[instance.environment](),
          ])}
          {services.length > 0 && ` ${i18n.t('transfer.services', [services.join(', ')])}`}
        </span>
      )}
    </span>
  );
}

function LeftOut({ item }: { readonly item: TransferItem }) {
  if (item.change === 'unknown-partner') {
    const isOwn = isOwnId(item.partnerId);
    return <p class="hint">{isOwn ? i18n.t('own.transferUnknown') : i18n.t('transfer.unknownPartner')}</p>;
  }
  if (item.change === 'other-erp') return <p class="hint">{i18n.t('transfer.otherErp')}</p>;
  return null;
}

/** What a hostile file would do: have secrets go to another server. */
function Warnings({ item }: { readonly item: TransferItem }) {
  const partner = partnerById(item.partnerId);
  const retargets = item.fields.filter((field) => field.retargets);
  return (
    <>
      {retargets.length > 0 && (
        <Banner tone="warning">
          {i18n.t('transfer.retargets', [retargets.map((field) => fieldName(partner, field)).join(', ')])}
        </Banner>
      )}
      {item.foreignServices.length > 0 && (
        <Banner tone="warning">
          {i18n.t('transfer.foreignServices', [item.foreignServices.join(', ')])}
        </Banner>
      )}
    </>
  );
}

function Fields({ item }: { readonly item: TransferItem }) {
  const partner = partnerById(item.partnerId);
  return (
    <details class="aside" open={item.change === 'changed'}>
      <summary>{i18n.t('transfer.fields', item.fields.length)}</summary>
      <div class="scroll">
        <table class="journal">
          <thead>
            <tr>
              <th scope="col">{i18n.t('transfer.field')}</th>
              <th scope="col">{i18n.t('transfer.now')}</th>
              <th scope="col">{i18n.t('transfer.will')}</th>
            </tr>
          </thead>
          <tbody>
            {item.fields.map((field) => (
              <tr key={`${field.kind} ${field.key}`}>
                <th scope="row">{fieldName(partner, field)}</th>
                <td>
                  <Value partner={partner} field={field} text={field.now} />
                </td>
                <td>
                  <Value partner={partner} field={field} text={field.will} />{' '}
                  {field.retargets && <Badge tone="warning">{i18n.t('transfer.otherAddress')}</Badge>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

interface ValueProps {
  readonly partner: Partner | undefined;
  readonly field: TransferField;
  readonly text: string;
}

function Value({ partner, field: { kind, key }, text }: ValueProps) {
  if (kind === 'secret') return <ShownValue shown={{ kind: 'secret', present: text !== '' }} />;
  const option =
    kind === 'variant'
      ? partner?.variants.find((each) => each.key === key)?.options.find(({ value }) => value === text)?.label
      : partner?.values.find((each) => each.key === key)?.offered?.find(({ value }) => value === text)?.label;
  return (
    <bdi>
      <ShownValue shown={{ kind: 'value', value: option === undefined ? text : say(option) }} />
    </bdi>
  );
}

function fieldName(partner: Partner | undefined, { kind, key }: TransferField): string {
  const defs = kind === 'variant' ? partner?.variants : partner?.values;
  const label = defs?.find((each) => each.key === key)?.label;
  return label === undefined ? key : say(label);
}
