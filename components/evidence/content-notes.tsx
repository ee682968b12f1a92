import { type ContentCheck, unreadLabel } from '@/lib/evidence/content-check';
import { personalLabel } from '@/lib/evidence/forbidden-marks';

/** What reading a file's text showed, for the department and the reviewer: personal numbers, or that nobody could look. */
export function ContentNotes({ check }: { check: ContentCheck | null }) {
  if (!check) return null;
  const personal = personalLabel(check.personal);
  return (
    <>
      {personal && <p className="soon f12">文件里像是有{personal}，公开的材料里请隐去</p>}
      {check.unread !== null && <p className="m f12">{unreadLabel(check.unread)}，密级和个人信息请人工看一遍</p>}
    </>
  );
}
