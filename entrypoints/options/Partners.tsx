// The partners: those that come with Encaixe, to be copied, and those of one's own, to be written, copied, exported, taken in from
// a colleague's file and removed.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { download } from '../../components/files/download';
import { blankPartner } from '../../components/partner/draft';
import { PartnerEditor } from '../../components/partner/PartnerEditor';
import { PartnerImport } from '../../components/partner/PartnerImport';
import { Banner } from '../../components/parts/Banner';
import { Button } from '../../components/parts/Button';
import { ConfirmRemoval } from '../../components/parts/ConfirmRemoval';
import { Told } from '../../components/parts/Told';
import { allPartners, otherPartners } from '../../components/state/partners';
import type { Partners as PartnersState } from '../../components/state/partners';
import { erpName } from '../../components/words/codes';
import { say } from '../../components/words/language';
import { ownIdFrom, partnerFile } from '../../lib/model/own-partner';
import type { Partner } from '../../lib/model/partner';
import { duplicateOf } from '../../lib/plan/own-partner';

interface Editing {
  readonly start: Partner;
  readonly isNew: boolean;
}

const newId = (): string => ownIdFrom(crypto.randomUUID());

export function Partners({ partners }: { readonly partners: PartnersState }) {
  const [editing, setEditing] = useState<Editing | null>(null);
  const [removing, setRemoving] = useState<Partner | null>(null);
  const [refused, setRefused] = useState('');
  const [note, setNote] = useState('');
  const { own, company, mayChange, mayExport } = otherPartners();
  const given = allPartners().filter(({ id }) => !own.some((each) => each.id === id));

  function begin(start: Partner, isNew: boolean): void {
    setNote('');
    setRefused('');
    setEditing({ start, isNew });
  }

  const copy = (partner: Partner): void =>
    begin(duplicateOf(partner, newId(), i18n.t('own.copyName', [partner.name])), true);

  async function remove({ id, name }: Partner): Promise<void> {
    setRemoving(null);
    const answer = await partners.remove(id);
    if (answer?.ok === true) setNote(i18n.t('options.removed', [name]));
    else if (answer === null) setNote(i18n.t('notDone'));
    else setRefused(i18n.t('own.notRemoved', [name, answer.error.join(', ')]));
  }

  if (editing !== null)
    return (
      <PartnerEditor
        key={editing.start.id}
        start={editing.start}
        isNew={editing.isNew}
        partners={partners}
        onKept={({ name }) => {
          setEditing(null);
          setNote(i18n.t('own.kept', [name]));
        }}
        onLeave={() => {
          setEditing(null);
          setNote(i18n.t('own.left'));
        }}
      />
    );

  return (
    <>
      <p>{i18n.t('own.what')}</p>
      <Told>{note}</Told>
      {refused !== '' && (
        <Banner tone="warning" live>
          <p>{refused}</p>
        </Banner>
      )}
      {!mayChange && <p class="muted">{i18n.t('own.companyDecides')}</p>}
      {own.length === 0 && mayChange && <p class="muted">{i18n.t('own.noneYet')}</p>}
      <ul class="records">
        {own.map((partner) => (
          <li key={partner.id} class="record">
            <Name partner={partner} />
            <div class="row">
              {mayChange && (
                <Button
                  tone="quiet"
                  name={i18n.t('options.editOf', [partner.name])}
                  onPress={() => begin(partner, false)}
                >
                  {i18n.t('options.edit')}
                </Button>
              )}
              {mayChange && <Copy partner={partner} onPress={copy} />}
              {mayExport && (
                <Button
                  tone="quiet"
                  name={i18n.t('own.exportOf', [partner.name])}
                  onPress={() => setNote(saved(partner))}
                >
                  {i18n.t('own.export')}
                </Button>
              )}
              {mayChange && (
                <Button
                  tone="quiet"
                  name={i18n.t('options.removeOf', [partner.name])}
                  onPress={() => setRemoving(partner)}
                >
                  {i18n.t('options.remove')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {mayChange && (
        <div class="row">
          <Button
            onPress={() =>
              begin(
                blankPartner(newId(), 'ixc', {
                  address: i18n.t('own.firstAddress'),
                  test: i18n.t('own.firstTest'),
                }),
                true,
              )
            }
          >
            {i18n.t('own.new')}
          </Button>
        </div>
      )}
      {mayChange && (
        <details class="fold">
          <summary>
            <span class="fold-title">{i18n.t('own.copyFrom')}</span>
          </summary>
          <ul class="records">
            {given.map((partner) => (
              <li key={partner.id} class="record">
                <Name partner={partner} isCompanys={company.includes(partner)} />
                <Copy partner={partner} onPress={copy} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayChange && (
        <PartnerImport partners={partners} onKept={(name) => setNote(i18n.t('own.kept', [name]))} />
      )}
      {removing !== null && (
        <ConfirmRemoval
          title={i18n.t('own.removeTitle', [removing.name])}
          what={i18n.t('own.removeWhat')}
          onCancel={() => setRemoving(null)}
          onConfirm={() => remove(removing)}
        />
      )}
    </>
  );
}

function Name({ partner, isCompanys = false }: { readonly partner: Partner; readonly isCompanys?: boolean }) {
  const about = [erpName[partner.erp](), isCompanys ? i18n.t('own.fromCompany') : say(partner.summary)];
  return (
    <p class="own-name">
      <strong>
        <bdi>{partner.name}</bdi>
      </strong>{' '}
      <span class="muted">{about.filter(Boolean).join(' · ')}</span>
    </p>
  );
}

function Copy({
  partner,
  onPress,
}: {
  readonly partner: Partner;
  readonly onPress: (partner: Partner) => void;
}) {
  return (
    <Button tone="quiet" name={i18n.t('own.copyOf', [partner.name])} onPress={() => onPress(partner)}>
      {i18n.t('own.copy')}
    </Button>
  );
}

/** Hands the file to the browser's downloads, and says so. */
function saved(partner: Partner): string {
  const words = partner.name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  const plain = words.filter(Boolean).join('-');
  const name = i18n.t('own.fileName', [plain === '' ? partner.id : plain]);
  download(new Blob([partnerFile(partner)], { type: 'application/json' }), name);
  return i18n.t('own.exported', [name]);
}
