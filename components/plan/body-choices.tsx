'use client';
import { createContext, type ReactNode, useContext } from 'react';

export type BodyChoice = { id: string; shortName: string };

const Choices = createContext<readonly BodyChoice[]>([]);

/** Hands the directory to every form below once, instead of sending it along with each of them. */
export function BodyChoices({ bodies, children }: { bodies: readonly BodyChoice[]; children: ReactNode }) {
  return <Choices.Provider value={bodies}>{children}</Choices.Provider>;
}

export const useBodyChoices = (): readonly BodyChoice[] => useContext(Choices);
