/** `npm run sandbox`: the stand-ins on their usual ports, until Ctrl+C. */
import { API_TOKEN, OPERATOR } from './ixc/data.ts';
import { ASAAS_KEYS } from './partners/asaas.ts';
import { WATCH_TOKEN } from './partners/watch.ts';
import { startSandbox } from './sandbox.ts';

const USUAL_PORTS = { ixc: 4180, voalle: 4181, token: 45700, api: 45715, partners: 4183, plain: 4184 };

const sandbox = await startSandbox({ ports: USUAL_PORTS });
const { ixc, voalle, partners, plain } = sandbox;

const lines: readonly (readonly [string, string])[] = [
  ['IXC (Padrão)', `${ixc.origin}/adm.php`],
  ['IXC (Moderno)', `${ixc.origin}/adm.php?skin=vg`],
  ['IXC sign-in', `${OPERATOR.email} / ${OPERATOR.password}`],
  ['IXC API token', API_TOKEN],
  ['Voalle', voalle.origin],
  ['Voalle token', voalle.tokenOrigin],
  ['Voalle API', voalle.apiOrigin],
  ['Asaas', `${partners.origin}/asaas/prod/v3, ${partners.origin}/asaas/hmlg/v3`],
  ['Asaas keys', `${ASAAS_KEYS.prod}\n${''.padEnd(16)}${ASAAS_KEYS.hmlg}`],
  ['Webhooks', `${partners.origin}/webhook/allow-post, …/html, …/401, …`],
  ['Watch API', `${partners.origin}/watch/v1/pacotes/get (Bearer ${WATCH_TOKEN})`],
  ['No ERP', plain.origin],
];
console.log(lines.map(([name, value]) => `${name.padEnd(16)}${value}`).join('\n'));
console.log('\nEverything here is invented. Ctrl+C ends it.');

process.once('SIGINT', () => void sandbox.close());
