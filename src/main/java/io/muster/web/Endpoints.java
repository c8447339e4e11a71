package io.muster.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be asked of all resources, as their annotations say it. */
@Singleton
class Endpoints {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final List<Endpoint> all;

    Endpoints(BeanManager beans) {
        all = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> (Class<?>) bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(Endpoints::of)
                .toList();
    }

    /** Whether this is the path of an endpoint, with its parameters in braces. */
    boolean have(String template) {
        return all.stream().anyMatch(endpoint -> endpoint.template().equals(template));
    }

    /** The methods that a path takes, in alphabetical order; none where there is no such path. */
    Set<String> methodsOf(String path) {
        Set<String> methods = all.stream()
                .filter(endpoint -> endpoint.paths().matcher(path).matches())
                .map(Endpoint::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }

    private static Stream<Endpoint> of(Class<?> resource) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Method method : resource.getDeclaredMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                @Nullable HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    endpoints.add(Endpoint.of(
                            verb.value(), resource.getAnnotation(Path.class), method.getAnnotation(Path.class)));
                }
            }
        }
        return endpoints.stream();
    }

    /**
     * One of them.
     *
     * @param method the HTTP method
     * @param template its path, with parameters in braces
     * @param paths the paths that it is
     */
    private record Endpoint(String method, String template, Pattern paths) {

        static Endpoint of(String method, Path ofResource, @Nullable Path ofMethod) {
            String template = Stream.of(ofResource.value(), ofMethod == null ? "" : ofMethod.value())
                    .flatMap(path -> Arrays.stream(path.split("/", -1)))
                    .filter(segment -> !segment.isEmpty())
                    .map(segment -> "/" + segment)
                    .collect(Collectors.joining());
            String paths = Arrays.stream(PARAMETER.split(template, -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("[^/]+"));
            return new Endpoint(method, template, Pattern.compile(paths + "/?"));
        }
    }
}
