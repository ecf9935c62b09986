import { describe, expect, it } from 'vitest';
import { canonicaliseDocument, canonicaliseElement } from './canonicalise.ts';
import { elementsOf, parseXml, XmlError } from './parse-xml.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const canonical = (text: string, withComments = false) =>
  new TextDecoder().decode(
    canonicaliseDocument(parseXml(bytes(text)), (node) => node.kind === 'comment' && !withComments),
  );

describe('canonicaliseDocument', () => {
  it('keeps instructions and comments outside the root on their own lines (Canonical XML, 3.1)', () => {
    const text =
      '<?xml version="1.0"?>\n\n<?xml-stylesheet   href="doc.xsl"\n   type="text/xsl"   ?>\n\n<doc>Hello<!-- Comment 1 --></doc>\n\n<?pi-without-data     ?>\n\n<!-- Comment 2 -->\n';
    expect(canonical(text)).toBe(
      '<?xml-stylesheet href="doc.xsl"\n   type="text/xsl"   ?>\n<doc>Hello</doc>\n<?pi-without-data?>',
    );
    expect(canonical(text, true)).toContain(
      'Hello<!-- Comment 1 --></doc>\n<?pi-without-data?>\n<!-- Comment 2 -->',
    );
  });

  it('orders attributes and drops namespaces said twice (3.3)', () => {
    expect(
      canonical(
        '<doc><e1   /><e2   ></e2><e3   name = "elem3"   id="elem3"   /><e5 a:attr="out" b:attr="sorted" attr2="all" attr="I\'m" xmlns:b="http://www.ietf.org" xmlns:a="http://www.w3.org" xmlns="http://example.org"/><e6 xmlns="" xmlns:a="http://www.w3.org"><e7 xmlns="http://www.ietf.org"><e8 xmlns="" xmlns:a="http://www.w3.org"><e9 xmlns="" xmlns:a="http://www.ietf.org"/></e8></e7></e6></doc>',
      ),
    ).toBe(
      '<doc><e1></e1><e2></e2><e3 id="elem3" name="elem3"></e3><e5 xmlns="http://example.org" xmlns:a="http://www.w3.org" xmlns:b="http://www.ietf.org" attr="I\'m" attr2="all" b:attr="sorted" a:attr="out"></e5><e6 xmlns:a="http://www.w3.org"><e7 xmlns="http://www.ietf.org"><e8 xmlns=""><e9 xmlns:a="http://www.ietf.org"></e9></e8></e7></e6></doc>',
    );
  });

  it('writes characters in one way (3.4)', () => {
    expect(
      canonical(
        '<doc><text>First line&#x0d;&#10;Second line</text><value>&#x32;</value><compute><![CDATA[value>"0" && value<"10" ?"valid":"error"]]></compute><compute expr=\'value>"0" &amp;&amp; value&lt;"10" ?"valid":"error"\'>valid</compute><norm attr=\' &apos;   &#x20;&#13;&#xa;&#9;   &apos; \'/></doc>',
      ),
    ).toBe(
      '<doc><text>First line&#xD;\nSecond line</text><value>2</value><compute>value&gt;"0" &amp;&amp; value&lt;"10" ?"valid":"error"</compute><compute expr="value>&quot;0&quot; &amp;&amp; value&lt;&quot;10&quot; ?&quot;valid&quot;:&quot;error&quot;">valid</compute><norm attr=" \'    &#xD;&#xA;&#x9;   \' "></norm></doc>',
    );
  });

  it('gives a subtree the namespaces and xml: attributes of its ancestors', () => {
    const { root } = parseXml(bytes('<a xmlns="u:1" xmlns:p="u:2" xml:lang="kk"><b p:c="1"/></a>'));
    const [child] = elementsOf(root);
    expect(child && new TextDecoder().decode(canonicaliseElement(child, () => false))).toBe(
      '<b xmlns="u:1" xmlns:p="u:2" xml:lang="kk" p:c="1"></b>',
    );
  });
});

describe('parseXml', () => {
  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['two roots', '<a/><b/>'],
    ['crossing tags', '<a><b></a></b>'],
    ['an unknown prefix', '<p:a/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute twice under two prefixes', '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>'],
    ['text outside', '<a/>b'],
    ['a bare ampersand', '<a>b & c</a>'],
    ['a control character', '<a>&#0;</a>'],
    ['another encoding', '<?xml version="1.0" encoding="windows-1251"?><a/>'],
    ['an open root', '<a>'],
    ['endless nesting', '<a>'.repeat(5000)],
  ])('refuses %s', (_name, text) => {
    expect(() => parseXml(bytes(text))).toThrow(XmlError);
  });
});
