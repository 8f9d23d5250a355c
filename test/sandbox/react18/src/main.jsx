/** The newer shell: one React 18 application in `#root`. [P] */
import React, { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { CssBaseline, ThemeProvider, createTheme } from '@mui/material';
import { call } from '../../voalle/client/gateway.js';
import { Shell } from './shell.jsx';

const theme = createTheme({
  palette: { primary: { main: '#304a64' }, secondary: { main: '#fa5239' }, error: { main: '#e9786b' } },
  typography: { fontFamily: '"Red Hat Display", Roboto, Arial, sans-serif', fontSize: 13 },
  components: {
    MuiOutlinedInput: {
      styleOverrides: { root: { minHeight: 40 }, notchedOutline: { borderColor: '#c9d6dc' } },
    },
  },
});

function App() {
  const [tenant, setTenant] = useState(null);
  useEffect(() => {
    call('GET', 'Shell').then(setTenant);
  }, []);
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      {tenant && <Shell tenant={tenant} />}
    </ThemeProvider>
  );
}

createRoot(document.getElementById('root')).render(<App />);
