import { PAGE_COLORS_STYLE } from '../../../../publish/html/page-colors.js';

/** The style of the report of the books, in the manner of koo's other pages. */
export const REPORT_STYLE = `
${PAGE_COLORS_STYLE}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:66rem;padding:3rem 2rem 5rem;background:var(--ground);color:var(--ink);font:15px/1.6 var(--sans);font-variant-numeric:tabular-nums}
h1{font-size:2.3rem;line-height:1.15;letter-spacing:-.015em;font-weight:680;margin:.35rem 0 0;overflow-wrap:anywhere}
h2{font-size:1.3rem;line-height:1.3;font-weight:650;margin:0 0 .4rem}
h3{font-size:1rem;font-weight:650;margin:1.4rem 0 .3rem;overflow-wrap:anywhere}
p,ul,dl,dd,figure{margin:0;padding:0}
p{margin:.35rem 0}
a{color:var(--accent);text-underline-offset:.15em}
b{font-weight:620}
code{font:.85em/1.5 var(--mono);overflow-wrap:anywhere;color:var(--ink-soft)}
.kicker{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.2rem 1rem;color:var(--ink-soft);font-size:.87rem}
.quiet,.lead,small,.version{color:var(--ink-soft)}
.lead{max-width:46rem;margin-bottom:.9rem}
small{display:block;font-size:.82rem}
.version{font-weight:500}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.outcome{margin:.8rem 0 .2rem;font-size:1.15rem;font-weight:620}
section{margin-top:3.2rem;scroll-margin-top:1rem}
.state{white-space:nowrap}
.state::before{content:"";display:inline-block;width:.55em;height:.55em;margin-right:.45em;border-radius:50%;background:var(--line-strong);vertical-align:.08em}
.state.good::before{background:var(--good)}
.state.warn::before{background:var(--warn)}
.state.bad::before{background:var(--bad)}
.state.bad{color:var(--bad)}

.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));margin:1.8rem 0 0;border:1px solid var(--line);border-radius:8px;background:var(--panel);overflow:hidden}
.figures div{padding:.9rem 1.2rem 1rem;box-shadow:-1px -1px 0 var(--line)}
.figures dt{font-size:.82rem;color:var(--ink-soft)}
.figures dd{font-size:1.3rem;line-height:1.35;font-weight:640;letter-spacing:-.015em;white-space:nowrap}
.figures small{white-space:normal}
.figures dd.bad{color:var(--bad)}
.figures small{margin-top:.1rem;line-height:1.4;font-weight:400;letter-spacing:0}

.contents{display:flex;flex-wrap:wrap;gap:.3rem 1.3rem;list-style:none;margin-top:1.2rem;font-size:.93rem}

.scroll{position:relative;overflow-x:auto}
.scroll+.scroll{margin-top:1.2rem}
.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
table{width:100%;border-collapse:collapse}
th{text-align:left;font-weight:500;vertical-align:top;overflow-wrap:anywhere}
thead th,thead td{font-size:.82rem;color:var(--ink-soft);padding:.2rem 1.2rem .35rem 0;vertical-align:bottom}
thead th{min-width:4.5rem;overflow-wrap:normal}
tbody th,tbody td,tfoot th,tfoot td{border-top:1px solid var(--line);padding:.45rem 1.2rem .45rem 0;vertical-align:top}
tfoot th,tfoot td{border-top:2px solid var(--line-strong);font-weight:620}
tr>:last-child{padding-right:0}
.number{text-align:right;white-space:nowrap}
thead .number{white-space:normal}
.line{display:block}
.none{color:var(--ink-soft)}
tr:target th,tr:target td{background:var(--accent-ground)}
.checks tbody th{min-width:13rem}
.checks code{display:block}
.because{color:var(--ink-soft);font-size:.93rem;min-width:12rem}
.hash{font-size:.8rem}
.refs{display:inline-flex;flex-wrap:wrap;gap:.1rem .4rem;font-size:.8rem;font-weight:400}
.refs a{text-decoration:none;padding:0 .3rem;border-radius:3px;background:var(--accent-ground)}

.bars tbody th,.bars tbody td{padding-top:.35rem;padding-bottom:.35rem;vertical-align:middle}
.bars tbody th,.bars thead th:first-child{width:27%;min-width:7rem}
.bars .plot{width:34%;min-width:6rem}
.bar{display:block}
.track{fill:var(--sunken)}
.share{color:var(--ink-soft)}

.chart{margin:.6rem 0 .4rem}
.plot-row{display:flex;align-items:flex-start}
.scale{flex:none}
.columns{flex:1 1 0;min-width:0;overflow:visible}
.chart text{font:11.5px var(--sans);fill:var(--ink-soft);font-variant-numeric:tabular-nums}
.chart .grid{stroke:var(--line)}
.chart .zero{stroke:var(--line-strong)}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.3rem;list-style:none;color:var(--ink-soft);font-size:.87rem;margin-bottom:.3rem}
.swatch{display:inline-block;width:.7rem;height:.7rem;border-radius:2px;margin-right:.45rem}
.fill.settlement,.swatch.settlement,.fill.equal,.swatch.equal{fill:var(--accent);background:var(--accent)}
.fill.fee,.swatch.fee{fill:var(--json-value);background:var(--json-value)}
.fill.less,.swatch.less{fill:var(--bad);background:var(--bad)}
.fill.more,.swatch.more{fill:var(--warn);background:var(--warn)}
.fill.unbilled,.swatch.unbilled{fill:var(--ink);background:var(--ink)}
.fill.open,.swatch.open{fill:var(--line-strong);background:var(--line-strong)}

.difference{padding:.3rem 0 .4rem 1.1rem;margin:1.6rem 0;border-left:4px solid var(--line-strong)}
.difference.error{border-left-color:var(--bad)}
.difference.warning{border-left-color:var(--warn)}
.difference h3{margin:0}
.severity{display:inline-block;margin-right:.3rem;padding:0 .45rem;border-radius:4px;font-size:.82rem;font-weight:500;background:var(--sunken);color:var(--ink-soft)}
.error .severity{background:var(--bad-ground);color:var(--bad)}
.warning .severity{background:var(--warn-ground);color:var(--warn)}
.findings{list-style:none;margin-top:.5rem}
.findings li{padding:.5rem 0 .4rem;border-top:1px solid var(--line)}
.findings p{margin:.1rem 0}
.message{overflow-wrap:anywhere}
.where{display:flex;flex-wrap:wrap;gap:0 1.2rem;color:var(--ink-soft);font-size:.9rem;overflow-wrap:anywhere}
.part{min-width:0}
.fix::before{content:"→ ";color:var(--accent)}
details{margin-top:.8rem}
summary{cursor:pointer;color:var(--accent);font-weight:560}
footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--ink-soft);font-size:.87rem}

@media (max-width:44rem){
body{padding:1.6rem 1.1rem 3rem}
h1{font-size:1.8rem}
section{margin-top:2.4rem}
.figures{grid-template-columns:1fr 1fr}
.figures div{padding:.7rem .8rem .8rem}
.figures dd{font-size:1rem}
.only-wide{display:none}
tbody th{min-width:7.4rem}
tbody th,tbody td,tfoot th,tfoot td,thead th,thead td{padding-right:.9rem}
.bars .share,.bars .source{display:none}
.bars .plot{min-width:4rem}
.difference{padding-left:.8rem}
}
@media print{
html{font-size:10pt}
body{max-width:none;padding:0;font-size:1rem}
section{margin-top:1.6rem}
h2,h3,caption{break-after:avoid}
tr,li,.figures,.chart{break-inside:avoid}
.scroll{overflow:visible}
.contents{display:none}
.bar,.swatch,.fill,.state::before,.severity{print-color-adjust:exact;-webkit-print-color-adjust:exact}
summary{color:inherit}
details::details-content{content-visibility:visible;height:auto}
}
@page{margin:16mm}
`;
