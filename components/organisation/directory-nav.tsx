import Link from 'next/link';

const WAYS = [
  { href: '/bodies', label: '名录', needsManage: false },
  { href: '/bodies/groups', label: '集合名单', needsManage: false },
  { href: '/bodies/workbook', label: '表格导出导入', needsManage: true },
  { href: '/bodies/reform', label: '机构改革', needsManage: true },
] as const;

export type DirectoryPlace = (typeof WAYS)[number]['href'];

/** The pages about the directory of bodies, above the title of each. */
export function DirectoryNav({ here, mayManage }: { here: DirectoryPlace; mayManage: boolean }) {
  return (
    <nav className="crumbs plan-nav" aria-label="单位名录">
      <ul>
        {WAYS.filter(({ needsManage }) => mayManage || !needsManage).map(({ href, label }) => (
          <li key={href}>
            <Link href={href} aria-current={href === here ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
