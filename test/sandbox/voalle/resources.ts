/**
 * The rows that the React screens list and save, by resource. Resource and field names are invented [G]; a
 * screen that shows fewer fields than a row has must leave the others alone.
 */
import {
  checkCampaign,
  checkContactOrigin,
  checkIntegrator,
  checkPerson,
  checkServiceProduct,
  checkWebhook,
} from './checks.ts';
import { integratorTypes, versions, type Integrator, type VoalleData } from './data.ts';
import { pairs, readOnly, record, resource, text, texts, type Resource } from './resource.ts';
import { documentTypeOf } from './seed-people.ts';
import type { VoalleSettings } from './settings.ts';

/** How an integrator stands in a list: its description, or its alias where it has none. [G] */
export function integratorText(settings: VoalleSettings, { alias, description }: Integrator): string {
  return settings.integratorText === 'alias' || description === '' ? alias : description;
}

const answer = (yes: boolean): string => (yes ? 'Sim' : 'Não');

/** Every resource, over the rows as they are now. */
export function resources({
  data,
  settings,
}: {
  readonly data: VoalleData;
  readonly settings: VoalleSettings;
}): Readonly<Record<string, Resource>> {
  const integratorOf = (id: number | null): string => {
    const found = data.integrators.find((row) => row.id === id);
    return found ? integratorText(settings, found) : '-';
  };
  return {
    ApiConfigs: resource(data.integrators, {
      show: (row) => ({
        ...row,
        version: versions[row.version] ?? '-',
        token: row.token === '' ? '-' : row.token,
      }),
      take: (body, old) => ({
        id: 0,
        alias: text(body, 'alias'),
        description: text(body, 'description'),
        type: integratorTypes.find((type) => type === body.type) ?? 'Reativa',
        vdi: body.vdi === true,
        url: text(body, 'url'),
        version: text(body, 'version'),
        parameters: pairs(body, 'parameters'),
        active: body.active === true,
        token: old?.token ?? '',
      }),
      check: (row) => checkIntegrator(row, data),
    }),
    WebhookConfigs: resource(data.webhooks, {
      show: (row) => ({
        ...row,
        integrator: integratorOf(row.integratorId),
        active: row.active ? 'Sim' : 'Não',
      }),
      take: (body, old) => ({
        id: 0,
        name: text(body, 'name'),
        integratorId: Number(text(body, 'integratorId')),
        method: text(body, 'method'),
        url: text(body, 'url'),
        attempts: Number(text(body, 'attempts')),
        emails: text(body, 'emails'),
        headers: pairs(body, 'headers'),
        parameters: pairs(body, 'parameters'),
        active: body.active === true,
        // The first step saves without triggers and must not lose the ones that are there.
        triggers: Array.isArray(body.triggers) ? body.triggers.map(String) : (old?.triggers ?? []),
      }),
      check: (row) => checkWebhook(row, data),
    }),
    ServiceProducts: resource(data.serviceProducts, {
      show: ({ id, code, title, details, useStreaming, integratorId }) => ({
        id,
        code,
        title,
        price: details.selling_price ?? '',
        streaming: useStreaming ? 'Sim' : 'Não',
        integrator: integratorOf(integratorId),
      }),
      take: (body, old) => ({
        id: 0,
        code: text(body, 'code'),
        title: text(body, 'title'),
        useStreaming: body.useStreaming === true,
        integratorId: Number(text(body, 'integratorId')) || null,
        integrationCode: text(body, 'integrationCode'),
        details: { ...old?.details, ...texts(record(body.details)) },
      }),
      check: (row) => checkServiceProduct(row, data),
    }),
    PeopleSimplified: resource(data.people, {
      show: ({ id, name, txId, email, phone, cellPhone }) => ({ id, name, txId, email, phone, cellPhone }),
      take: (body, old) => ({
        emailNfe: '',
        status: 1 as const,
        details: {},
        ...old,
        id: 0,
        name: text(body, 'name'),
        typeTxId: documentTypeOf(text(body, 'typeTxId')),
        txId: text(body, 'txId'),
        email: text(body, 'email'),
        phone: text(body, 'phone'),
        cellPhone: text(body, 'cellPhone'),
      }),
      check: (row) => checkPerson(row, data),
    }),
    CrmCampaigns: resource(data.campaigns, {
      show: (row) => ({
        ...row,
        priceLists: data.priceLists
          .filter(({ id }) => row.priceListIds.includes(id))
          .map(({ code }) => code)
          .join(', '),
      }),
      take: (body) => ({
        id: 0,
        code: text(body, 'code'),
        title: text(body, 'title'),
        status: text(body, 'status'),
        priceListIds: Array.isArray(body.priceListIds) ? body.priceListIds.map(Number) : [],
      }),
      check: (row) => checkCampaign(row, data),
    }),
    CrmContactOrigins: resource(data.contactOrigins, {
      show: (row) => ({ ...row, active: answer(row.active) }),
      take: (body) => ({
        id: 0,
        code: text(body, 'code'),
        title: text(body, 'title'),
        active: body.active === true,
      }),
      check: (row) => checkContactOrigin(row, data),
    }),
    WebhookDataStorage: readOnly(data.deliveries, (row) => ({
      ...row,
      success: answer(row.success),
      integratedAt: row.integratedAt === '' ? '-' : row.integratedAt,
    })),
  };
}
