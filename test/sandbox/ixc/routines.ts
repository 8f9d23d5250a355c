/**
 * What `Ajustar cadastros SVA` does, which no tool may ever start: it creates users at the partner in bulk (guide).
 * Which contracts the real one takes is unknown; this one takes all, blocked ones too [G].
 */
import { write } from './records.ts';
import { findRow, isNone, rowsOf } from './rows.ts';
import type { IxcData } from './rows.ts';

/** Gives every SVA product of a contract its user; says how many there were to create. */
export function adjustSvaUsers(data: IxcData): number {
  const served = new Set(rowsOf(data, 'sva_usuarios').map((user) => user.id_produto_contrato));
  const created = rowsOf(data, 'vd_contratos_produtos').filter((sold) => {
    const integration = findRow(data, 'produtos', sold.id_produto ?? '')?.id_sva_integracao;
    if (sold.tipo !== 'SVA' || isNone(sold.id_contrato) || isNone(integration) || served.has(sold.id)) {
      return false;
    }
    const user = {
      id_contrato: sold.id_contrato ?? '',
      id_integracao: integration ?? '',
      id_produto_contrato: sold.id ?? '',
      usar_email: 'S',
    };
    return write(data, 'sva_usuarios', user).ok;
  });
  return created.length;
}
