import { PAGE_COLORS_STYLE } from '../../../../publish/html/page-colors.js';

/** The style of the page of a test: what is not met stands out, everything else stands back. */
export const PAGE_STYLE = `
${PAGE_COLORS_STYLE}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0 auto;max-width:74rem;padding:3rem 2rem 5rem;background:var(--ground);color:var(--ink);font:15px/1.6 var(--sans);font-variant-numeric:tabular-nums}
h1{font-size:2.3rem;line-height:1.15;letter-spacing:-.015em;font-weight:680;margin:.35rem 0 0}
h2{font-size:1.35rem;line-height:1.3;font-weight:650;letter-spacing:-.005em;margin:0 0 .8rem}
h3{font-size:1.08rem;line-height:1.35;font-weight:650;margin:0}
h3 code{font-weight:400;color:var(--ink-soft);margin-left:.35rem}
h4{font-size:.82rem;font-weight:500;color:var(--ink-soft);margin:.9rem 0 .25rem}
p,ul,ol,dl,dd{margin:0;padding:0}
ol,ul{list-style:none}
a{color:var(--accent);text-underline-offset:.15em}
b{font-weight:620}
code{font:.88em/1.5 var(--mono);overflow-wrap:anywhere}
pre{margin:0;padding:.65rem .9rem;overflow-x:auto;border-radius:6px;background:var(--sunken);line-height:1.5}
pre code{font-size:.82em;white-space:pre-wrap}
.row{display:block}
.kicker{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.2rem 1rem;color:var(--ink-soft);font-size:.87rem}
.lead{margin-top:.5rem;font-size:1.1rem;color:var(--ink-soft)}
.server{margin-top:.7rem}
.quiet{color:var(--ink-soft)}
.tag{display:inline-block;padding:0 .45rem;border-radius:4px;background:var(--sunken);color:var(--ink-soft);font-size:.82rem;line-height:1.6}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
section{margin-top:3.2rem}

.figures{display:grid;grid-template-columns:repeat(6,1fr);margin:1.8rem 0 0;border:1px solid var(--line);border-radius:8px;background:var(--panel);overflow:hidden}
.figures div{padding:.9rem 1.1rem 1rem;border-left:1px solid var(--line)}
.figures div:first-child{border-left:0}
.figures dt{font-size:.82rem;color:var(--ink-soft)}
.figures dd{font-size:1.65rem;line-height:1.25;font-weight:640;letter-spacing:-.01em}
.figures small{display:block;margin-top:.1rem;font-size:.8rem;line-height:1.4;font-weight:400;letter-spacing:0;color:var(--ink-soft)}
.figures .must dd{color:var(--bad)}
.figures .should dd{color:var(--warn)}
.figures .unclear dd{color:var(--json-value)}
.figures .none dd{color:var(--ink-soft)}

.failures li{padding:1rem 0 1.1rem 1.1rem;border-left:4px solid var(--line-strong)}
.failures li+li{margin-top:1.1rem}
.failures .must{border-left-color:var(--bad)}
.failures .should{border-left-color:var(--warn)}
.failures .unclear{border-left-color:var(--json-value)}
.failures li{padding-top:.1rem;padding-bottom:.1rem}
.rule{color:var(--ink-soft)}
.level{display:inline-block;margin-right:.35rem;padding:0 .5rem;border-radius:4px;font-size:.82rem;line-height:1.6;font-weight:560;background:var(--sunken)}
.must .level{background:var(--bad-ground);color:var(--bad)}
.should .level{background:var(--warn-ground);color:var(--warn)}
.unclear .level{color:var(--json-value)}
.message{margin:.2rem 0;font-weight:560;overflow-wrap:anywhere}
.fix::before{content:"→ ";color:var(--accent)}
.console{margin-top:.15rem;overflow-wrap:anywhere}
.console span{color:var(--ink-soft)}
q::before{content:"“"}
q::after{content:"”"}
.where{margin-top:.15rem;color:var(--ink-soft);font-size:.93rem}
.where a,.where code{margin-right:.5rem}
details summary{cursor:pointer}
.failures details{margin-top:.3rem;font-size:.93rem}
.failures summary{color:var(--accent)}
.failures pre{margin-top:.4rem}

.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;margin-bottom:.9rem;color:var(--ink-soft);font-size:.87rem}
.legend svg{margin-right:.3rem;vertical-align:-.05em}
.mark{fill:var(--line-strong)}
.mark.accepted{fill:var(--good)}
.mark.rejected{fill:var(--accent);opacity:.65}
.mark.cut{fill:none;stroke:var(--ink-soft);stroke-width:1.4;stroke-dasharray:3 2}
.mark.must{fill:var(--bad)}
.mark.should{fill:var(--warn)}
.mark.unclear{fill:var(--json-value)}
.track{fill:var(--sunken)}
.strip .mark{stroke:var(--panel);stroke-width:1}
.strip .mark.cut{stroke:var(--ink-soft)}
.strip,.bar,.axis{display:block;overflow:visible}
.grid{stroke:var(--line)}
.open{stroke:var(--bad);stroke-width:2}
.cross{fill:none;stroke:var(--ink-soft);stroke-width:1.6}
.axis text{font:11px var(--sans);fill:var(--ink-soft)}
.axis line{stroke:var(--line-strong)}

.overview{border:1px solid var(--line);border-radius:8px;background:var(--panel)}
.overview li{display:grid;grid-template-columns:15rem minmax(8rem,1fr) 12.8rem 4.2rem;grid-template-areas:"name plot state took" "title plot state took";column-gap:1.4rem;align-items:center;padding:.65rem 1.1rem}
.overview li+li{border-top:1px solid var(--line)}
.overview a{grid-area:name;text-decoration:none}
.overview .title{grid-area:title;font-size:.85rem;line-height:1.35}
.overview .plot{grid-area:plot}
.overview .state{grid-area:state;font-size:.93rem}
.overview .took{grid-area:took}
.took{text-align:right;color:var(--ink-soft);font-size:.87rem;white-space:nowrap}
.state::before{content:"";display:inline-block;width:.55em;height:.55em;margin-right:.45em;border-radius:50%;background:var(--line-strong);vertical-align:.08em}
.state.good::before{background:var(--good)}
.state.must::before{background:var(--bad)}
.state.should::before{background:var(--warn)}
.state.unclear::before{background:var(--json-value)}

.overview+.quiet{margin-top:.8rem}
.story{margin-top:2.6rem}
.calls{margin-top:.7rem}
.axis-row,.call summary{display:grid;grid-template-columns:2.2rem 19rem minmax(6rem,1fr) 7.5rem 4rem;column-gap:.8rem;align-items:center}
.axis-row .axis{grid-column:3}
.call summary{padding:.16rem .5rem .16rem 0;border-radius:4px;list-style:none;overflow:hidden}
.call summary::-webkit-details-marker{display:none}
.call summary:hover,.call[open] summary{background:var(--sunken)}
.call summary:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
.at{text-align:right;color:var(--ink-soft);font-size:.82rem}
.what{overflow-wrap:anywhere}
.what b{font:.88em/1.5 var(--mono);font-weight:500}
.due{color:var(--ink-soft);font-size:.82rem;white-space:nowrap}
.outcome{font:.85em/1.5 var(--mono);white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.outcome.must{color:var(--bad);font-weight:600}
.outcome.should{color:var(--warn);font-weight:600}
.outcome.unclear{color:var(--json-value);font-weight:600}
.outcome.accepted,.outcome.rejected,.outcome.cut{color:var(--ink-soft)}
.together{position:relative}
.together::before{content:"";position:absolute;left:-.55rem;top:0;bottom:0;border-left:2px solid var(--line-strong)}
.together.first::before{top:.45rem;width:.4rem;border-top:2px solid var(--line-strong)}
.together.last::before{bottom:.45rem;width:.4rem;border-bottom:2px solid var(--line-strong)}
.inside{margin:.3rem 0 1rem;padding:.7rem 1.1rem 1rem;border:1px solid var(--line);border-radius:6px;background:var(--panel)}
.inside dl{display:flex;flex-wrap:wrap;gap:.2rem 2rem;font-size:.93rem}
.inside dt{display:inline;color:var(--ink-soft)}
.inside dd{display:inline;margin-left:.4rem}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 1.1rem}
.pair>div{min-width:0}
.problem{margin:0 0 .7rem;padding:.5rem .9rem;border-left:4px solid var(--bad);border-radius:0 6px 6px 0;background:var(--bad-ground);overflow-wrap:anywhere}
.problem.should{border-left-color:var(--warn);background:var(--warn-ground)}
.problem.unclear{border-left-color:var(--json-value);background:var(--sunken)}
.met{margin-top:.6rem;font-size:.87rem;color:var(--ink-soft)}
.met code{margin-right:.5rem}
footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--ink-soft);font-size:.87rem}

@media (max-width:60rem){
.figures{grid-template-columns:repeat(3,1fr)}
.figures div:nth-child(4){border-left:0}
.figures div:nth-child(n+4){border-top:1px solid var(--line)}
.axis-row,.call summary{grid-template-columns:2rem 13rem minmax(4rem,1fr) 6.5rem 3.6rem}
.pair{grid-template-columns:1fr}
}
@media (max-width:44rem){
body{padding:1.6rem 1.1rem 3rem}
h1{font-size:1.75rem}
section{margin-top:2.4rem}
.figures{grid-template-columns:1fr 1fr}
.figures div{border-left:0;border-top:1px solid var(--line)}
.figures div:nth-child(-n+2){border-top:0}
.figures div:nth-child(even){border-left:1px solid var(--line)}
.overview li{grid-template-columns:1fr auto;grid-template-areas:"name took" "title title" "plot plot" "state state";row-gap:.3rem;padding:.8rem .9rem}
.axis-row{grid-template-columns:1fr}
.axis-row .axis{grid-column:1}
.call summary{grid-template-columns:1.6rem 1fr auto auto;grid-template-areas:"at what outcome took" "plot plot plot plot";row-gap:.1rem;column-gap:.6rem;padding:.35rem 0}
.call+.call{border-top:1px solid var(--line)}
.call .at{grid-area:at;text-align:left}
.call .what{grid-area:what}
.call .plot{grid-area:plot}
.call .bar{overflow:hidden}
.call .outcome{grid-area:outcome}
.call .took{grid-area:took}
.inside{padding:.6rem .8rem .9rem}
}
@media print{
html{font-size:10pt}
body{max-width:none;padding:0}
section{margin-top:1.6rem}
.failures li,.overview li,.call summary{break-inside:avoid}
.mark,.state::before,.level,.tag{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
@page{margin:16mm}
`;
