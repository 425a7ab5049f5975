/** What authors may write in MDX, by name, and the link that Markdown makes. */
import Anchor from './Anchor.astro';
import Bare from './Bare.astro';
import Brief from './Brief.astro';
import Cite from './Cite.astro';
import DataTable from './DataTable.astro';
import Editorial from './Editorial.astro';
import Figure from './Figure.astro';
import FigureBars from './FigureBars.astro';
import Term from './Term.astro';

export const blocks = { Bare, Brief, Cite, DataTable, Editorial, Figure, FigureBars, Term, a: Anchor };
