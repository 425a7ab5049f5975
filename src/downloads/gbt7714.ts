/**
 * GB/T 7714-2015 for what this site has to cite, electronic reports and data sets, as a CSL style:
 * `author. title: site[R/OL]. version. (updated)[read]. address.` citation-js has no style for the standard.
 */
export const gbt7714 = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="zh-CN">
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
  <bibliography>
    <layout suffix=".">
      <group delimiter=". ">
        <names variable="author"/>
        <group>
          <group delimiter=": ">
            <text variable="title"/>
            <text variable="container-title"/>
          </group>
          <choose>
            <if type="dataset"><text value="[DS/OL]"/></if>
            <else><text value="[R/OL]"/></else>
          </choose>
        </group>
        <text variable="version" prefix="V"/>
        <text macro="day"/>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>
`;
