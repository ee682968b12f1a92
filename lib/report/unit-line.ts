/** One body of a plan with how much it has to do: tasks, those it leads, obligations, closed ones. */
export type UnitLine = {
  id: string;
  shortName: string;
  tasks: number;
  obligations: number;
  closed: number;
  leads: number;
};
