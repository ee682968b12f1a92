import { notFound } from 'next/navigation';
import { AppError } from '@/lib/shared/app-error';

/** For pages: what a query gives, or the not-found page when the query says there is no such thing for this actor. */
export async function found<Value>(reading: Promise<Value>): Promise<Value> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') notFound();
    throw error;
  }
}
