import { chromium } from '@playwright/test';
import { serve } from './serve.mjs';
import { launchArguments } from './browser.mjs';
const s = await serve();
const b = await chromium.launch({executablePath:'/usr/bin/chromium-headless-shell',args:[...launchArguments]});
for (const [w,h,dark,name] of [[1280,720,false,'07b-currency'],[390,844,true,'05-title-line'],[1440,900,true,'07-thousands'],[768,1024,false,'10-numeric-header']]){
  const page=await b.newPage({viewport:{width:w,height:h},colorScheme:dark?'dark':'light'});
  await page.goto(s.url);
  await page.getByLabel('Import CSV').setInputFiles(`src/csv/cases/${name}.csv`);
  await page.getByRole('dialog').waitFor();
  await page.waitForTimeout(900);
  await page.screenshot({path:`/tmp/imp-${w}.png`});
  if(w===1280){ await page.getByRole('switch',{name:'First row has the names'}).click(); await page.waitForTimeout(800); await page.screenshot({path:`/tmp/imp-${w}b.png`});
   await page.getByRole('combobox',{name:'Cells are parted by'}).selectOption('Semicolon'); await page.waitForTimeout(800); await page.screenshot({path:`/tmp/imp-${w}c.png`});}
  if(w===1440){ await page.getByRole('button',{name:/Import 6/}).click(); await page.waitForTimeout(800); await page.screenshot({path:`/tmp/imp-${w}b.png`});}
  await page.close();
}
await b.close(); await s.close();
