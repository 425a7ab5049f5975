/** What authors may write in MDX, by name, and what Markdown makes: links and headings. */
import Anchor from './Anchor.astro';
import Bare from './Bare.astro';
import Brief from './Brief.astro';
import Cite from './Cite.astro';
import DataTable from './DataTable.astro';
import Editorial from './Editorial.astro';
import Figure from './Figure.astro';
import FigureBars from './FigureBars.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Term from './Term.astro';

export const blocks = {
  Bare,
  Brief,
  Cite,
  DataTable,
  Editorial,
  Figure,
  FigureBars,
  Term,
  a: Anchor,
  h2: Heading2,
  h3: Heading3,
};
