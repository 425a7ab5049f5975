export interface PageRecord {
  file: string;
}
