// Teaching one field, beside the page: what to do there, what would be remembered, and the three ways on. It holds the focus from
// step to step, and everything that the page takes by pointer or keys can be done from here as well.

import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Finds, Picking } from '../../lib/model/taught';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { Status } from '../parts/Status';
import { Told } from '../parts/Told';
import type { Taught, Teaching } from '../state/teaching';
import { teachErrorText } from '../words/teach-words';
import { fieldLabel } from '../words/words';
import { AnchorFacts } from './AnchorFacts';

export function Teach({ teaching }: { readonly teaching: Teaching }) {
  const picking = teaching.picking.value;
  const problem = teaching.problem.value;
  const done = teaching.done.value;
  return (
    <>
      <Told>{done === null ? '' : doneText(done)}</Told>
      {problem !== null && (
        <Banner tone="warning" live>
          {teachErrorText[problem]()}
        </Banner>
      )}
      {picking !== null && <Steps teaching={teaching} picking={picking} />}
    </>
  );
}

function doneText({ was, label }: Taught): string {
  return was === 'kept' ? i18n.t('teach.kept', [label]) : i18n.t('teach.left', [label]);
}

interface StepsProps {
  readonly teaching: Teaching;
  readonly picking: Picking;
}

function Steps({ teaching, picking }: StepsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const pointed = picking.anchor !== null;
  useEffect(() => heading.current?.focus(), [pointed, picking.field]);
  const label = fieldLabel(picking.screen, picking.field);
  return (
    <section class="teach stack" aria-labelledby="teach">
      <h3 id="teach" ref={heading} tabIndex={-1}>
        {i18n.t('teach.title', [label])}
      </h3>
      {pointed ? <Found teaching={teaching} picking={picking} /> : <Pointing teaching={teaching} />}
    </section>
  );
}

function Pointing({ teaching }: { readonly teaching: Teaching }) {
  const at = teaching.at.value;
  return (
    <>
      <p>{i18n.t('teach.point')}</p>
      <p class="hint">{i18n.t('teach.keys')}</p>
      <Status>
        {at === null ? '' : i18n.t('teach.at', [at.label || at.name || i18n.t('teach.nobody')])}
      </Status>
      <div class="row">
        <Button onPress={() => void teaching.move('previous')}>{i18n.t('teach.previous')}</Button>
        <Button onPress={() => void teaching.move('next')}>{i18n.t('teach.next')}</Button>
        <Button disabled={at === null} onPress={() => void teaching.move('take')}>
          {i18n.t('teach.take')}
        </Button>
        <Button tone="quiet" onPress={() => void teaching.stop()}>
          {i18n.t('cancel')}
        </Button>
      </div>
    </>
  );
}

function Found({ teaching, picking: { field, anchor, finds } }: StepsProps) {
  const busy = teaching.busy.value;
  if (anchor === null) return null;
  const isNameless = anchor.name === '' && anchor.label === '';
  return (
    <>
      {isNameless ? (
        <Banner tone="warning" live>
          {i18n.t('teach.nameless')}
        </Banner>
      ) : (
        <>
          <p>{i18n.t('teach.would')}</p>
          <AnchorFacts anchor={anchor} />
          <p class="hint">{i18n.t('teach.notPlace')}</p>
          <Status>{findsText(finds)}</Status>
        </>
      )}
      <div class="row">
        {finds === 'one' && (
          <Button tone="primary" busy={busy} onPress={() => void teaching.keep()}>
            {i18n.t('teach.keep')}
          </Button>
        )}
        <Button busy={busy} onPress={() => void teaching.begin(field)}>
          {i18n.t('teach.again')}
        </Button>
        <Button tone="quiet" onPress={() => void teaching.stop()}>
          {i18n.t('cancel')}
        </Button>
      </div>
    </>
  );
}

function findsText(finds: Finds | null): string {
  switch (finds) {
    case 'one':
      return i18n.t('teach.finds.one');
    case 'many':
      return i18n.t('teach.finds.many');
    case 'none':
    case null:
      return i18n.t('teach.finds.none');
  }
}
