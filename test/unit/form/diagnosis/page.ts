// A report on a screen, loaded as a page again: what stood on it is not there, but everything that tells which screen it is and
// which control is which field. So a report becomes a test of the engine, on the very page that somebody else had open.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialect } from '../../../../lib/form/dialect';
import { ixcDialect } from '../../../../lib/erps/ixc/dialect';
import { ixcScreens } from '../../../../lib/erps/ixc/screens';
import { voalleDialect } from '../../../../lib/erps/voalle/dialect';
import { voalleScreens } from '../../../../lib/erps/voalle/screens';
import { DIAGNOSIS_FORMAT } from '../../../../lib/model/diagnosis';
import type { DiagnosedField, Diagnosis, SkeletonNode } from '../../../../lib/model/diagnosis';
import type { ScreenDef } from '../../../../lib/model/screen';

declare const happyDOM: { setURL(url: string): void };

/** Reads a report that stands beside this file. */
export function reportIn(name: string): Diagnosis {
  const file = join('test/unit/form/diagnosis', `${name}.json`);
  const report = JSON.parse(readFileSync(file, 'utf8')) as { readonly format?: unknown };
  if (report.format !== DIAGNOSIS_FORMAT) throw new Error(`${name} is no report`);
  return report as Diagnosis;
}

export interface RebuiltPage {
  readonly dialect: Dialect;
  /** The elements of the report, by their number. */
  readonly elements: readonly Element[];
}

/** Makes this document the page that a report is of. */
export function pageOf({ page, path, erp, fields, screen }: Diagnosis): RebuiltPage {
  happyDOM.setURL(`https://erp.example${path ?? '/'}`);
  const elements: Element[] = [document.body];
  for (const { name } of [...document.body.attributes]) document.body.removeAttribute(name);
  fillIn(document.body, page, elements);
  const learnt = <S extends ScreenDef>(each: S): S => (each.id === screen ? withTaught(each, fields) : each);
  const dialect =
    erp === 'ixc' ? ixcDialect(ixcScreens.map(learnt)) : voalleDialect(voalleScreens.map(learnt));
  return { dialect, elements };
}

function fillIn(element: HTMLElement, { at = {}, in: within = [] }: SkeletonNode, elements: Element[]): void {
  for (const [name, value] of Object.entries(at)) element.setAttribute(name, value);
  if ('hidden' in at) element.style.display = 'none';
  element.replaceChildren();
  for (const each of within) {
    if (typeof each === 'string') {
      element.append(each);
      continue;
    }
    const made = document.createElement(each.tag);
    elements.push(made);
    element.append(made);
    fillIn(made, each, elements);
  }
}

function withTaught<S extends ScreenDef>(screen: S, told: readonly DiagnosedField[]): S {
  const fields = screen.fields.map((field) => {
    const taught = told.find(({ key }) => key === field.key)?.taught;
    return taught === undefined ? field : { ...field, taught };
  });
  return { ...screen, fields };
}
