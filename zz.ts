import { parsePlan } from '@/lib/plan/parse-plan';
import { readFileSync } from 'node:fs';
const t=readFileSync(0,'utf8');
const p=parsePlan(t,{year:2021});
for(const i of p.items){console.log('ITEM',i.path,'|',i.title,'|',i.start,i.end);for(const d of i.duties)console.log('   ',d.form,d.confidence,JSON.stringify(d.text.slice(0,60)),'<=',d.parties.map(x=>x.role[0]+':'+x.name).join(' '),d.deadlines.map(x=>x.quote).join(','))}
console.log(p.findings.map(f=>f.code+':'+f.message).join('\n'));
