import { useLocation, useNavigate } from 'react-router';

/** Says on this very page, in its SavedNotice, what has just been done. */
export function useTellHere(): (message: string) => void {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  return (message) => navigate(pathname + search, { state: { message }, replace: true });
}
