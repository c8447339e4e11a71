import { useEffect, useState } from 'react';
import { toAddress } from './model/address';
import type { Audience } from './model/tree';

/** An audience as a part of an address; undefined for the moment that packing it takes. */
export function useAddress(audience: Audience): string | undefined {
  const [packed, setPacked] = useState<{ audience: Audience; address: string }>();
  useEffect(() => {
    let current = true;
    void toAddress(audience).then((address) => {
      if (current) {
        setPacked({ audience, address });
      }
    });
    return () => {
      current = false;
    };
  }, [audience]);
  return packed?.audience === audience ? packed.address : undefined;
}
