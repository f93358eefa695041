/** In what capacity a person speaks: by office, by decision, or by delegation for one matter. */
const capacities: Record<string, string> = {
  head: 'Người đứng đầu',
  standing: 'Người phát ngôn',
  delegate: 'Người được ủy quyền phát ngôn',
};

export function capacityName(kind: string): string {
  return capacities[kind] ?? kind;
}
