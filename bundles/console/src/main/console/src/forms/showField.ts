// SPDX-License-Identifier: Apache-2.0
import type { InjectionKey } from 'vue';

/** Brings the reader to the field that a fault points to; a page with fields provides it. */
export const showField: InjectionKey<(path: string) => void> = Symbol('showField');
