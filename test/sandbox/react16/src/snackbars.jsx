/** Messages in the corner, in a body portal: errors stay until closed, the others go by themselves. [P-old] */
import React, { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

const lifetimes = { success: 5000, warning: 7000, info: null, error: null };
const listeners = new Set();
let lastKey = 0;

/** Shows a message and returns what takes it away again. */
export function snackbar(variant, message) {
  const key = ++lastKey;
  const close = () => listeners.forEach((listen) => listen({ close: key }));
  listeners.forEach((listen) => listen({ open: { key, variant, message } }));
  if (lifetimes[variant] !== null) setTimeout(close, lifetimes[variant]);
  return close;
}

export function snackbarError(error) {
  return snackbar('error', `#${error.code || '500'}: ${error.message}`);
}

let host;
function body() {
  if (!host) {
    host = document.createElement('div');
    document.body.appendChild(host);
  }
  return host;
}

export function Snackbars() {
  const [shown, setShown] = useState([]);
  useEffect(() => {
    const listen = ({ open, close }) =>
      setShown((now) => (open ? [...now, open] : now.filter(({ key }) => key !== close)));
    listeners.add(listen);
    return () => listeners.delete(listen);
  }, []);
  const close = (key) => listeners.forEach((listen) => listen({ close: key }));
  return createPortal(
    <div className="snackbars">
      {shown.map(({ key, variant, message }) => (
        <div key={key} role="alert" className={`snackbar snackbar-${variant}`}>
          <span>{message}</span>
          {variant === 'error' && (
            <>
              <button type="button" tooltip="Copiar" onClick={() => navigator.clipboard.writeText(message)}>
                copiar
              </button>
              <button type="button" tooltip="Fechar" onClick={() => close(key)}>
                ✕
              </button>
            </>
          )}
        </div>
      ))}
    </div>,
    body(),
  );
}
