// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.util.List;
import org.apache.cxf.Bus;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.DestinationFactory;
import org.yichuang.core.rest.internal.access.ActorContext;
import org.yichuang.core.rest.internal.access.AnswerFirst;
import org.yichuang.core.rest.internal.access.BodyLimit;
import org.yichuang.core.rest.internal.access.PlainAddress;
import org.yichuang.core.rest.internal.access.RateLimit;
import org.yichuang.core.rest.internal.access.SecurityHeaders;
import org.yichuang.core.rest.internal.access.SessionContext;
import org.yichuang.core.rest.internal.access.SessionFilter;
import org.yichuang.core.rest.internal.access.Throttle;
import org.yichuang.core.rest.internal.json.ActionReader;
import org.yichuang.core.rest.internal.json.Json;
import org.yichuang.core.rest.internal.problem.BadRequestMapper;
import org.yichuang.core.rest.internal.problem.BrokenOffMapper;
import org.yichuang.core.rest.internal.problem.JsonFaultMapper;
import org.yichuang.core.rest.internal.problem.RefusalMapper;
import org.yichuang.core.rest.internal.problem.RefusedActionMapper;
import org.yichuang.core.rest.internal.problem.UnexpectedMapper;
import org.yichuang.core.rest.internal.problem.WebMapper;
import org.yichuang.core.rest.internal.resource.AccountResource;
import org.yichuang.core.rest.internal.resource.CalendarResource;
import org.yichuang.core.rest.internal.resource.CaseFileResource;
import org.yichuang.core.rest.internal.resource.CaseResource;
import org.yichuang.core.rest.internal.resource.ColleagueResource;
import org.yichuang.core.rest.internal.resource.ConsultationResource;
import org.yichuang.core.rest.internal.resource.DocumentResource;
import org.yichuang.core.rest.internal.resource.FileResource;
import org.yichuang.core.rest.internal.resource.GatewayResource;
import org.yichuang.core.rest.internal.resource.IssueRegisterResource;
import org.yichuang.core.rest.internal.resource.MatterProblemResource;
import org.yichuang.core.rest.internal.resource.MatterResource;
import org.yichuang.core.rest.internal.resource.MatterVersionResource;
import org.yichuang.core.rest.internal.resource.OpenApiResource;
import org.yichuang.core.rest.internal.resource.PluginResource;
import org.yichuang.core.rest.internal.resource.PrefillResource;
import org.yichuang.core.rest.internal.resource.ProgressResource;
import org.yichuang.core.rest.internal.resource.QualificationResource;
import org.yichuang.core.rest.internal.resource.QueueResource;
import org.yichuang.core.rest.internal.resource.RetentionResource;
import org.yichuang.core.rest.internal.resource.SessionResource;
import org.yichuang.core.rest.internal.resource.TrailResource;
import org.yichuang.core.rest.internal.resource.TransitionResource;
import org.yichuang.core.rest.internal.resource.VocabularyResource;
import org.yichuang.core.rest.internal.resource.WindowResource;

/** Puts the JAX-RS server together: every resource and provider is named here, nothing is scanned. */
final class ApiServer {
    private ApiServer() {}

    static void start(Bus bus, DestinationFactory transport, Ports ports, ApiConfig config) {
        JAXRSServerFactoryBean server = new JAXRSServerFactoryBean();
        server.setBus(bus);
        server.setDestinationFactory(transport);
        server.setAddress("/");
        server.setServiceBeans(resources(ports));
        server.setProviders(providers(ports, config));
        server.create();
    }

    static List<Object> resources(Ports ports) {
        return List.of(
                new SessionResource(ports),
                new VocabularyResource(),
                new MatterResource(ports),
                new MatterVersionResource(ports),
                new MatterProblemResource(ports),
                new WindowResource(ports),
                new CaseResource(ports, new ActionReader()),
                new QueueResource(ports),
                new IssueRegisterResource(ports),
                new ConsultationResource(ports),
                new TransitionResource(ports),
                new FileResource(ports),
                new CaseFileResource(ports),
                new DocumentResource(ports),
                new ProgressResource(ports),
                new AccountResource(ports),
                new ColleagueResource(ports),
                new QualificationResource(ports),
                new CalendarResource(ports),
                new TrailResource(ports),
                new RetentionResource(ports),
                new PluginResource(ports),
                new GatewayResource(ports),
                new PrefillResource(ports),
                new OpenApiResource());
    }

    private static List<Object> providers(Ports ports, ApiConfig config) {
        ObjectMapper mapper = Json.mapper();
        return List.of(
                new Throttle(new RateLimit(config.loginsPerMinute()), new RateLimit(config.enquiriesPerMinute())),
                new PlainAddress(),
                new SessionFilter(ports),
                new BodyLimit(),
                new SecurityHeaders(),
                new AnswerFirst(),
                new ActorContext(),
                new SessionContext(),
                new JacksonJsonProvider(mapper),
                new RefusalMapper(),
                new RefusedActionMapper(),
                new BadRequestMapper(),
                new JsonFaultMapper(),
                new WebMapper(),
                new BrokenOffMapper(),
                new UnexpectedMapper());
    }
}
