// Why a read of an ERP's API came to nothing, what the server itself said of it, and what to do now.

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { ApiFailure } from '../../lib/model/api';
import { troubleReport } from '../page/trouble-report';
import { ErrorReport } from '../parts/ErrorReport';
import { apiFailureWords } from '../words/api-codes';
import { count } from '../words/language';

export interface ApiTroubleProps {
  readonly failure: ApiFailure;
  /** It was a screen's record that was asked for: what the API has no read for stands there, which is no error. */
  readonly hasScreen?: boolean;
  /** A way out that can be pressed. */
  readonly children?: ComponentChildren;
}

export function ApiTrouble({ failure, hasScreen = false, children }: ApiTroubleProps) {
  const { code, said, status, waitSeconds } = failure;
  const { cause, next } = apiFailureWords[code];
  const isOnScreen = hasScreen && code === 'table-unavailable';
  const told = [
    ...(isOnScreen ? [cause()] : []),
    ...(said === null ? [] : [i18n.t('api.said', [said])]),
    ...(status === null || status < 400 ? [] : [i18n.t('api.status', [status])]),
    ...(waitSeconds === null ? [] : [i18n.t('api.wait', [count(waitSeconds)])]),
  ].join(' ');
  return (
    <ErrorReport
      tone={isOnScreen ? 'info' : 'error'}
      what={isOnScreen ? i18n.t('api.onlyOnScreen') : cause()}
      {...(told !== '' && { why: told })}
      next={next()}
      report={() => troubleReport(status === null ? code : `${code} (HTTP ${status})`)}
    >
      {children}
    </ErrorReport>
  );
}
