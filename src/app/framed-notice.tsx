import { embedPath, paths } from '@/lib/paths';

/** All that is shown inside another site's page; only the embeddable directory is made for that. */
export function FramedNotice() {
  return (
    <main>
      <title>Mở trong cửa sổ riêng · Phát Ngôn</title>
      <p>Vì an toàn, Phát Ngôn không mở bên trong trang khác.</p>
      <p>
        <a href={window.location.href} target="_blank" rel="noopener">
          Mở trong cửa sổ riêng
        </a>
      </p>
      <p>
        Để đưa danh bạ vào trang của cơ quan, hãy nhúng <a href={embedPath()}>{paths.embed}</a>.
      </p>
    </main>
  );
}
