/**
 * What Webhook Data Storage lists on arrival: several webhooks, an accounting one among them, some deliveries
 * integrated and some given up. One trigger stands there once for each attempt until it is integrated. [P]
 */
export interface Delivery {
  id: number;
  createdAt: string;
  integrator: string;
  webhook: string;
  attempts: number;
  lastAttemptAt: string;
  success: boolean;
  /** Empty until it is integrated. */
  integratedAt: string;
}

const eventCount = 18;
const minute = 60_000;
const firstEvent = Date.UTC(2026, 2, 2, 11, 0);

/** Each webhook with the attempt that succeeds, 0 for never, and how many there are. */
const courses = [
  { webhook: 'Contabilidade', integrator: 'Voalle', succeedsAt: 1, attempts: 1 },
  { webhook: 'Watch (antigo)', integrator: 'Watch (antigo)', succeedsAt: 0, attempts: 5 },
  { webhook: 'CRM interno', integrator: 'CRM interno', succeedsAt: 3, attempts: 3 },
] as const;

export function seedDeliveries(): Delivery[] {
  const rows = Array.from({ length: eventCount }, (_, index) => {
    const created = firstEvent + index * 95 * minute;
    const course = courses[index % courses.length] ?? courses[0];
    return Array.from({ length: course.attempts }, (_, attempt) => {
      const tried = clock(created + (attempt + 1) * 10 * minute);
      const success = attempt + 1 === course.succeedsAt;
      return {
        createdAt: clock(created),
        integrator: course.integrator,
        webhook: course.webhook,
        attempts: attempt + 1,
        lastAttemptAt: tried,
        success,
        integratedAt: success ? tried : '',
      };
    });
  });
  return rows
    .flat()
    .map((row, index) => ({ ...row, id: index + 1 }))
    .reverse();
}

/** A moment as the ERP prints it, in its own time zone. */
export function clock(moment: number): string {
  return new Date(moment)
    .toLocaleString('pt-BR', { timeZone: 'America/Sao_Paulo', hour12: false })
    .replace(',', '');
}
