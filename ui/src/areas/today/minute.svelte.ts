/** Counts up with every minute, while the component that asked is there: what shows a clock asks anew. */
export function minute(): { readonly now: number } {
  let now = $state(0);
  $effect(() => {
    const timer = setInterval(() => now++, 60_000);
    return () => clearInterval(timer);
  });
  return {
    get now() {
      return now;
    },
  };
}
