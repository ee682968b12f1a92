/** 「二（十）」: where in the plan a thing stands, as task lists print it. Takes the reader's path 二、(十). */
export function anchorOf(path: string): string {
  return path
    .replace(/、(?=[(（])/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/[、.．]$/, '');
}
