const firstWords = ['Quiet', 'Maroon', 'Hollow', 'Minimum', 'Icy', 'Brisk', 'Amber', 'Silent', 'Early', 'Copper'];
const secondWords = ['Harbor', 'Waffle', 'Star', 'Temple', 'Lantern', 'Meadow', 'Falcon', 'Canyon', 'Ribbon'];

/** The pair of words by which a server goes that was given no name; `seed` is any whole number, e.g. its id. */
export function inventName(seed: number): string {
  return `${firstWords[seed % firstWords.length]}-${secondWords[seed % secondWords.length]}`;
}
