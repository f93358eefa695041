import { useCountingMutation } from '@/reference/counting.queries';
import { changeSetting } from './settings.api';

export const useChangeSetting = () => useCountingMutation(changeSetting);
