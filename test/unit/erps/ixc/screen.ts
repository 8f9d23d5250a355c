// What every screen of IXC has to hold, against a table that was written by hand from what is known of the ERP.

import { describe, expect, it } from 'vitest';
import { ixcDialect } from '../../../../lib/erps/ixc/dialect';
import type { IxcDetect } from '../../../../lib/erps/ixc/detect';
import { ixcScreens } from '../../../../lib/erps/ixc/screens';
import type { Seen } from '../../../../lib/form/dialect';
import { read } from '../../../../lib/form/read';
import { resolver } from '../../../../lib/form/resolve';
import type { ScreenDef, ValueKind } from '../../../../lib/model/screen';
import { open } from './window';
import type { Line, Tab, Widget } from './window';

export interface KnownField {
  /** Column of the table, which is the input's id and name. */
  readonly column: string;
  /** Nobody published it: the column is a name to try and is not declared as one. */
  readonly guess?: true;
  readonly label: string;
  /** Other spellings of the label in the sources. */
  readonly spellings?: readonly string[];
  readonly kind: ValueKind;
  /** Codes of a list and their texts. */
  readonly codes?: Readonly<Record<string, string>>;
  /** What it looks like on the test's window, with what it holds there. */
  readonly widget: Widget;
  /** What the snapshot tells of it; of a secret, that there is one. */
  readonly reads: { readonly value: string; readonly text?: string } | 'secret';
}

export interface KnownScreen {
  readonly screen: ScreenDef<IxcDetect>;
  readonly id: string;
  readonly table: string;
  /** Table of the window from which it is opened, where that makes a difference. */
  readonly under?: string;
  /** What its window may be called, where that tells the screen and the table does not. */
  readonly titles?: readonly string[];
  readonly menu: readonly string[];
  readonly personal?: true;
  /** Texts that the screen's tab may have; none when the screen is the whole window. */
  readonly tabs: readonly string[];
  readonly fields: readonly KnownField[];
}

/** One of the windows that a screen may stand in. */
interface Place {
  readonly title: string;
  readonly text: string;
}

const dialect = ixcDialect(ixcScreens);
/** Panel of the tab that is tested; numbers say nothing about the order. */
const OWN = '5';
const OTHER: Omit<Tab, 'text'> = { rel: '6', lines: [] };

/** Tests one screen. */
export function testScreen(known: KnownScreen): void {
  const { screen, id, table, under, titles, menu, personal, tabs, fields } = known;

  describe('the definition', () => {
    it('is the one that is known', () => {
      expect(screen).toMatchObject({ id, erp: 'ixc', menu });
      expect(screen.personal).toBe(personal);
      expect(ixcScreens).toContain(screen);
    });

    it('has these fields, in the order of writing', () => {
      expect(screen.fields.map(({ key, label, kind, column }) => ({ key, label, kind, column }))).toEqual(
        fields.map(({ column, guess, label, kind }) => ({
          key: column,
          label,
          kind,
          column: guess === true ? undefined : column,
        })),
      );
    });

    it('says of each field how well it is known', () => {
      const unsure = screen.fields.filter(({ tag }) => !['P+', 'P', 'S'].includes(tag));
      expect(unsure.map(({ key, tag }) => [key, tag])).toEqual(
        fields.filter(({ guess }) => guess === true).map(({ column }) => [column, 'G']),
      );
    });

    it.each(fields.filter(({ codes }) => codes !== undefined))(
      'knows the codes of $column',
      ({ column, codes }) => {
        const choices = screen.fields.find(({ key }) => key === column)?.choices ?? [];
        expect(Object.fromEntries(choices.map(({ value, labels }) => [value, labels[0] ?? '']))).toEqual(
          codes,
        );
      },
    );

    it('waits only for fields that stand before', () => {
      const keys = screen.fields.map(({ key }) => key);
      for (const [index, { after }] of screen.fields.entries())
        if (after !== undefined) expect(keys.slice(0, index)).toContain(after);
    });
  });

  const places: readonly Place[] = (titles ?? ['Título']).flatMap((title) =>
    (tabs.length === 0 ? ['Dados'] : tabs).map((text) => ({ title, text })),
  );

  describe.each(places)('on the window $title with the tab $text', (place) => {
    it('is detected', () => {
      const seen = show(place, fields.map(lineOf));
      expect(seen.screen.id).toBe(id);
      expect(seen.heading).toBe(place.title);
    });

    it('finds every field by its name and reads it', () => {
      const snapshot = read(show(place, fields.map(lineOf)), dialect, { pristine: true });
      expect(snapshot.record).toBe('36');
      for (const { column, reads } of fields) {
        const shown = snapshot.fields.find(({ key }) => key === column);
        expect(shown).toMatchObject({
          state: 'ok',
          by: 'name',
          value: reads === 'secret' ? '' : reads.value,
        });
        if (reads === 'secret') expect(shown?.secret).toMatchObject({ empty: false });
        else expect(shown?.text).toBe(reads.text);
      }
    });

    it('finds every field by its label when the names are others', () => {
      const seen = show(
        place,
        fields.map((field, index) => ({ ...lineOf(field), name: `n${index}` })),
      );
      expect(reasons(seen)).toEqual(fields.map(() => 'label'));
    });

    it('finds every field by every spelling of the sources', () => {
      for (const [index, { spellings = [] }] of fields.entries()) {
        for (const spelling of spellings) {
          const seen = show(
            place,
            fields.map((field, at) => ({
              ...lineOf(field),
              name: `n${at}`,
              label: at === index ? spelling : field.label,
            })),
          );
          expect(reasons(seen)[index]).toMatch(/^(label|alias)$/);
        }
      }
    });
  });

  it('is not detected on another window', () => {
    const other = titles === undefined ? { table: `${table}_outra` } : { table, title: 'Outra' };
    open({ ...other, level: 2, tabs: [tab(tabs[0] ?? 'Dados', fields.map(lineOf))] });
    expect(dialect.detect(document)).toBeNull();
  });

  /** A window over a lower one of the same table, whose fields must not be taken for this one's. */
  function show({ title, text }: Place, lines: readonly Line[]): Seen {
    const isFirst = 'form' in screen.detect && screen.detect.first === true;
    const around = (own: Tab): readonly Tab[] =>
      isFirst ? [own, { ...OTHER, text: 'Depois' }] : [{ ...OTHER, text: 'Antes' }, own];
    const below = around(tab(text, fields.map(lineOf)));
    open(
      { level: 2, table, title, record: '7', tabs: below, open: OWN },
      ...(under === undefined ? [] : [{ level: 3, table: under, tabs: [] }]),
      { level: 4, table, title, record: '36', tabs: around(tab(text, lines)), open: OWN },
    );
    const seen = dialect.detect(document);
    if (seen === null) throw new Error('no screen was detected');
    return seen;
  }

  function reasons(seen: Seen): string[] {
    const { resolve } = resolver(seen, dialect);
    return screen.fields.map((field) => {
      const resolution = resolve(field);
      return resolution.state === 'ok' ? resolution.by : resolution.state;
    });
  }
}

const lineOf = ({ column, label, widget }: KnownField): Line => ({ name: column, label, widget });
const tab = (text: string, lines: readonly Line[]): Tab => ({ rel: OWN, text, lines });
