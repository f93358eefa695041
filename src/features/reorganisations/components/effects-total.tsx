import { List, Text } from '@mantine/core';
import { type Effects, tellCounts, totalOf } from '../reorganisations.effects';
import { tellKinds } from '../reorganisations.told';

/** What an act does, in total. */
export function EffectsTotal({ effects: { steps, dissolved } }: { effects: Effects }) {
  const counts = tellCounts(totalOf(dissolved));
  return (
    <>
      <Text size="sm" mb={4}>
        Số bước: {tellKinds(steps)}.
      </Text>
      {dissolved.length > 0 && (
        <>
          <Text size="sm">
            {dissolved.length} cơ quan kết thúc hoạt động
            {counts.length > 0 ? '; ở các cơ quan này:' : ', không có nhiệm kỳ, vụ việc hay vai trò nào đang mở.'}
          </Text>
          <List size="sm" withPadding>
            {counts.map((count) => (
              <List.Item key={count}>{count}</List.Item>
            ))}
          </List>
        </>
      )}
    </>
  );
}
