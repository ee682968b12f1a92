/** Names in one field, divided by 、 or a line or a semicolon; each once. A comma may belong to a name: 各县（市，区）. */
export function splitNames(text: string): string[] {
  const names = text.split(/[\n;；]|、(?![^（(]*[）)])/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
