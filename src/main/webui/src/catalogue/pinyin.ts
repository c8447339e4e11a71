/** How a Chinese name is read: in whole syllables, and by their first letters. */
export type Readings = (name: string) => string[];

/** Until the dictionary is there, or for names that are not Chinese. */
export const unread: Readings = () => [];

/** The dictionary is larger than the rest of a page, so it is fetched when somebody first searches. */
export async function loadReadings(): Promise<Readings> {
  const { pinyin } = await import('pinyin-pro');
  return (name) => {
    if (!/\p{Script=Han}/u.test(name)) {
      return [];
    }
    const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
    return [syllables.join(''), syllables.map((one) => (/^[a-z]/.test(one) ? one[0] : one)).join('')];
  };
}
