/** All providers by id: one file each in `providers/`, and no other list. */
import type { Provider } from './provider';
import type { ServiceId } from './services';

const files = import.meta.glob<Provider>('./providers/*.ts', { eager: true, import: 'default' });

export const PROVIDERS = Object.fromEntries(Object.values(files).map((one) => [one.id, one])) as Readonly<
  Record<ServiceId, Provider>
>;
