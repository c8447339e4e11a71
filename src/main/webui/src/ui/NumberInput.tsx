import { InputNumber, type InputNumberProps } from 'antd';
import { plainDigits } from './plainDigits';

/** A field for a number, which also takes the wide digits of Chinese keyboards. */
export function NumberInput(props: InputNumberProps<number>) {
  // Its type asks for a number, but what is still being typed, or empty, is none yet: it reads the text itself.
  return <InputNumber<number> {...props} parser={(typed = '') => plainDigits(typed) as unknown as number} />;
}
