// The steps that set up a partner which Voalle tells by webhook, in the order in which they depend on each other,
// with the partner's own steps put in where its table says.

import type { Step } from '../../model/partner';
import type { CommonStep, WebhookPartner } from './voalle-table';
import { serviceCodes } from './voalle-values';

/** The checklist of a partner's table. */
export function checklistOf(table: WebhookPartner): Step[] {
  const { name, services, conditions } = table;
  const common: readonly (Step & { readonly id: CommonStep })[] = [
    {
      id: 'parameters',
      title: { pt: 'Ligar webhooks e streaming', en: 'Switch on webhooks and streaming' },
      what: {
        pt: 'Sem estes dois parâmetros o Voalle não mostra os campos de streaming nem dispara webhooks.',
        en: 'Without these two parameters Voalle neither shows the streaming fields nor fires webhooks.',
      },
      screen: 'voalle/parameters-service-desk',
      provenBy: ['saved', 'screen'],
    },
    {
      id: 'integrator',
      title: { pt: 'Cadastrar o integrador', en: 'Register the integrator' },
      what: {
        pt: `Diz ao Voalle quem é ${name}. O alias precisa ser exato.`,
        en: `Tells Voalle who ${name} is. The alias must be exact.`,
      },
      screen: 'voalle/integrator',
      provenBy: ['saved', 'screen'],
      identity: 'alias',
      outputs: [
        {
          key: 'description',
          label: { pt: 'Descrição do integrador', en: 'Integrator description' },
          from: { field: 'description' },
        },
      ],
    },
    {
      id: 'webhook',
      title: { pt: 'Cadastrar o webhook', en: 'Register the webhook' },
      what: {
        pt: 'O endereço, os cabeçalhos e as tentativas com que o Voalle avisa o parceiro.',
        en: 'The address, the headers and the attempts with which Voalle tells the partner.',
      },
      screen: 'voalle/webhook-info',
      provenBy: ['saved', 'screen'],
      identity: 'name',
    },
    {
      id: 'trigger',
      title: { pt: 'Escolher o gatilho com o parceiro', en: 'Choose the trigger with the partner' },
      what: {
        pt: 'O guia lista os gatilhos mas não diz qual este parceiro usa. Pergunte, escolha na tela e anote aqui quem confirmou.',
        en: 'The guide lists the triggers but not which one this partner uses. Ask, choose on the screen and note here who confirmed.',
      },
      screen: 'voalle/webhook-triggers',
      provenBy: ['manual'],
    },
    {
      id: 'service',
      ...(services.code === 'each' && { each: serviceCodes(services).key }),
      title: { pt: 'Preparar o serviço', en: 'Prepare the service' },
      what: {
        pt: 'Liga ao parceiro o serviço que você vende.',
        en: 'Links the service you sell to the partner.',
      },
      screen: 'voalle/service-product',
      provenBy: ['saved', 'screen'],
      identity: services.code === 'each' ? 'integrationCode' : 'integrator',
      outputs: [
        {
          key: 'title',
          label: { pt: 'Nome do serviço', en: 'Name of the service' },
          from: { field: 'title' },
        },
      ],
    },
    {
      id: 'connection',
      title: { pt: 'Testar a conexão', en: 'Test the connection' },
      what: {
        pt: 'Mostra que o endereço do webhook responde deste computador. Não comprova a credencial.',
        en: "Shows that the webhook's address answers from this computer. It does not prove the credential.",
      },
      provenBy: ['test'],
    },
    ...(conditions !== null && conditions.customer.length > 0
      ? [
          {
            id: 'person',
            title: { pt: 'Conferir o cadastro de um cliente', en: 'Check the record of a customer' },
            what: {
              pt: 'Abra um cliente que vai receber o serviço. Sem os dados que o parceiro exige ele não é ativado, e ninguém avisa.',
              en: 'Open a customer who is to get the service. Without the data that the partner demands the service is not activated, and nobody says so.',
            },
            screen: 'voalle/person',
            provenBy: ['screen', 'saved'],
          } as const,
        ]
      : []),
    {
      id: 'contract',
      title: { pt: 'Conferir um contrato com o serviço', en: 'Check a contract with the service' },
      what: {
        pt: 'Abra um contrato desse cliente: o serviço deve estar nele, e o estágio e a situação devem ser os que o parceiro aceita.',
        en: 'Open a contract of that customer: it must hold the service, and its stage and status must be what the partner accepts.',
      },
      screen: 'voalle/contract',
      provenBy: ['screen', 'saved'],
    },
    {
      id: 'deliveries',
      title: { pt: 'Conferir as primeiras entregas', en: 'Check the first deliveries' },
      what: {
        pt: 'Depois da primeira alteração num contrato, a lista mostra se o Voalle entregou o aviso ao parceiro.',
        en: 'After the first change of a contract the list shows whether Voalle delivered its notice to the partner.',
      },
      screen: 'voalle/webhook-data-storage',
      provenBy: ['screen'],
    },
  ];
  const own = table.own ?? [];
  return common.flatMap((step) => [
    ...own.filter(({ before }) => before === step.id).map((each) => each.step),
    step,
  ]);
}
