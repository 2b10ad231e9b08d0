import { PAGE_COLORS_STYLE } from '../../html/page-colors.js';

/** The style of a hand-off's page: light and dark by the reader's system, ink on white where it is printed. */
export const PAGE_STYLE = `
${PAGE_COLORS_STYLE}
*{box-sizing:border-box}
body{margin:0 auto;max-width:56rem;padding:2rem 1.25rem 4rem;background:var(--ground);color:var(--ink);font:16px/1.6 var(--sans)}
h1{font-size:1.75rem;line-height:1.25;margin:.4rem 0 .6rem}
h2{font-size:1.05rem;margin:0 0 .6rem}
p{margin:.4rem 0}
a{color:inherit}
code{font:.94em/1.5 var(--mono);overflow-wrap:anywhere}
.kicker{color:var(--ink-soft);font-size:.9rem}
.language{float:right;margin-left:1rem}
.intro{max-width:44rem}
.after{border-left:4px solid var(--accent);padding:.4rem .8rem;background:var(--sunken)}
section{margin:2rem 0 0}
.path{display:flex;flex-wrap:wrap;gap:.4rem;list-style:none;margin:0;padding:0;font-size:1.15rem;font-weight:600}
.path li:not(:last-child)::after{content:"›";color:var(--accent);margin-left:.4rem}
.hint,.unstated,small{color:var(--ink-soft);font-size:.88rem}
table{width:100%;border-collapse:collapse;margin:.5rem 0 1.2rem;table-layout:fixed}
.fields th:nth-child(1),.fields td:nth-child(1){width:22%}
.fields th:nth-child(2),.fields td:nth-child(2){width:20%}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th{text-align:left;font-weight:500;color:var(--ink-soft);font-size:.85rem;padding:.2rem .6rem .2rem 0}
td{border-top:1px solid var(--line);padding:.45rem .6rem .45rem 0;vertical-align:top}
.value{user-select:all;-webkit-user-select:all;background:var(--sunken);border-radius:4px;padding:.15rem .4rem;-webkit-box-decoration-break:clone;box-decoration-break:clone;white-space:pre-wrap;cursor:copy}
.value:hover{background:var(--warn-ground)}
.hash{font-size:.8rem}
.files td:first-child{width:34%}
.checklist ul{list-style:none;padding:0;margin:0}
.checklist label{display:flex;gap:.6rem;padding:.3rem 0;cursor:pointer}
.checklist input{flex:none;width:1.1rem;height:1.1rem;margin:.25rem 0 0;accent-color:var(--accent)}
pre{margin:.4rem 0;background:var(--sunken);border-radius:6px;padding:.7rem .9rem;overflow-x:auto}
pre .value{background:none;padding:0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.35rem 1rem;margin:.8rem 0}
dd{margin:0}
.tag{color:var(--ink-soft);font-size:.8rem;border:1px solid var(--line);border-radius:3px;padding:0 .3rem}
.unknown,.sources{color:var(--ink-soft);font-size:.9rem}
.unknown ul,.sources ul{padding-left:1.1rem;margin:0}
@media (max-width:36rem){.fields thead{display:none}.fields td{display:block;width:auto!important;border:0;padding:.1rem 0}.fields tr{display:block;border-top:1px solid var(--line);padding:.5rem 0}dl{grid-template-columns:1fr}}
@media print{:root{--sunken:#fff}body{padding:0;max-width:none;font-size:11pt}section{break-inside:avoid;margin-top:1.1rem}.language,.hint{display:none}.value{padding:0}pre{border:1px solid #999}}
`;
