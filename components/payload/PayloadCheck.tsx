// "Conferir payload": a text pasted, dropped or opened, the partner it was meant for, and what an inspection says.
// Everything happens in the page: the text is neither sent nor kept. What was found belongs to the text that is in the
// field, and goes when that changes.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Partner } from '../../lib/model/partner';
import type { ProfileView } from '../../lib/model/setup';
import { examplePayload } from '../../lib/payload/example';
import { LONGEST_PAYLOAD, inspectPayload } from '../../lib/payload/inspect';
import type { Inspection } from '../../lib/payload/inspect';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { FileButton } from '../parts/FileButton';
import { allPartners } from '../state/partners';
import { PayloadResult, summaryOf } from './PayloadResult';
import { Status } from '../parts/Status';

export interface PayloadCheckProps {
  readonly profiles: readonly ProfileView[];
  /** The profile that the page was opened for. */
  readonly opened: string | null;
}

/** Those that Voalle tells of its customers. */
const known = (): readonly Partner[] => allPartners().filter(({ erp }) => erp === 'voalle');

/** Whom a payload was meant for. */
interface Subject {
  readonly partner: Partner | null;
  readonly profile: ProfileView | null;
}

export function PayloadCheck({ profiles, opened }: PayloadCheckProps) {
  const own = profiles.filter(({ partnerId }) => known().some(({ id }) => id === partnerId));
  const [picked, setPicked] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [found, setFound] = useState<Inspection | null>(null);
  const [note, setNote] = useState('');

  const preset = own.some(({ id }) => id === opened) ? `profile:${opened ?? ''}` : '';
  const chosen = picked ?? preset;
  const subject = subjectOf(chosen, own);

  function change(to: string, said = ''): void {
    setText(to);
    setFound(null);
    setNote(said);
  }

  function check(): void {
    setFound(inspectPayload(text, subject.partner, subject.profile));
    setNote('');
  }

  async function open(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    if (file.size > LONGEST_PAYLOAD) {
      change('', i18n.t('payload.fileTooBig', [file.name]));
      return;
    }
    try {
      change(await file.text(), i18n.t('payload.fileRead', [file.name]));
    } catch {
      setNote(i18n.t('payload.fileUnreadable', [file.name]));
    }
  }

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(examplePayload(subject.partner, subject.profile));
      setNote(i18n.t('payload.exampleCopied'));
    } catch {
      setNote(i18n.t('payload.exampleNotCopied'));
    }
  }

  return (
    <>
      <form
        class="section stack"
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        <Field label={i18n.t('payload.subject')} hint={i18n.t('payload.subjectHint')}>
          {(ids) => (
            <select
              {...ids}
              value={chosen}
              onChange={(event) => {
                setPicked(event.currentTarget.value);
                change(text);
              }}
            >
              <option value="">{i18n.t('payload.noPartner')}</option>
              {own.length > 0 && (
                <optgroup label={i18n.t('payload.profiles')}>
                  {own.map((profile) => (
                    <option key={profile.id} value={`profile:${profile.id}`}>
                      {i18n.t('payload.profileOf', [profile.label, nameOf(profile)])}
                    </option>
                  ))}
                </optgroup>
              )}
              <optgroup label={i18n.t('payload.partners')}>
                {known().map(({ id, name }) => (
                  <option key={id} value={`partner:${id}`}>
                    {name}
                  </option>
                ))}
              </optgroup>
            </select>
          )}
        </Field>
        <TextField text={text} onType={change} onDrop={open} />
        <div class="row">
          <Button tone="primary" submit>
            {i18n.t('payload.check')}
          </Button>
          <FileButton label={i18n.t('payload.file')} onOpen={open} />
          <Button
            tone="quiet"
            onPress={() =>
              change(examplePayload(subject.partner, subject.profile), i18n.t('payload.exampleUsed'))
            }
          >
            {i18n.t('payload.useExample')}
          </Button>
          <Button tone="quiet" onPress={copy}>
            {i18n.t('payload.copyExample')}
          </Button>
        </div>
        <Status>{note}</Status>
        <p class="sr-only" role="status">
          {found === null ? '' : summaryOf(found)}
        </p>
      </form>
      {found !== null && <PayloadResult inspection={found} partner={subject.partner} />}
    </>
  );
}

function subjectOf(chosen: string, own: readonly ProfileView[]): Subject {
  const [, kind, id] = /^(profile|partner):(.*)$/.exec(chosen) ?? [];
  const profile = kind === 'profile' ? (own.find((each) => each.id === id) ?? null) : null;
  const wanted = profile?.partnerId ?? id;
  return { partner: known().find((each) => each.id === wanted) ?? null, profile };
}

function nameOf({ partnerId }: ProfileView): string {
  return known().find(({ id }) => id === partnerId)?.name ?? partnerId;
}

interface TextFieldProps {
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onDrop: (file: File | undefined) => Promise<void>;
}

function TextField({ text, onType, onDrop }: TextFieldProps) {
  const [over, setOver] = useState(false);
  return (
    <Field label={i18n.t('payload.text')} hint={i18n.t('payload.textHint')}>
      {(ids) => (
        <textarea
          {...ids}
          class={over ? 'payload-text over' : 'payload-text'}
          value={text}
          spellcheck={false}
          autoComplete="off"
          onInput={(event) => onType(event.currentTarget.value)}
          onDragOver={(event) => {
            // Text that is dragged stays the browser's own affair.
            if (event.dataTransfer?.types.includes('Files') !== true) return;
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            setOver(false);
            const file = event.dataTransfer?.files[0];
            if (file === undefined) return;
            event.preventDefault();
            void onDrop(file);
          }}
        />
      )}
    </Field>
  );
}
