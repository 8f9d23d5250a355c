/**
 * App bar with breadcrumb and environment, side menu, and the place of the screen: a native one, or a legacy
 * one in a full-size frame whose address says nothing. The router only pushes state. [P]
 */
import React, { useEffect, useMemo, useState } from 'react';
import {
  AppBar,
  Box,
  Chip,
  Collapse,
  Link,
  List,
  ListItemButton,
  ListItemText,
  Toolbar,
  Typography,
} from '@mui/material';
import { ServiceProducts } from './service-products.jsx';

/** The one native screen; the shape of its address is known from another native screen. [G] */
const nativeProducts = '/billing/registrations?menuId=118#registrations';

function useAddress() {
  const here = () => location.pathname + location.search + location.hash;
  const [address, setAddress] = useState(here);
  useEffect(() => {
    const follow = () => setAddress(here());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = (next) => {
    history.pushState({}, '', next);
    setAddress(next);
  };
  return [address, go];
}

export function Shell({ tenant }) {
  const [address, go] = useAddress();
  const places = useMemo(() => placesOf(tenant), [tenant]);
  const url = new URL(address, location.origin);
  const place = places.find(
    (one) => one.address === address || one.path === url.pathname.replace(/\/$/, '').toLowerCase(),
  );
  return (
    <Box sx={{ display: 'flex', height: '100vh' }}>
      <Menu menu={tenant.menu} places={places} current={place} go={go} />
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <AppBar position="static" color="primary" elevation={0}>
          <Toolbar variant="dense">
            <Typography variant="body2" sx={{ flex: 1 }}>
              {place ? place.trail.join(' / ') : 'Início'}
            </Typography>
            {tenant.environment !== 'none' && (
              <Chip size="small" color="secondary" label={tenant.environment} />
            )}
            <Link href="/Users/logout" color="inherit" sx={{ ml: 2 }}>
              Sair
            </Link>
          </Toolbar>
        </AppBar>
        <Box
          component="main"
          sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', overflow: 'auto' }}
        >
          <Content place={place} url={url} />
        </Box>
      </Box>
    </Box>
  );
}

function Content({ place, url }) {
  if (place && place.native) return <ServiceProducts />;
  if (url.pathname === '/php') {
    const frame = url.searchParams.get('url');
    return <iframe key={frame} src={frame} title="legacy" style={{ flex: 1, width: '100%', border: 0 }} />;
  }
  return (
    <Typography variant="h6" sx={{ p: 3 }}>
      Bem-vindo
    </Typography>
  );
}

function Menu({ menu, places, current, go }) {
  const [open, setOpen] = useState({});
  const toggle = (key) => setOpen((now) => ({ ...now, [key]: !now[key] }));
  const folder = (key, title, indent, children) => (
    <React.Fragment key={key}>
      <ListItemButton
        dense
        sx={{ pl: indent }}
        aria-expanded={Boolean(open[key])}
        onClick={() => toggle(key)}
      >
        <ListItemText primary={title} />
      </ListItemButton>
      <Collapse in={Boolean(open[key])} unmountOnExit>
        <List disablePadding>{children}</List>
      </Collapse>
    </React.Fragment>
  );
  return (
    <Box
      component="nav"
      sx={{ width: 250, flexShrink: 0, overflowY: 'auto', borderRight: '1px solid #e9eff2' }}
    >
      <Typography variant="h6" color="secondary" sx={{ p: 2 }}>
        Elleven
      </Typography>
      <List disablePadding>
        {menu.map((top) =>
          folder(
            top.title,
            top.title,
            2,
            top.groups.map((group) =>
              folder(
                `${top.title}/${group.title}`,
                group.title,
                4,
                group.entries.map(({ path, label }) => {
                  const place = places.find((one) => one.path === path);
                  return (
                    <ListItemButton
                      key={path}
                      dense
                      sx={{ pl: 6 }}
                      selected={place === current}
                      onClick={() => go(place.address)}
                    >
                      <ListItemText primary={label} />
                    </ListItemButton>
                  );
                }),
              ),
            ),
          ),
        )}
      </List>
    </Box>
  );
}

/** Every menu entry with the address that the shell gives it. */
function placesOf({ menu, nativeProducts: isNative }) {
  const entries = menu.flatMap((top) => top.groups.flatMap((group) => group.entries));
  return entries.map(({ path, label, group, frame }) => {
    const native = isNative && path === '/service_products';
    const address = native ? nativeProducts : `/php?url=${encodeURIComponent(frame)}`;
    return { path, address, native, trail: [...group, label] };
  });
}
