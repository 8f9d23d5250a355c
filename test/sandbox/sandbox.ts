/**
 * All stand-ins in one process: both ERPs, the partners, and pages that are no ERP. Loopback only; ephemeral ports unless
 * some are asked for. It knows nothing of the extension.
 */
import { startIxc } from './ixc/server.ts';
import type { IxcSandbox } from './ixc/server.ts';
import { startPartners } from './partners/server.ts';
import type { PartnersSandbox } from './partners/server.ts';
import { startShop } from './shop.ts';
import { startVoalle } from './voalle/server.ts';
import type { VoalleSandbox } from './voalle/server.ts';
import { startWorld } from './world/server.ts';

export interface Sandbox {
  readonly ixc: IxcSandbox;
  readonly voalle: VoalleSandbox;
  readonly partners: PartnersSandbox;
  /** An ordinary web shop: no ERP. */
  readonly plain: { readonly origin: string };
  /** Two hundred pages of the world that are no ERP either. */
  readonly world: { readonly origin: string };
  /** Everything as it was at the start. */
  reset(): void;
  close(): Promise<void>;
}

export interface SandboxPorts {
  readonly ixc?: number;
  readonly voalle?: number;
  readonly token?: number;
  readonly api?: number;
  readonly partners?: number;
  readonly plain?: number;
  readonly world?: number;
}

export async function startSandbox(options: { ports?: SandboxPorts } = {}): Promise<Sandbox> {
  const { ports = {} } = options;
  const [ixc, voalle, partners, plain, world] = await Promise.all([
    startIxc(at(ports.ixc)),
    startVoalle({ ports }),
    startPartners(at(ports.partners)),
    startShop(at(ports.plain)),
    startWorld(at(ports.world)),
  ]);
  return {
    ixc,
    voalle,
    partners,
    plain,
    world,
    reset() {
      ixc.reset();
      voalle.reset();
      partners.reset();
      plain.requests.clear();
      world.requests.clear();
    },
    async close() {
      await Promise.all([ixc.close(), voalle.close(), partners.close(), plain.close(), world.close()]);
    },
  };
}

function at(port: number | undefined): { port?: number } {
  return port === undefined ? {} : { port };
}
