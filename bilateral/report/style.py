"""How a report looks: on a screen by day and by night, on a small one, and on A4."""

from bilateral.text.html import Html

STYLE = Html("""<style>
:root{color-scheme:light dark;--ink:#1b1b1b;--soft:#595959;--paper:#fff;--line:#c8c8c8;
--mark:#a34700;--link:#0b5b8f}
@media(prefers-color-scheme:dark){:root{--ink:#ececec;--soft:#b0b0b0;--paper:#161616;
--line:#4a4a4a;--mark:#ff9d5c;--link:#7cc4f2}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);
font:16px/1.5 "Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif}
main{max-width:58rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.7rem;line-height:1.2}
h2{font-size:1.25rem;margin:2.2rem 0 .5rem;border-bottom:1px solid var(--line)}
a{color:var(--link)}
sup{line-height:0;font-size:.75em}
sup a{text-decoration:none}
nav ol{columns:2;column-gap:2rem;padding-left:1.4rem}
.summary{font-size:1.05rem}
.reason,#warnings li{color:var(--mark)}
figure{margin:1rem 0}
figure img{max-width:100%;height:auto;background:#fff;border:1px solid var(--line)}
figcaption{color:var(--soft);font-size:.9rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;font-size:.82rem;line-height:1.35;width:100%}
th,td{text-align:left;vertical-align:top;padding:.2em .6em .2em 0;
border-bottom:1px solid var(--line);overflow-wrap:break-word;hyphens:auto}
td.number{text-align:right;font-variant-numeric:tabular-nums}
td.missing{color:var(--soft);font-style:italic}
:target{outline:2px solid var(--mark)}
@media(max-width:40rem){nav ol{columns:1}table{font-size:.75rem}}
@page{size:A4;margin:16mm 14mm}
@media print{
:root{--ink:#000;--soft:#444;--paper:#fff;--line:#999;--mark:#000;--link:#000}
body{font-size:10pt}
main{max-width:none;padding:0}
nav{display:none}
h2{break-after:avoid}
figure{break-inside:avoid}
figure img{border:0;max-height:240mm;width:auto;max-width:100%}
.wide{overflow:visible}
table{font-size:7pt;table-layout:auto}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{padding-right:.9em}
a{text-decoration:none}
}
</style>""")
