/** What word processors really put on the clipboard, shortened, and the Markdown that it becomes. */
export const CLIPS = [
  {
    from: 'Word',
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang=EN-GB><!--StartFragment-->
<h2>Our method<o:p></o:p></h2>
<p class=MsoNormal>We combine a <b style='mso-bidi-font-weight:normal'>rapid review</b> with <i>interviews</i>, as the
<a href="https://example.org/guide">guide of the council</a> asks.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>60 studies<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>of ten cities<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span></span><![endif]>24 interviews<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]>First we read.<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp;</span></span><![endif]>Then we ask.<o:p></o:p></p>
<!--EndFragment--></body></html>`,
    markdown: [
      '### Our method',
      '',
      'We combine a **rapid review** with *interviews*, as the [guide of the council](https://example.org/guide) asks.',
      '',
      '- 60 studies',
      '   - of ten cities',
      '- 24 interviews',
      '1. First we read.',
      '2. Then we ask.',
    ].join('\n'),
  },
  {
    from: 'Google Docs',
    html: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b3c4d-7fff"><h2 dir="ltr" style="line-height:1.38;"><span style="font-size:16pt;font-weight:700;">Our method</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-weight:400;">We combine a </span><span style="font-weight:700;">rapid review</span><span style="font-weight:400;"> with </span><span style="font-weight:400;font-style:italic;">interviews</span><span style="font-weight:400;">, see </span><a href="https://example.org/guide" style="text-decoration:none;"><span style="text-decoration:underline;">the guide</span></a><span style="font-weight:400;">.</span></p><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span>60 studies</span></p></li><ul><li dir="ltr" style="list-style-type:circle;" aria-level="2"><p dir="ltr" role="presentation"><span>of ten cities</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>24 interviews</span></p></li></ul><ol><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>First we read.</span></p></li><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Then we ask.</span></p></li></ol></b><br class="Apple-interchange-newline">`,
    markdown: [
      '### Our method',
      '',
      'We combine a **rapid review** with *interviews*, see [the guide](https://example.org/guide).',
      '',
      '- 60 studies',
      '   - of ten cities',
      '- 24 interviews',
      '1. First we read.',
      '2. Then we ask.',
    ].join('\n'),
  },
  {
    from: 'LibreOffice',
    html: `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><style type="text/css">p { line-height: 115% }</style></head><body lang="en-GB"><p>We work in <strong>steps</strong>:</p><ol><li><p>read</p></li><li><p>ask <a href="mailto:people@example.org">people</a></p><ul><li><p>in ten cities</p></li></ul></li></ol><table><tr><td><p>Month</p></td><td><p>Step</p></td></tr><tr><td><p>May</p></td><td><p>read</p></td></tr></table></body></html>`,
    markdown: [
      'We work in **steps**:',
      '',
      '1. read',
      '2. ask [people](mailto:people@example.org)',
      '   - in ten cities',
      '',
      'Month | Step',
      '',
      'May | read',
    ].join('\n'),
  },
  {
    from: 'a web page that means no good',
    html: `<p>See <a href="javascript:alert(1)">this</a><img src="https://example.org/x.png"><script>alert(2)</script></p><ul><li>one</li></ul>`,
    markdown: 'See this\n\n- one',
  },
];
