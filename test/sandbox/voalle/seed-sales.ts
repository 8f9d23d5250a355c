/**
 * Campaigns, price lists and contact origins. The running campaign has no price list, the lists hold nothing
 * of a partner, the origin made for a shop is switched off: each is one step short of what a shop's integration needs.
 */
export interface Campaign {
  id: number;
  code: string;
  title: string;
  /** One of `campaignStatuses`. */
  status: string;
  priceListIds: number[];
}

export interface PriceListItem {
  serviceProductId: number;
  sellingPrice: number;
}

export interface PriceList {
  id: number;
  code: string;
  title: string;
  active: boolean;
  items: PriceListItem[];
}

export interface ContactOrigin {
  id: number;
  code: string;
  title: string;
  active: boolean;
}

/** "Em Execução" is known [P]; the others are invented [G]. */
export const campaignStatuses: readonly string[] = ['Em Planejamento', 'Em Execução', 'Pausada', 'Encerrada'];

export function seedSales(): {
  campaigns: Campaign[];
  priceLists: PriceList[];
  contactOrigins: ContactOrigin[];
} {
  return {
    campaigns: [
      { id: 1, code: 'CMP1', title: 'Campanha Exemplo', status: 'Em Execução', priceListIds: [] },
      { id: 2, code: 'CMP0', title: 'Campanha Antiga', status: 'Encerrada', priceListIds: [7] },
      { id: 3, code: 'CMP2', title: 'Vendas Online', status: 'Em Planejamento', priceListIds: [8] },
    ],
    priceLists: [
      {
        id: 7,
        code: 'LP1',
        title: 'Lista Exemplo',
        active: true,
        items: [
          { serviceProductId: 500, sellingPrice: 99.9 },
          { serviceProductId: 501, sellingPrice: 129.9 },
        ],
      },
      { id: 8, code: 'LP2', title: 'Lista Vazia', active: true, items: [] },
    ],
    contactOrigins: [
      { id: 21, code: 'IND', title: 'Indicação', active: true },
      { id: 22, code: 'SITE', title: 'Site do provedor', active: true },
      { id: 23, code: 'ECOM', title: 'E-commerce (antigo)', active: false },
    ],
  };
}
