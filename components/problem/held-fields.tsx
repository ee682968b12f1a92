/** Which problem a form is about and how it was when the page was made. */
export function HeldFields({ problem }: { problem: { id: string; version: number } }) {
  return (
    <>
      <input type="hidden" name="problemId" value={problem.id} />
      <input type="hidden" name="version" value={problem.version} />
    </>
  );
}
