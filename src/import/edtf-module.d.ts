/** The part of `edtf` this project uses; the package brings no types. */
declare module 'edtf' {
  export interface Parsed {
    type: string;
    level: number;
    values: unknown[];
  }
  export interface Extended {
    /** First and last millisecond, UTC. */
    min: number;
    max: number;
  }
  export function parse(text: string): Parsed;
  export default function edtf(text: string): Extended;
}
