import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import type { Body } from '@/lib/organisation/body';
import { listBodies, listGroups } from '@/lib/organisation/server/queries';
import type { ListsOnDay } from '@/lib/plan/collective-scope';
import { today } from '@/lib/server/clock';

/** The directory, its dated lists and the calendar as they are today: what an amendment reaches and until when. */
export async function officeLists(): Promise<{ bodies: Body[]; lists: ListsOnDay; calendar: WorkCalendar }> {
  const day = today();
  const [bodies, groups, calendar] = await Promise.all([listBodies(day), listGroups(), currentCalendar()]);
  return { bodies, lists: { groups, day }, calendar };
}
