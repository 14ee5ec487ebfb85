// SPDX-License-Identifier: Apache-2.0
/** Signed JSON over HTTP, as the gateways of this project speak it. Every gateway holds a copy of its own; nothing is shared. */
package org.yichuang.gateways.wire;
