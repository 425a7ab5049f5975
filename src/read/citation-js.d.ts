/** What we use of citation-js, which has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    /** Works, or a file of them in a form that `forceType` names. */
    constructor(data: unknown, options?: { forceType: string; generateGraph: boolean });
    data: object[];
    format(format: string, options?: { format?: 'html'; template?: string; lang?: string; nosort?: boolean }): string;
  }
  export const plugins: {
    config: {
      get(name: '@csl'): { styles: { add(name: string, style: string): void; get(name: string): string } };
      get(name: '@bibtex'): { format: { asciiOnly: boolean; useIdAsLabel: boolean } };
    };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
