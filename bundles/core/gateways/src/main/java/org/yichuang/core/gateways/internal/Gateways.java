// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yichuang.api.gateway.CertificateGateway;
import org.yichuang.api.gateway.CourierGateway;
import org.yichuang.api.gateway.FileStoreGateway;
import org.yichuang.api.gateway.IdentityGateway;
import org.yichuang.api.gateway.PaymentGateway;
import org.yichuang.api.gateway.SharedDataGateway;
import org.yichuang.api.gateway.SmsGateway;
import org.yichuang.api.gateway.VirusScanGateway;
import org.yichuang.ports.gateway.GatewayKind;

/** The gateways as they come and go; each is {@code null} while no plug-in brings it. */
@Component(service = Gateways.class)
public final class Gateways {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile SmsGateway sms;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile PaymentGateway payment;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile CourierGateway courier;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile IdentityGateway identity;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile SharedDataGateway sharedData;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile CertificateGateway certificates;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile VirusScanGateway virusScan;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile FileStoreGateway fileStore;

    /** Tells whether a gateway is there. */
    boolean has(GatewayKind kind) {
        Object gateway =
                switch (kind) {
                    case SMS -> sms;
                    case PAYMENT -> payment;
                    case COURIER -> courier;
                    case IDENTITY -> identity;
                    case SHARED_DATA -> sharedData;
                    case CERTIFICATES -> certificates;
                    case VIRUS_SCAN -> virusScan;
                    case FILE_STORE -> fileStore;
                };
        return gateway != null;
    }
}
