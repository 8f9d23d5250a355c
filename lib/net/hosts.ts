// Where a host stands, told by its name alone: nothing is resolved. What cannot be a public host is private.

const PRIVATE_NAMES = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/;

// First and last address of each range that is not routed on the Internet.
const PRIVATE_RANGES: readonly (readonly [string, string])[] = [
  ['0.0.0.0', '0.255.255.255'],
  ['10.0.0.0', '10.255.255.255'],
  // Carrier-grade NAT: inside of an Internet provider.
  ['100.64.0.0', '100.127.255.255'],
  ['127.0.0.0', '127.255.255.255'],
  ['169.254.0.0', '169.254.255.255'],
  ['172.16.0.0', '172.31.255.255'],
  ['192.168.0.0', '192.168.255.255'],
];

/** True for loopback, link-local and private hosts. Takes the host name as `URL.hostname` gives it. */
export function isPrivateHost(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  if (name.startsWith('[')) return isPrivateV6(name.slice(1, -1));
  const v4 = numberOf(name);
  if (v4 !== null) return isPrivateV4(v4);
  return !name.includes('.') || PRIVATE_NAMES.test(name);
}

function isPrivateV4(address: number): boolean {
  return PRIVATE_RANGES.some(
    ([first, last]) => address >= (numberOf(first) ?? 0) && address <= (numberOf(last) ?? 0),
  );
}

// URL writes an IPv6 address in its shortest form, so that the ranges show in the first group.
function isPrivateV6(address: string): boolean {
  if (address === '::' || address === '::1') return true;
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address);
  if (mapped !== null) return isPrivateV4(hex(mapped[1]) * 0x10000 + hex(mapped[2]));
  const first = hex(address.split(':')[0]);
  return (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80;
}

function hex(group: string | undefined): number {
  return group === undefined || group === '' ? 0 : Number.parseInt(group, 16);
}

// URL has turned every spelling of an IPv4 address into four decimal numbers by now.
function numberOf(name: string): number | null {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(name)) return null;
  return name.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
