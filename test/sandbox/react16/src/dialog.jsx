/**
 * A form's dialog: title bar, progress line, content, and a footer with confirm before cancel. Leaving it
 * with changes asks first. `portal` is where it hangs: its own mount in 2020, the body by 2021. [P-old]
 */
import React, { useState } from 'react';
import { IconAction, TextButton } from './controls.jsx';
import { useMui } from './mui.jsx';

export const portals = {
  mount: () => document.querySelector('#react-dialog-portal'),
  body: () => document.body,
};

/** `confirm` is `{ text, disabled, onClick }`. */
export function FormDialog({ title, portal, dirty, loading, confirm, onClose, children }) {
  const { AppBar, Dialog, DialogActions, DialogContent, LinearProgress, Toolbar, Typography } = useMui();
  const [asking, setAsking] = useState(false);
  const leave = () => (dirty ? setAsking(true) : onClose());
  return (
    <>
      <Dialog open fullWidth maxWidth="md" container={portals[portal]()} onClose={leave} disableBackdropClick>
        <AppBar position="static" color="primary">
          <Toolbar variant="dense">
            <Typography variant="h6" color="inherit" style={{ flex: 1 }}>
              {title}
            </Typography>
            <IconAction tooltip="Fechar" color="inherit" onClick={leave} />
          </Toolbar>
        </AppBar>
        <div style={{ height: 4 }}>{loading && <LinearProgress />}</div>
        <DialogContent>{children}</DialogContent>
        <DialogActions>
          <TextButton
            variant="contained"
            color="secondary"
            disabled={confirm.disabled || loading}
            onClick={confirm.onClick}
          >
            {confirm.text}
          </TextButton>
          <TextButton onClick={leave}>cancelar</TextButton>
        </DialogActions>
      </Dialog>
      {asking && (
        <Question
          portal={portal}
          text="Deseja descartar as útimas alterações?"
          yes="descartar alterações"
          onYes={onClose}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** UnsafeForm and DeleteItem: a question over whatever is open. The ERP's own typo stays. [P-old] */
export function Question({ portal, text, yes, onYes, onNo }) {
  const { Dialog, DialogActions, DialogContent, DialogContentText } = useMui();
  return (
    <Dialog open container={portals[portal]()} onClose={onNo}>
      <DialogContent>
        <DialogContentText>{text}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <TextButton color="secondary" onClick={onYes}>
          {yes}
        </TextButton>
        <TextButton onClick={onNo}>cancelar</TextButton>
      </DialogActions>
    </Dialog>
  );
}
