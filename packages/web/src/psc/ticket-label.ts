/** What is printed, called and shown: 7 → "007". */
export function ticketLabel(number: number): string {
  return String(number).padStart(3, '0');
}
