import { useEffect, useState } from 'react';
import { fetchPart } from '../../render/fetchPart';
import { lazyView } from '../kit/lazyView';
import { useLab } from '../useLab';
import { looksLikeOurs } from './pastedTable';
import './files.css';

const DropSign = lazyView(() => fetchPart(() => import('./DropSign')).then(({ DropSign }) => DropSign));

/** Elements that take pasted text themselves. */
const fields = 'input:not([type=range], [type=radio], [type=checkbox]), textarea, [contenteditable]';

const takesLessons = 'dialog[open] [type=file]';

/** Takes in what is dropped anywhere on the page, and what is pasted anywhere but into a field. */
export function DropZone() {
  const { files } = useLab();
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const detach = new AbortController();
    // Before anything on the page: a file dragged over the plane is no pointer for it.
    const options = { signal: detach.signal, capture: true };
    const follow = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      // Out of the window; between two elements of the page there is a related one.
      if (hasFiles(event) && event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      const dropped = event.dataTransfer?.files;
      if (!dropped?.[0]) return;
      const [file] = dropped;
      // A lesson is for the dialog that takes one up, where that is open.
      const field = /json$/i.test(file.name) && document.querySelector<HTMLInputElement>(takesLessons);
      if (!field) return files.open(file, file.name);
      field.files = dropped;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    };
    window.addEventListener('dragenter', follow, options);
    window.addEventListener('dragover', follow, options);
    window.addEventListener('dragleave', leave, options);
    window.addEventListener('drop', drop, options);
    return () => detach.abort();
  }, [files]);

  useEffect(() => {
    function paste(event: ClipboardEvent): void {
      if (event.defaultPrevented || !event.clipboardData || isInField(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      const [file] = event.clipboardData.files;
      const text = event.clipboardData.getData('text/plain');
      if (file && isOurs(file)) files.open(file, file.name);
      else if (looksLikeOurs(text)) files.openText(text);
      else return;
      event.preventDefault();
    }
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [files]);

  return isOver ? <DropSign /> : null;
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

function isOurs({ name, type }: File): boolean {
  return /\.(csv|tsv|txt|tab|json|logitlab)$/i.test(name) || /^(text\/|application\/json$)/.test(type);
}

function isInField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(fields) !== null;
}
