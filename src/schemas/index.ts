/* What authors and their tools may rely on: the shapes of the files in `content/`. */
export { BriefSchema } from './brief.ts';
export { EditionSchema, MarksSchema } from './edition.ts';
export { OverviewSchema, PageSchema } from './page.ts';
export { NoteSchema, SourceSchema, TermSchema } from './register.ts';
export { SiteSchema } from './site.ts';
export { DataPackageSchema } from './table.ts';
