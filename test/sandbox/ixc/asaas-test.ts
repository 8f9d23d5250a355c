/**
 * "Teste de Conexão" of the screen API Asaas. Asks the Asaas at the configured address for the state of the account; with
 * no address it judges by the token's prefix. What the real button asks is unknown [G].
 */
import type { Row } from './rows.ts';

export interface Toast {
  readonly type: 'success' | 'error';
  readonly message: string;
}

const TIME_LIMIT_MS = 8_000;

/** `base`: up to the environment, e.g. `http://127.0.0.1:4183/asaas`. */
export async function testAsaas(base: string, { token = '', ambiente = '' }: Row): Promise<Toast> {
  const environment = ambiente === 'P' ? 'prod' : 'hmlg';
  if (base === '') return toast(token.startsWith(`$aact_${environment}_`), 'Token inválido para o ambiente.');
  try {
    const answer = await fetch(`${base}/${environment}/v3/myAccount/status`, {
      headers: { access_token: token },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    });
    return toast(answer.ok, `Asaas respondeu ${answer.status}.`);
  } catch {
    // No answer, or a token that no header can carry.
    return toast(false, 'Sem resposta do Asaas.');
  }
}

function toast(ok: boolean, fault: string): Toast {
  return ok
    ? { type: 'success', message: 'Conexão realizada com sucesso!' }
    : { type: 'error', message: `Falha na conexão! ${fault}` };
}
