// SPDX-License-Identifier: Apache-2.0
/**
 * What a newcomer finds when he starts the platform for the first time (演示数据): accounts, windows and plug-ins.
 *
 * <p>It is there only because this bundle is, and the bundle only because the feature {@code yichuang-demo} is installed,
 * which production never does. It uses the platform like anybody else, by its ports, and acts under the name
 * {@link org.yichuang.ports.accounts.Actor#PLATFORM}. What is there already is left alone, so a restart changes nothing.
 */
package org.yichuang.core.demo;
