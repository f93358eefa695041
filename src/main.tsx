import './app/first-styles';
import { createRoot } from 'react-dom/client';
import { Entrance } from './app/entrance';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<Entrance />);
