import Link from 'next/link';
import type { ReactNode } from 'react';
import { Menu } from '@/components/ui/menu';
import { Logo } from './logo';
import { type NavItem, NavLinks } from './nav-links';

export type YearLink = { href: string; label: string; current?: boolean };

function Place({ place, year, years }: { place: string; year?: string; years: readonly YearLink[] }) {
  const words = (
    <>
      <b>{place}</b>
      {year && <span>{year}</span>}
    </>
  );
  return (
    <div className="where">
      {years.length > 1 ? (
        <Menu label={words}>
          {years.map((each) => (
            <Link key={each.href} href={each.href} aria-current={each.current ? 'true' : undefined}>
              {each.label}
            </Link>
          ))}
        </Menu>
      ) : (
        words
      )}
    </div>
  );
}

/**
 * The bar over every page: place and year, ways, demo mark, who you are. A count belongs only to a queue that is yours.
 * Below 1200 px the ways fold into a menu that opens without scripts.
 */
export function TopBar({
  home,
  needAttention,
  place,
  year,
  years = [],
  nav,
  demo = false,
  search,
  who,
  role,
  account,
}: {
  home: string;
  needAttention?: boolean;
  place: string;
  /** 「2016 年度」 */
  year?: string;
  years?: readonly YearLink[];
  nav: readonly NavItem[];
  /** Demo data is loaded. */
  demo?: boolean;
  search?: ReactNode;
  who: string;
  role: string;
  /** Inside the account menu: links, theme, the sign-out form. */
  account: ReactNode;
}) {
  return (
    <header className="top">
      <Logo href={home} needAttention={needAttention} />
      <Place place={place} year={year} years={years} />
      <nav className="wide" aria-label="主导航">
        <NavLinks items={nav} />
      </nav>
      <span className="sp" />
      {demo && <span className="demo">演示数据</span>}
      {search}
      <div className="who slot">
        <Menu label={`${who} · ${role}`} end>
          {account}
        </Menu>
      </div>
      <Menu label="菜单" end phoneOnly>
        <NavLinks items={nav} />
        <p className="narrow">
          {who} · {role}
          {demo && '，演示数据'}
        </p>
        <div className="narrow">{account}</div>
      </Menu>
    </header>
  );
}
