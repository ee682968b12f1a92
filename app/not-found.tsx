import type { Metadata } from 'next';
import { NoticePage } from '@/components/layout/notice-page';
import { LinkButton } from '@/components/ui/link-button';

export const metadata: Metadata = { title: '没有这一页' };

export default function NotFound() {
  return (
    <NoticePage
      title="没有这一页"
      actions={
        <LinkButton href="/" look="primary">
          回首页
        </LinkButton>
      }
    >
      地址可能抄错了，也可能这一项不归你单位办，或者已经撤回。从首页可以找到你要办的事。
    </NoticePage>
  );
}
