/**
 * Name and value pairs, each an item of a vertical stepper: "Header 1" with its delete icon, and the two
 * inputs in the step's content. Items are counted anew after a removal. [P-old]
 */
import React from 'react';
import { IconAction, Text, TextButton } from './controls.jsx';
import { useMui } from './mui.jsx';

const capital = (word) => word[0].toUpperCase() + word.slice(1);

export function Repeater({ title, noun, items, onChange }) {
  const { Step, StepContent, StepLabel, Stepper } = useMui();
  const put = (index, patch) =>
    onChange(items.map((item, at) => (at === index ? { ...item, ...patch } : item)));
  return (
    <section>
      <p className="repeater-title">{title}</p>
      {items.length > 0 && (
        <Stepper orientation="vertical" nonLinear style={{ padding: '8px 0' }}>
          {items.map((item, index) => (
            <Step key={index} active>
              <StepLabel>
                <span style={{ display: 'inline-flex', alignItems: 'center' }}>
                  <span>{`${capital(noun)} ${index + 1}`}</span>
                  <IconAction
                    tooltip={`Remover ${noun}`}
                    size={28}
                    onClick={() => onChange(items.filter((_, at) => at !== index))}
                  />
                </span>
              </StepLabel>
              <StepContent>
                {/* The inputs of all items share their names. [G] */}
                <Text
                  label={`Nome do ${noun}`}
                  name="name"
                  value={item.name}
                  onChange={(name) => put(index, { name })}
                />
                <Text
                  label={`Valor do ${noun}`}
                  name="value"
                  value={item.value}
                  onChange={(value) => put(index, { value })}
                />
              </StepContent>
            </Step>
          ))}
        </Stepper>
      )}
      <TextButton size="small" color="primary" onClick={() => onChange([...items, { name: '', value: '' }])}>
        {`Adicionar ${noun}`}
      </TextButton>
    </section>
  );
}
