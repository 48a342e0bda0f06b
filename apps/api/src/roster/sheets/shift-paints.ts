/** What stands on what, by the number of a shift's colour: as `libs/ui/src/styles/shift-colours.css` has it for light screens. */
export const SHIFT_PAINTS: readonly { ground: string; ink: string }[] = [
  { ground: '#e9ebef', ink: '#4b5260' },
  { ground: '#cdd9f7', ink: '#173782' },
  { ground: '#f7e3cd', ink: '#754815' },
  { ground: '#d9cdf7', ink: '#371782' },
  { ground: '#cdf7f1', ink: '#126459' },
  { ground: '#cdf7d2', ink: '#12641d' },
  { ground: '#f7cdd7', ink: '#821732' },
  { ground: '#f1cdf7', ink: '#741782' },
  { ground: '#cdecf7', ink: '#155b75' },
  { ground: '#ecf7cd', ink: '#4c5f11' },
  { ground: '#f7d9cd', ink: '#823717' },
  { ground: '#f7cde7', ink: '#82175b' },
];
