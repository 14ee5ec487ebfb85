// SPDX-License-Identifier: Apache-2.0
// Sentences of the law that more than one dialog offers; whoever decides may change them.

/** 行政复议法第二十条、行政诉讼法第四十六条. */
export const remedyText =
  '如不服本决定，可以自收到之日起六十日内依法申请行政复议，也可以自收到之日起六个月内依法向人民法院提起行政诉讼。';
