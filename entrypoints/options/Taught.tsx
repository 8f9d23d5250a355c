// The fields that were taught, and how they travel to a colleague.

import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Banner } from '../../components/parts/Banner';
import { Button } from '../../components/parts/Button';
import { FileButton } from '../../components/parts/FileButton';
import { Told } from '../../components/parts/Told';
import { download } from '../../components/files/download';
import type { Asking } from '../../components/state/asking';
import type { Records } from '../../components/state/records';
import { taughtState } from '../../components/state/taught';
import type { TaughtProblem } from '../../components/state/taught';
import { TaughtFields } from '../../components/teach/TaughtFields';
import { taughtProblemText } from '../../components/words/teach-words';
import { onChange } from '../../lib/messages/changes';

export interface TaughtProps {
  readonly asking: Asking;
  readonly records: Pick<Records, 'instances'>;
}

export function Taught({ asking, records }: TaughtProps) {
  const [taught] = useState(() => taughtState(asking));
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<TaughtProblem | null>(null);
  useEffect(() => {
    void taught.load();
    return onChange(taught.heed);
  }, [taught]);
  const fields = taught.fields.value ?? [];

  function say(said: string): void {
    setProblem(null);
    setNote(said);
  }

  async function pack(): Promise<void> {
    const packed = await taught.pack();
    if (packed?.ok === true) {
      download(new Blob([packed.value], { type: 'application/json' }), i18n.t('teach.fileName'));
      say(i18n.t('teach.packed', fields.length));
    } else if (packed !== null) setProblem(packed.error);
  }

  async function bring(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    say('');
    const brought = await taught.bring(file);
    if (brought?.ok === true) {
      const { taught: count, unknown } = brought.value;
      const left = unknown.length === 0 ? [] : [i18n.t('teach.unknown', [unknown.join(', ')])];
      say([i18n.t('teach.brought', count), ...left].join(' '));
    } else if (brought !== null) setProblem(brought.error);
  }

  return (
    <>
      <p class="muted">{i18n.t('teach.what')}</p>
      {taught.fields.value?.length === 0 && <p>{i18n.t('teach.empty')}</p>}
      <TaughtFields taught={taught} fields={fields} instances={records.instances.value} tell={say} />
      <Told>{note}</Told>
      {problem !== null && (
        <Banner tone="error" live>
          {taughtProblemText[problem]()}
        </Banner>
      )}
      <div class="row">
        {fields.length > 0 && <Button onPress={() => void pack()}>{i18n.t('teach.export')}</Button>}
        <FileButton label={i18n.t('teach.import')} onOpen={bring} />
      </div>
    </>
  );
}
