// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yichuang.core.rest.internal.access.OnlyReads;
import org.yichuang.core.rest.internal.access.Open;
import org.yichuang.core.rest.internal.access.SessionFilter;
import org.yichuang.core.rest.internal.problem.Problem;
import org.yichuang.ports.casework.ActionData;

/** Writes the OpenAPI document from the resource classes. */
final class OpenApiDocument {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String SESSION = "session";

    private OpenApiDocument() {}

    static String generate() throws Exception {
        ModelConverters.getInstance().addConverter(new ModelResolver(Json.mapper(), new OuterNames()));
        OpenAPI document = new Reader()
                .read(ApiServer.resources(new Ports()).stream()
                        .map(Object::getClass)
                        .collect(Collectors.<Class<?>>toSet()));
        document.info(new Info()
                        .title("一窗 HTTP 接口")
                        .version("v1")
                        .description("错误一律为 application/problem+json：code 供程序判断，detail 供人阅读。"))
                .servers(List.of(new Server().url(ApiContext.PATH)));
        Endpoints.methods().forEach((place, method) -> complete(operation(document, place), method));
        completeComponents(document.getComponents());
        return print(document);
    }

    private static Operation operation(OpenAPI document, String place) {
        String[] verbAndPath = place.split(" ");
        return document.getPaths().get(verbAndPath[1]).readOperationsMap().get(HttpMethod.valueOf(verbAndPath[0]));
    }

    /** Adds what filters and mappers do around the method. */
    private static void complete(Operation operation, Method method) {
        String noun = method.getDeclaringClass().getSimpleName().replace("Resource", "");
        operation.operationId(noun + "." + method.getName()).tags(List.of(noun));
        ApiResponses answers = operation.getResponses();
        ApiResponse usual = answers.remove("default");
        if (usual != null && answers.isEmpty()) {
            answers.addApiResponse("200", usual);
        }
        answers.values()
                .forEach(
                        answer -> answer.description(answer.getDescription() == null ? "成功" : answer.getDescription()));
        answers.addApiResponse("default", problem());
        boolean open = method.isAnnotationPresent(Open.class);
        if (!open) {
            operation.addSecurityItem(new SecurityRequirement().addList(SESSION));
        }
        boolean reads =
                method.isAnnotationPresent(OnlyReads.class) || method.isAnnotationPresent(javax.ws.rs.GET.class);
        if (!open && !reads) {
            operation.addParametersItem(new HeaderParameter()
                    .name(SessionFilter.CSRF_HEADER)
                    .required(true)
                    .schema(new StringSchema()));
        }
    }

    private static ApiResponse problem() {
        Schema<?> schema = new Schema<>().$ref(SCHEMAS + "Problem");
        return new ApiResponse()
                .description("未办理的原因")
                .content(new Content().addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(schema)));
    }

    private static void completeComponents(Components components) {
        components.addSecuritySchemes(
                SESSION,
                new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name(SessionFilter.COOKIE));
        add(components, Problem.class);
        addActions(components);
        components.setSchemas(new TreeMap<>(components.getSchemas()));
    }

    /** Lets the data of an action be any of the records that say one. */
    private static void addActions(Components components) {
        ComposedSchema any = new ComposedSchema();
        for (Class<?> data : ActionData.class.getPermittedSubclasses()) {
            add(components, data);
            any.addOneOfItem(new Schema<>().$ref(SCHEMAS + OuterNames.name(data)));
        }
        components.getSchemas().get("ActionsBody.Item").addProperty("data", any);
        components.getSchemas().remove("JsonNode");
    }

    private static void add(Components components, Class<?> type) {
        ModelConverters.getInstance().readAll(new AnnotatedType(type)).forEach(components::addSchemas);
    }

    private static String print(OpenAPI document) throws Exception {
        ObjectMapper sorted = new ObjectMapper()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(SerializationFeature.INDENT_OUTPUT);
        return sorted.writeValueAsString(sorted.readValue(Json.mapper().writeValueAsString(document), Map.class))
                + "\n";
    }

    /** Names a nested record after its outer one, because several are called {@code Item}, {@code Result} or {@code Fault}. */
    private static final class OuterNames extends TypeNameResolver {
        static String name(Class<?> type) {
            String simple = type.getSimpleName();
            return type.isMemberClass() ? type.getDeclaringClass().getSimpleName() + "." + simple : simple;
        }

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            return name(type);
        }

        @Override
        protected String nameForGenericType(JavaType type, Set<Options> options) {
            return name(type.getRawClass())
                    + type.getBindings().getTypeParameters().stream()
                            .map(parameter -> "." + name(parameter.getRawClass()))
                            .collect(Collectors.joining());
        }
    }
}
