import { chromium } from '@playwright/test';
import { findBrowser, launchArguments } from './scripts/browser.mjs';
import * as s from './scripts/serve.mjs';
import { readFileSync } from 'node:fs';
const server = await s.serve({ folder: '/tmp/prof/dist', port: 0 });
const url = process.env.URL ?? server.url ?? server;
const b = await chromium.launch({executablePath:await findBrowser(),args:launchArguments});
const c=await b.newContext({viewport:{width:1440,height:900},serviceWorkers:'block'}); const p=await c.newPage();
await p.goto(url);
const settled=async()=>{await p.waitForTimeout(50);await p.waitForSelector('main[data-settled=true]',{state:'attached',timeout:180000});};
await settled();
const set=async(n,v)=>{const f=p.getByRole('spinbutton',{name:n,exact:true});await f.fill(String(v));await f.press('Enter');};
await p.getByText('More settings',{exact:true}).click();
await set('Number of points', process.env.N??1000000); await settled(); console.log('points');
await set('Polynomial degree', 5); await settled(); console.log('degree');
await set('Epochs', 60);
await p.getByRole('slider',{name:'Speed',exact:true}).press('End');
await p.getByRole('button',{name:'Train',exact:true}).click();
await p.waitForSelector('[data-readout=epoch][data-value="60"]',{state:'attached',timeout:300000}); await settled(); console.log('trained');
const look=async(name,f)=>{
  await b.startTracing(p,{path:'/tmp/prof/m.json',categories:['devtools.timeline','toplevel','disabled-by-default-devtools.timeline','v8.execute','disabled-by-default-v8.cpu_profiler']});
  const t=Date.now(); await f(); await settled(); const wall=Date.now()-t; await p.waitForTimeout(400); await b.stopTracing();
  const d=JSON.parse(readFileSync('/tmp/prof/m.json')).traceEvents; const names={}; for(const e of d) if(e.ph==='M'&&e.name==='thread_name') names[e.pid+':'+e.tid]=e.args.name;
  const cnt={}; const main=d.filter(e=>e.ph==='X'&&names[e.pid+':'+e.tid]==='CrRendererMain'); for(const e of main) cnt[e.pid]=(cnt[e.pid]??0)+1;
  const pid=+Object.keys(cnt).sort((x,y)=>cnt[y]-cnt[x])[0]; const mine=main.filter(e=>e.pid===pid);
  const tasks=mine.filter(e=>/RunTask$/.test(e.name)&&!/Impl/.test(e.name)).sort((x,y)=>(y.tdur??0)-(x.tdur??0)).slice(0,5);
  // cpu profile
  const chunks=d.filter(e=>e.name==='ProfileChunk'&&e.pid===pid); const prof=d.filter(e=>e.name==='Profile'&&e.pid===pid);
  console.log('##',name,'wall',wall,'longest (cpu/wall ms)',tasks.map(e=>((e.tdur??0)/1000|0)+'/'+(e.dur/1000|0)).join(' '));
  for(const task of tasks.slice(0,3)) if((task.tdur??0)>30000){ const inside=mine.filter(e=>e.ts>=task.ts&&e.ts+e.dur<=task.ts+task.dur&&e!==task&&e.dur>8000).sort((x,y)=>y.dur-x.dur).slice(0,8);
    console.log('   ',inside.map(e=>`${e.name} ${(e.dur/1000)|0} ${e.args?.data?.functionName??''}@${e.args?.data?.url?.split('/').pop()??''}:${e.args?.data?.lineNumber??''}`).join(' | '));
    const nodes=new Map(); const self=new Map(); const pids=prof.map(x=>x.id);
    for(const ch of chunks){ const pr=prof.find(x=>x.id===ch.id); if(!pr) continue; if(pr.tid!==task.tid) continue; const cp=ch.args.data.cpuProfile; for(const n of cp?.nodes??[]) nodes.set(n.id,n); let ts=ch._ts; }
    // absolute times
    let t0=null; for(const pr of prof) if(pr.tid===task.tid) { let now=pr.args.data.startTime; for(const ch of chunks.filter(x=>x.id===pr.id)){ const {samples=[]}=ch.args.data.cpuProfile??{}; const td=ch.args.data.timeDeltas??[]; samples.forEach((id,i)=>{ now+=td[i]; if(now>=task.ts&&now<=task.ts+task.dur) self.set(id,(self.get(id)??0)+td[i]); }); } }
    const by=new Map(); for(const [id,v] of self){ const n=nodes.get(id); let q=n,chain=[]; while(q&&chain.length<3){ chain.push(q.callFrame.functionName||'anon'); q=nodes.get(q.parent);} const k=chain.join('<'); by.set(k,(by.get(k)??0)+v);} 
    console.log('   ',[...by].sort((x,y)=>y[1]-x[1]).slice(0,6).map(([k,v])=>k+' '+(v/1000|0)).join(' ; '));
  }
};
for (const v of ['Metrics','Weights','One update','S-curve','Table','Loss surface','Meaning']) {
  const tab=p.getByRole('tab',{name:v,exact:true}); if(await tab.count()===0){console.log('no',v);continue;}
  await look(v,()=>tab.click());
  if(v==='Metrics') await look('threshold',async()=>{ for(let i=0;i<3;i++) await p.getByRole('slider',{name:/Threshold/}).first().press('ArrowRight'); });
}
const e=p.getByRole('slider',{name:'Epoch',exact:true});
for(const v of ['Metrics','Weights','One update']){ await p.getByRole('tab',{name:v,exact:true}).click(); await settled();
 await look('scrub in '+v,async()=>{ await e.press('ArrowLeft'); });
 await look('step in '+v,async()=>{ await p.getByRole('button',{name:'Step',exact:true}).click(); });
}
await b.close(); process.exit();
