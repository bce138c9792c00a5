/**
 * Runs before the first paint: shows what needs JavaScript and takes up the reader's colour scheme, so that nothing flashes.
 * It is written into each page as it is; its hash stands in the policy (astro.config.mjs).
 */
export const headScript = "(()=>{const d=document.documentElement;d.classList.add('js');try{const s=localStorage.getItem('scheme');if(s==='light'||s==='dark')d.dataset.scheme=s}catch{}})()";
