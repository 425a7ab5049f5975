/** Date of every file in an archive: the first that ZIP knows. The hour of the build would make each build another. */
export const ZIP_DATE = new Date(1980, 0, 1);
