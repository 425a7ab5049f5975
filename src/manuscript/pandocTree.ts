/** The parts of Pandoc's document tree (pandoc-types 1.22 and 1.23) that are read here. */
export interface PandocDocument {
  meta: Readonly<Record<string, Meta>>;
  blocks: PandocBlock[];
}

export type Attributes = [id: string, classes: string[], pairs: [string, string][]];

export type Meta =
  | { t: 'MetaInlines'; c: Inline[] }
  | { t: 'MetaBlocks'; c: PandocBlock[] }
  | { t: 'MetaList'; c: Meta[] }
  | { t: 'MetaString'; c: string }
  | { t: 'MetaBool'; c: boolean }
  | { t: 'MetaMap'; c: Record<string, Meta> };

export type Inline =
  | { t: 'Str'; c: string }
  | { t: 'Space' | 'SoftBreak' | 'LineBreak' }
  | { t: 'Emph' | 'Underline' | 'Strong' | 'Strikeout' | 'Superscript' | 'Subscript' | 'SmallCaps'; c: Inline[] }
  | { t: 'Quoted'; c: [{ t: 'SingleQuote' | 'DoubleQuote' }, Inline[]] }
  | { t: 'Cite'; c: [{ citationId: string }[], Inline[]] }
  | { t: 'Code'; c: [Attributes, string] }
  | { t: 'Math'; c: [{ t: 'InlineMath' | 'DisplayMath' }, string] }
  | { t: 'RawInline'; c: [string, string] }
  | { t: 'Link' | 'Image'; c: [Attributes, Inline[], [string, string]] }
  | { t: 'Note'; c: PandocBlock[] }
  | { t: 'Span'; c: [Attributes, Inline[]] };

type PandocCell = [Attributes, unknown, number, number, PandocBlock[]];
export type PandocRow = [Attributes, PandocCell[]];
type Caption = [Inline[] | null, PandocBlock[]];

export type PandocBlock =
  | { t: 'Plain' | 'Para'; c: Inline[] }
  | { t: 'LineBlock'; c: Inline[][] }
  | { t: 'CodeBlock'; c: [Attributes, string] }
  | { t: 'RawBlock'; c: [string, string] }
  | { t: 'BlockQuote'; c: PandocBlock[] }
  | { t: 'OrderedList'; c: [[number, unknown, unknown], PandocBlock[][]] }
  | { t: 'BulletList'; c: PandocBlock[][] }
  | { t: 'DefinitionList'; c: [Inline[], PandocBlock[][]][] }
  | { t: 'Header'; c: [number, Attributes, Inline[]] }
  | { t: 'HorizontalRule' | 'Null' }
  | {
      t: 'Table';
      c: [
        Attributes,
        Caption,
        unknown,
        [Attributes, PandocRow[]],
        [Attributes, number, PandocRow[], PandocRow[]][],
        [Attributes, PandocRow[]],
      ];
    }
  | { t: 'Figure'; c: [Attributes, Caption, PandocBlock[]] }
  | { t: 'Div'; c: [Attributes, PandocBlock[]] };
