// Work that must not overlap: tasks of the same name run one after the other, in the order in which they came.
// A task that breaks does not hold up the next.

export type InTurn = <T>(name: string | number, task: () => Promise<T>) => Promise<T>;

export function queue(): InTurn {
  const last = new Map<string | number, Promise<unknown>>();
  return (name, task) => {
    const result = (last.get(name) ?? Promise.resolve()).then(task);
    const settled = result.then(
      () => undefined,
      () => undefined,
    );
    last.set(name, settled);
    void settled.then(() => {
      if (last.get(name) === settled) last.delete(name);
    });
    return result;
  };
}
