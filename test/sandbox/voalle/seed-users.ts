/**
 * Users of the ERP. An integrator user has credentials for the API and cannot sign in to the screens; the
 * others the other way round [P]. One near miss for every way of naming a shop's user wrongly.
 */
export interface User {
  id: number;
  name: string;
  login: string;
  email: string;
  /** One of `profiles`. */
  profile: string;
  integrator: boolean;
  active: boolean;
  /** Both empty until an integrator user is saved. */
  clientId: string;
  clientSecret: string;
}

/** "Administrador" is from the guide [S]; the others are invented [G]. */
export const profiles: readonly string[] = ['Administrador', 'Atendimento', 'Financeiro', 'Integração'];

export function seedUsers(): User[] {
  return [
    { ...user(1, 'Operador Exemplo', 'operador'), profile: 'Administrador' },
    user(2, 'Atendente Exemplo', 'atendente'),
    {
      ...user(3, 'Integração CRM', 'integracao.crm'),
      integrator: true,
      clientId: 'cli-inventado-3',
      clientSecret: 'sec-inventado-3',
    },
    user(4, 'Datacake', 'datacake'),
    // The placeholder of the guide, typed as it stands there, and no integrator.
    user(5, 'Integração Datacake', 'integracao.NOMEPROVEDOR.datacake'),
  ];
}

function user(id: number, name: string, login: string): User {
  return {
    id,
    name,
    login,
    email: `${login.toLowerCase()}@provedor.example`,
    profile: 'Atendimento',
    integrator: false,
    active: true,
    clientId: '',
    clientSecret: '',
  };
}
