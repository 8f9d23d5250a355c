/**
 * The vertical wizard inside a dialog: steps at the left, locked ones with a lock, and all contents mounted
 * at the right, where only the active one is not `hidden`. [P-old + S]
 */
import React from 'react';
import { useMui } from './mui.jsx';

const lock = 'M7 10V8a5 5 0 0 1 10 0v2h1v10H6V10zm2 0h6V8a3 3 0 0 0-6 0z';

/** `steps` is `[{ title, content, locked }]`. */
export function Wizard({ steps, active, onStep }) {
  const { Step, StepButton, Stepper } = useMui();
  return (
    <div className="wizard">
      <Stepper orientation="vertical" nonLinear activeStep={active} style={{ padding: 8 }}>
        {steps.map(({ title, locked }, index) => (
          <Step key={title} disabled={locked}>
            <StepButton
              disabled={locked}
              onClick={() => onStep(index)}
              icon={
                locked ? (
                  <svg viewBox="0 0 24 24" width="24" height="24" fill="#9e9e9e" aria-hidden="true">
                    <path d={lock} />
                  </svg>
                ) : (
                  index + 1
                )
              }
            >
              {title}
            </StepButton>
          </Step>
        ))}
      </Stepper>
      <div>
        {steps.map(({ title, content }, index) => (
          <div key={title} hidden={index !== active}>
            {content}
          </div>
        ))}
      </div>
    </div>
  );
}
