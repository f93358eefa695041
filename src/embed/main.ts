// The directory inside other sites' pages: no framework, so that it weighs next to nothing there.
import { AgencyDirectory, ProvinceDirectory } from './directories';
import { keepShowing } from './page';

const main = document.getElementById('danh-ba');
if (!main) throw new Error('index.html has no #danh-ba');
const code = new URLSearchParams(window.location.search).get('co-quan')?.trim().toUpperCase();
keepShowing(main, code ? new AgencyDirectory(code) : new ProvinceDirectory());
