import './app/first-styles';
import { createRoot } from 'react-dom/client';
import { Entrance } from './app/entrance';
import { FramedNotice } from './app/framed-notice';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
// Servers forbid framing by header; where one does not, nobody is led to click on what they do not see.
const framed = window.self !== window.top;
createRoot(root).render(framed ? <FramedNotice /> : <Entrance />);
