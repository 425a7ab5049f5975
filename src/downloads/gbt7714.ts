/**
 * GB/T 7714-2015 for what this site has to cite, electronic reports and data sets and the paper itself, as a CSL style:
 * `author. title: site[R/OL]. version. (updated)[read]. address.` citation-js has no style for the standard.
 */
export const gbt7714 = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" demote-non-dropping-particle="never" default-locale="zh-CN">
  <info>
    <title>GB/T 7714-2015, electronic reports and data sets</title>
    <id>gbt7714-electronic</id>
    <updated>2026-11-23T00:00:00+00:00</updated>
  </info>
  <macro name="day">
    <date variable="issued" prefix="(" suffix=")">
      <date-part name="year"/>
      <date-part name="month" form="numeric-leading-zeros" prefix="-"/>
      <date-part name="day" form="numeric-leading-zeros" prefix="-"/>
    </date>
    <date variable="accessed" prefix="[" suffix="]">
      <date-part name="year"/>
      <date-part name="month" form="numeric-leading-zeros" prefix="-"/>
      <date-part name="day" form="numeric-leading-zeros" prefix="-"/>
    </date>
  </macro>
  <citation><layout><text variable="title"/></layout></citation>
  <macro name="medium">
    <choose>
      <if type="article-journal"><text value="J"/></if>
      <else-if type="thesis"><text value="D"/></else-if>
      <else-if type="dataset"><text value="DS"/></else-if>
      <else-if type="legislation"><text value="S"/></else-if>
      <else-if type="manuscript"><text value="Z"/></else-if>
      <else><text value="R"/></else>
    </choose>
    <choose><if variable="URL DOI" match="any"><text value="/OL"/></if></choose>
  </macro>
  <bibliography et-al-min="4" et-al-use-first="3">
    <layout suffix=".">
      <group delimiter=". ">
        <names variable="author">
          <name name-as-sort-order="all" sort-separator=" " initialize-with=" " delimiter=", " delimiter-precedes-last="always"/>
        </names>
        <choose>
          <if type="article-journal">
            <group delimiter="">
              <text variable="title"/>
              <text macro="medium" prefix="[" suffix="]"/>
            </group>
            <group>
              <group delimiter=", ">
                <text variable="container-title"/>
                <date variable="issued"><date-part name="year"/></date>
                <group>
                  <text variable="volume"/>
                  <text variable="issue" prefix="(" suffix=")"/>
                </group>
              </group>
              <text variable="page" prefix=": "/>
              <date variable="accessed" prefix="[" suffix="]">
                <date-part name="year"/>
                <date-part name="month" form="numeric-leading-zeros" prefix="-"/>
                <date-part name="day" form="numeric-leading-zeros" prefix="-"/>
              </date>
            </group>
          </if>
          <else>
            <group>
              <group delimiter=": ">
                <text variable="title"/>
                <text variable="container-title"/>
              </group>
              <text macro="medium" prefix="[" suffix="]"/>
            </group>
          </else>
        </choose>
        <choose>
          <if type="article-journal report dataset" match="any"/>
          <else><text variable="publisher"/></else>
        </choose>
        <text variable="version" prefix="V"/>
        <choose>
          <if type="article-journal"/>
          <else><text macro="day"/></else>
        </choose>
        <choose>
          <if variable="URL"><text variable="URL"/></if>
          <else><text variable="DOI" prefix="https://doi.org/"/></else>
        </choose>
      </group>
    </layout>
  </bibliography>
</style>
`;
