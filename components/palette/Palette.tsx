// The command palette: Ctrl K (on a Mac ⌘ K) in a page of Encaixe, or its button. Type a part of a name, choose with the
// arrows, press Enter; Escape closes it and gives the focus back. A native dialog around a combobox with a list. It knows
// commands by their names and runs what it is given; it decides nothing.

import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../parts/Button';
import { Status } from '../parts/Status';
import { matches } from './matches';
import type { Command } from './matches';
import { recentIds, remember } from './recent';

export interface PaletteProps {
  /** What can be done at the moment. */
  readonly commands: () => readonly Command[];
}

/** More are found by typing. */
const MOST_SHOWN = 100;

const onMac = (): boolean => navigator.platform.includes('Mac');

export function Palette({ commands }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const [recent, setRecent] = useState<readonly string[]>([]);

  useEffect(() => void recentIds().then(setRecent), []);

  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
  }, [open]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isOurs = (onMac() ? event.metaKey : event.ctrlKey) && !event.altKey && !event.shiftKey;
      if (!isOurs || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      // Another question of ours is open: it comes first.
      if (document.querySelector('dialog[open]') === null) setOpen(true);
      else if (dialog.current?.open === true) dialog.current.close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  function run(command: Command): void {
    // Closed first: the focus goes back to where it was, and from there to where the command takes it.
    dialog.current?.close();
    void remember(command.id).then(setRecent);
    command.run();
  }

  return (
    <>
      <Button onPress={() => setOpen(true)}>
        {i18n.t('palette.open')} <kbd>{onMac() ? i18n.t('palette.keyMac') : i18n.t('palette.key')}</kbd>
      </Button>
      <dialog
        ref={dialog}
        class="dialog palette"
        aria-label={i18n.t('palette.open')}
        onClose={() => setOpen(false)}
      >
        {open && (
          <Choice commands={commands()} recent={recent} onRun={run} onClose={() => dialog.current?.close()} />
        )}
      </dialog>
    </>
  );
}

interface ChoiceProps {
  readonly commands: readonly Command[];
  readonly recent: readonly string[];
  readonly onRun: (command: Command) => void;
  readonly onClose: () => void;
}

function Choice({ commands, recent, onRun, onClose }: ChoiceProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  // By its id: the commands may change under the choice.
  const [chosen, choose] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const found = matches(query, commands, recent).slice(0, MOST_SHOWN);
  const active = Math.max(
    found.findIndex((command) => command.id === chosen),
    0,
  );
  const optionId = (index: number): string => `${id}-${index}`;

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active, query]);

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const command = found[active];
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      choose(found[(active + step + found.length) % found.length]?.id ?? null);
    } else if (event.key === 'Enter' && !event.isComposing && command !== undefined) {
      event.preventDefault();
      onRun(command);
    }
  }

  return (
    <div class="stack">
      <input
        type="text"
        role="combobox"
        class="palette-search"
        autoFocus
        autoComplete="off"
        spellcheck={false}
        maxLength={100}
        value={query}
        placeholder={i18n.t('palette.search')}
        aria-label={i18n.t('palette.search')}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? optionId(active) : undefined}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          choose(null);
        }}
        onKeyDown={onKeyDown}
      />
      <ul
        ref={list}
        id={`${id}-list`}
        class="palette-list"
        role="listbox"
        aria-label={i18n.t('palette.open')}
      >
        {found.map((command, index) => (
          <li
            key={command.id}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            onClick={() => onRun(command)}
          >
            <span>{command.title}</span>
            <span class="palette-group">{command.group}</span>
          </li>
        ))}
      </ul>
      <div class="row spread">
        <Status>{found.length === 0 ? i18n.t('palette.none') : i18n.t('palette.count', found.length)}</Status>
        <Button tone="quiet" onPress={onClose}>
          {i18n.t('cancel')}
        </Button>
      </div>
    </div>
  );
}
