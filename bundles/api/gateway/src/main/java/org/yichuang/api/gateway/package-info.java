// SPDX-License-Identifier: Apache-2.0
/**
 * Outside services (网关): the contract of a gateway plug-in.
 *
 * <p>A gateway is a service of one of these types: {@link org.yichuang.api.gateway.SmsGateway},
 * {@link org.yichuang.api.gateway.PaymentGateway}, {@link org.yichuang.api.gateway.CourierGateway},
 * {@link org.yichuang.api.gateway.IdentityGateway}, {@link org.yichuang.api.gateway.SharedDataGateway},
 * {@link org.yichuang.api.gateway.CertificateGateway}, {@link org.yichuang.api.gateway.VirusScanGateway},
 * {@link org.yichuang.api.gateway.FileStoreGateway}. While no such service is there, what should go through it waits; of
 * several the one with the highest service ranking is used.
 *
 * <p>Every method answers in one of three ways, see {@link org.yichuang.api.gateway.Answer}, and throws nothing: an outside
 * service that is down is not an error of the platform. Methods are called from several threads, never inside a database
 * transaction, and must give up by themselves after the time limit they are configured with.
 *
 * <p>A request may be made again with the same identifier, after a crash or when the answer was lost: the outside service
 * must then do its work once and answer as it did the first time.
 */
@Export
@Version("1.1.0")
package org.yichuang.api.gateway;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
