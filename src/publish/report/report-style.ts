import { PAGE_COLORS_STYLE } from '../html/page-colors.js';

/** The style of a report: what counts is dark and big, everything else stands back. */
export const REPORT_STYLE = `
${PAGE_COLORS_STYLE}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:66rem;padding:3rem 2rem 5rem;background:var(--ground);color:var(--ink);font:15px/1.6 var(--sans);font-variant-numeric:tabular-nums}
h1{font-size:2.3rem;line-height:1.15;letter-spacing:-.015em;font-weight:680;margin:.35rem 0 0;overflow-wrap:anywhere}
h2{font-size:1.2rem;line-height:1.3;font-weight:650;margin:0 0 .5rem}
h2.product{font-size:1.7rem;letter-spacing:-.01em;margin:0 0 .4rem;overflow-wrap:anywhere}
h3{font-size:1rem;font-weight:650;margin:1.4rem 0 .3rem;overflow-wrap:anywhere}
p,ul,ol,dl,dd{margin:0;padding:0}
p{margin:.35rem 0}
ul.plain{padding-left:1.1rem}
a{color:var(--accent);text-underline-offset:.15em}
b{font-weight:620}
code{font:.88em/1.5 var(--mono);overflow-wrap:anywhere}
pre{margin:.5rem 0;padding:.65rem .9rem;overflow-x:auto;border-radius:6px;background:var(--sunken);line-height:1.5}
pre code{font-size:.85em;overflow-wrap:normal;white-space:pre}
.kicker{display:flex;justify-content:space-between;gap:1rem;color:var(--ink-soft);font-size:.87rem}
.quiet,.lead,small,.version{color:var(--ink-soft)}
.lead{max-width:46rem;margin-bottom:.8rem}
.version{font-weight:500}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
section{margin-top:3.2rem}
.product-page+.product-page,.overview+.product-page{margin-top:4.5rem;padding-top:2rem;border-top:2px solid var(--line-strong)}
.overview{margin-top:2.2rem}

.outcome{margin:.8rem 0 .3rem;font-size:1.15rem;font-weight:620}
.state{white-space:nowrap}
.state::before{content:"";display:inline-block;width:.55em;height:.55em;margin-right:.45em;border-radius:50%;background:var(--line-strong);vertical-align:.08em}
.state.good::before{background:var(--good)}
.state.warn::before{background:var(--warn)}
.state.bad::before{background:var(--bad)}
.state.bad{color:var(--bad)}
.place-line{color:var(--ink-soft)}
.place-line strong{color:var(--ink);font-weight:620}
.place-line.koogallery strong{color:var(--accent)}
.tag{font-size:.82rem;padding:.05rem .45rem;border-radius:4px;background:var(--sunken);white-space:nowrap}
.tag.warn{background:var(--warn-ground);color:var(--warn)}
.problem{margin:1rem 0;padding:.8rem 1.1rem;border-left:4px solid var(--bad);border-radius:0 6px 6px 0;background:var(--bad-ground)}
.problem code{overflow-wrap:anywhere}
.problem ul{padding-left:1.1rem;margin-top:.3rem}

.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.7rem 2rem;margin:1.2rem 0}
.facts dt{font-size:.82rem;color:var(--ink-soft)}
.facts dd{overflow-wrap:anywhere}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));margin:1.8rem 0 0;border:1px solid var(--line);border-radius:8px;background:var(--panel)}
.figures div{padding:.9rem 1.2rem 1rem;border-left:1px solid var(--line)}
.figures div:first-child{border-left:0}
.figures dt{font-size:.82rem;color:var(--ink-soft)}
.figures dd{font-size:1.65rem;line-height:1.25;font-weight:640;letter-spacing:-.01em;white-space:nowrap}
.figures small{display:block;margin-top:.1rem;font-size:.82rem;line-height:1.4;font-weight:400;letter-spacing:0;white-space:normal}

.scroll{position:relative;overflow-x:auto}
table{width:100%;border-collapse:collapse}
caption{text-align:left;font-weight:620;padding:1.1rem 0 .35rem}
th{text-align:left;font-weight:500;vertical-align:top}
thead th{font-size:.82rem;color:var(--ink-soft);padding:.2rem 1.2rem .35rem 0;vertical-align:bottom}
tbody th,tbody td{border-top:1px solid var(--line);padding:.5rem 1.2rem .5rem 0;vertical-align:top}
tr>:last-child{padding-right:0}
.number{text-align:right;white-space:nowrap}
.hash{font-size:.8rem;color:var(--ink-soft)}
.hash b{color:var(--ink);font-weight:600}
.target td{font-size:.93rem}
.target td:nth-child(n+4){min-width:12rem}

.matrix{width:auto;min-width:60%}
.matrix th,.matrix td{padding-right:2.2rem}
.matrix .mark{text-align:center;white-space:nowrap}
.matrix thead .group{text-align:center}
.matrix tbody th span{display:block;color:var(--ink-soft)}
.matrix tbody td{vertical-align:middle}
.matrix .none{color:var(--line-strong)}
.dot{display:inline-block;width:.8em;height:.8em;margin-right:.5em;border:2px solid var(--accent);border-radius:50%;vertical-align:-.06em}
.dot.linked{background:var(--accent)}

.changes td:first-child{width:46%}
.from-to{display:block;color:var(--ink-soft);font-size:.88rem;overflow-wrap:anywhere}
.because{color:var(--ink-soft);overflow-wrap:anywhere}

.package{padding-top:.2rem}
.package+.package{margin-top:2.2rem;border-top:1px solid var(--line)}
.package h3{font-size:1.08rem}
.bars tbody th,.bars tbody td{padding-top:.28rem;padding-bottom:.28rem;vertical-align:middle}
.bars tbody th,.bars thead th:first-child{width:28%;font-weight:400;overflow-wrap:anywhere}
.bars thead td{padding-right:1.2rem;vertical-align:bottom}
.bars td:nth-child(2){width:60%}
.bars td.number{width:1%;font-size:.93rem}
.bars .share,.bars .count{color:var(--ink-soft)}
.bars th b{font-weight:400;color:var(--ink-soft)}
.bar,.axis{display:block;overflow:visible}
.track{fill:var(--sunken)}
.grid{stroke:var(--line)}
.gantt tbody th,.gantt tbody td{border:0;padding-top:.12rem;padding-bottom:.12rem}
.fill.pack,.fill.now,.swatch.pack{fill:var(--accent);background:var(--accent)}
.fill.apply,.swatch.apply{fill:var(--good);background:var(--good)}
.fill.lint,.swatch.lint{fill:var(--warn);background:var(--warn)}
.fill.prove,.swatch.prove{fill:var(--json-value);background:var(--json-value)}
.fill.plan,.swatch.plan,.fill.before{fill:var(--ink-soft);background:var(--ink-soft)}
.fill.before{opacity:.55}
.fill.failed{fill:var(--bad)}
.fill.open{fill:none;stroke:var(--warn);stroke-width:1.5;stroke-dasharray:3 2}
.axis text{font:11px var(--sans);fill:var(--ink-soft)}
.axis line{stroke:var(--line-strong)}
.gantt thead th,.gantt thead td{padding-bottom:.1rem}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.3rem;list-style:none;color:var(--ink-soft);font-size:.87rem;margin-bottom:.5rem}
.swatch{display:inline-block;width:.7rem;height:.7rem;border-radius:2px;margin-right:.45rem}
.files td{border:0;padding:.15rem 1.2rem .15rem 0}
.plot{min-width:12rem;vertical-align:middle!important}

.findings{list-style:none}
.findings li{padding:.9rem 0 .6rem;border-top:1px solid var(--line)}
.findings p{margin:.1rem 0}
.message{font-weight:560;overflow-wrap:anywhere}
.severity{display:inline-block;margin-right:.4rem;padding:0 .45rem;border-radius:4px;font-size:.82rem;background:var(--sunken);color:var(--ink-soft)}
.error .severity{background:var(--bad-ground);color:var(--bad)}
.warning .severity{background:var(--warn-ground);color:var(--warn)}
.where{color:var(--ink-soft);font-size:.93rem}
.rule{margin-left:.8rem}
.row{display:block}
.line{margin-right:1.2em;color:var(--ink-soft)}
.carets{color:var(--bad);font-weight:700}
.fix::before{content:"→ ";color:var(--accent)}
.checked{display:inline-block;margin-right:1.6rem}
.todo{list-style:none;counter-reset:todo}
.todo>li{padding:.2rem 0 1rem 1.1rem;margin:1rem 0;border-left:4px solid var(--warn)}
.todo h3{margin:0 0 .2rem}
.todo h3 .state{font-weight:400;font-size:.93rem;margin-left:.6rem}
.todo ul{padding-left:1.1rem}
details{margin-top:.8rem}
summary{cursor:pointer;color:var(--accent);font-weight:560}
footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--ink-soft);font-size:.87rem}

@media (max-width:44rem){
body{padding:1.6rem 1.1rem 3rem}
h1{font-size:1.8rem}
section{margin-top:2.4rem}
.facts{grid-template-columns:1fr 1fr;gap:.6rem 1.2rem}
.facts div:has(.hash){grid-column:1/-1}
.figures{grid-template-columns:1fr 1fr}
.figures div{border-left:0;border-top:1px solid var(--line)}
.figures div:nth-child(-n+2){border-top:0}
.figures div:nth-child(even){border-left:1px solid var(--line)}
.bars .share,.bars .count{display:none}
.bars tbody th,.bars thead th:first-child{width:40%}
.bars td:nth-child(2){width:auto}
.changes thead{display:none}
.changes tr{display:grid;grid-template-columns:1fr auto;padding:.6rem 0;border-top:1px solid var(--line)}
.changes td{border:0;padding:.05rem 0}
.changes td:first-child{width:auto}
.changes td:nth-child(1),.changes td:nth-child(2){grid-column:1/-1}
}
@media print{
html{font-size:10pt}
body{max-width:none;padding:0;font-size:1rem}
section{margin-top:1.6rem}
h2,h3,caption{break-after:avoid}
tr,li,.figures,.package>dl{break-inside:avoid}
.scroll{overflow:visible}
pre{white-space:pre-wrap;border:1px solid var(--line)}
pre code{white-space:pre-wrap}
.bar,.swatch,.dot,.state::before,.severity,.tag{print-color-adjust:exact;-webkit-print-color-adjust:exact}
summary{color:inherit}
details::details-content{content-visibility:visible;height:auto}
}
@page{margin:16mm}
`;
