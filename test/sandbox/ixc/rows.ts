/**
 * The tables of the stand-in: rows of strings under IXC's column names. Dates are ISO and money has a dot, as the web
 * service reads them; "no foreign key" is "0" or "" [P+]. Knows how to find a row, not what any table means.
 */
export type Row = Record<string, string>;
export type IxcData = Record<string, Row[]>;

/** Column that a look-up shows beside the id. */
const DESCRIPTION: Readonly<Record<string, string>> = {
  cliente: 'razao',
  cliente_contrato: 'contrato',
  funcionarios: 'funcionario',
  produtos: 'descricao',
  radgrupos: 'grupo',
  sub_grupo_produdos: 'sub_grupo',
  sva_configuracoes: 'plataforma',
  usuarios: 'nome',
  vd_contratos: 'nome',
  vd_contratos_produtos: 'descricao',
  filial: 'razao',
  cidade: 'nome',
  vendedor: 'nome',
  integracoes: 'plataforma',
};

export function descriptionColumn(table: string): string {
  return DESCRIPTION[table] ?? 'descricao';
}

export function rowsOf(data: IxcData, table: string): Row[] {
  return data[table] ?? [];
}

export function findRow(data: IxcData, table: string, id: string): Row | undefined {
  return rowsOf(data, table).find((row) => row.id === id);
}

export function nextId(rows: readonly Row[]): string {
  return String(rows.reduce((highest, row) => Math.max(highest, Number(row.id)), 0) + 1);
}

/** Whether a column names no record of another table. */
export function isNone(id: string | undefined): boolean {
  return id === undefined || id === '' || id === '0';
}
