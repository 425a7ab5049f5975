/** Of ECMAScript 2027; Node has it from 22 on, TypeScript does not know it yet. */
interface JSON {
  rawJSON(text: string): object;
}
