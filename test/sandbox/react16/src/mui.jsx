/**
 * Which Material-UI a screen is made of. The controls are written once and take their parts from here, so
 * that a screen of version 3 (opaque `jss` classes) and one of version 4 (`Mui` classes) differ by that alone.
 */
import React, { createContext, useContext } from 'react';
import * as mui3 from 'material-ui-3';
import * as mui4 from '@material-ui/core';

const Mui = createContext(mui4);

const brand = { primary: { main: '#09536f' }, secondary: { main: '#fa5239' } };

const generations = {
  3: { mui: mui3, theme: mui3.createMuiTheme({ palette: brand, typography: { useNextVariants: true } }) },
  4: { mui: mui4, theme: mui4.createMuiTheme({ palette: brand }) },
};

export function MuiGeneration({ version, children }) {
  const { mui, theme } = generations[version];
  return (
    <Mui.Provider value={mui}>
      <mui.MuiThemeProvider theme={theme}>{children}</mui.MuiThemeProvider>
    </Mui.Provider>
  );
}

export function useMui() {
  return useContext(Mui);
}
