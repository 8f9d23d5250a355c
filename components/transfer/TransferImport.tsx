// A file of profiles, chosen or dropped: its passphrase where it has secrets, then what it would do, then the press that does
// it. Until that press nothing changes.

import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { FileButton } from '../parts/FileButton';
import { PassphraseField } from '../vault/PassphraseField';
import type { TransferState } from '../state/transfer';
import { Told } from '../parts/Told';
import { transferProblemText } from '../words/transfer-words';
import { TransferItems } from './TransferItems';

export function TransferImport({ transfer }: { readonly transfer: TransferState }) {
  const [note, setNote] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = transfer.opened.value;
  const problem = transfer.problem.value;
  const isPassphrase = problem === 'wrong-passphrase';

  // Whoever chose the file, or typed its passphrase, reads on where it is told what is in it.
  const plan = opened?.plan;
  useEffect(() => heading.current?.focus(), [plan]);

  function close(): void {
    transfer.close();
    setNote(i18n.t('transfer.closed'));
  }

  async function open(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    setNote('');
    await transfer.open(file);
  }

  async function bring(): Promise<void> {
    const done = await transfer.bring();
    if (done === null) return;
    const also = [
      done.instances > 0 && i18n.t('transfer.addedInstances', done.instances),
      done.secrets > 0 && i18n.t('transfer.addedSecrets', done.secrets),
    ].filter(Boolean);
    setNote([i18n.t('transfer.imported', done.profiles), ...also].join(' '));
  }

  return (
    <>
      <FilePlace onOpen={open} />
      <Told>{note}</Told>
      {problem !== null && !isPassphrase && (
        <Banner tone={problem === 'changed' ? 'warning' : 'error'} live>
          {transferProblemText[problem]()}
        </Banner>
      )}
      {opened?.plan === null && (
        <FilePassphrase
          name={opened.name}
          busy={transfer.busy.value}
          problem={isPassphrase ? transferProblemText[problem]() : null}
          onSend={transfer.unlock}
          onClose={close}
        />
      )}
      {opened?.plan != null && (
        <section class="stack" aria-labelledby="transfer-plan">
          <h4 id="transfer-plan" ref={heading} class="transfer-name" tabIndex={-1}>
            {i18n.t('transfer.plan', [opened.name])}
          </h4>
          {opened.plan.origins.length > 0 && <p class="hint">{i18n.t('transfer.willAsk')}</p>}
          <TransferItems plan={opened.plan} ticked={opened.ticked} onToggle={transfer.toggle} />
          <div class="row">
            <Button
              tone="primary"
              busy={transfer.busy.value}
              disabled={opened.ticked.size === 0}
              onPress={bring}
            >
              {i18n.t('transfer.import', opened.ticked.size)}
            </Button>
            <Button tone="quiet" onPress={close}>
              {i18n.t('cancel')}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}

/** Where a file is chosen, or dropped. */
function FilePlace({ onOpen }: { readonly onOpen: (file: File | undefined) => Promise<void> }) {
  const [over, setOver] = useState(false);
  return (
    <div
      class={over ? 'transfer-drop over' : 'transfer-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void onOpen(event.dataTransfer?.files[0]);
      }}
    >
      <FileButton label={i18n.t('transfer.file')} onOpen={onOpen} />
      <span class="muted">{i18n.t('transfer.drop')}</span>
    </div>
  );
}

interface FilePassphraseProps {
  readonly name: string;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onSend: (passphrase: string) => Promise<void>;
  readonly onClose: () => void;
}

function FilePassphrase({ name, busy, problem, onSend, onClose }: FilePassphraseProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  async function send(): Promise<void> {
    const input = field.current;
    if (busy || input === null) return;
    const passphrase = input.value;
    input.value = '';
    input.focus();
    if (passphrase !== '') await onSend(passphrase);
  }

  return (
    <form
      class="stack transfer-passphrase"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p class="transfer-name">{i18n.t('transfer.holdsSecrets', [name])}</p>
      <PassphraseField
        label={i18n.t('transfer.passphrase')}
        name="file-passphrase"
        input={field}
        {...(problem !== null && { error: problem })}
      />
      <div class="row">
        <Button tone="primary" submit busy={busy}>
          {i18n.t('transfer.look')}
        </Button>
        <Button tone="quiet" onPress={onClose}>
          {i18n.t('cancel')}
        </Button>
      </div>
    </form>
  );
}
