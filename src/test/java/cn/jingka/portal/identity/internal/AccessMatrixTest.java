package cn.jingka.portal.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.security.ServiceAuthority;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.auth.NavigationContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every view and every call with nobody, every role and every service authority, and compares with the table in
 * {@code access-matrix.txt}; a view or call that the table doesn't name fails. Calls go over the wire.
 */
class AccessMatrixTest extends PortalViewTest {

    private static final String NOBODY = "";

    /** Reached by forwarding from a call that failed, and about that call only. */
    private static final String ERROR_PAGE = "/error";

    /** Who can call with a password: programs. A member has none, and staff need more than one. */
    private static final Map<String, String> CALLERS = callers();

    private final AccessMatrix matrix = AccessMatrix.read();
    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private NavigationAccessControl navigation;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping calls;

    @Test
    void everyViewOpensForThoseWhoMayAndForNobodyElse() {
        List<String> wrong = new ArrayList<>();
        for (RouteData view : views()) {
            AccessMatrix.Row expected = matrix.view(route(view));
            for (String who : everyone()) {
                if (opens(view, who) != expected.allows(who)) {
                    wrong.add(route(view) + " for " + (who.isEmpty() ? "nobody" : who) + ": expected "
                            + (expected.allows(who) ? "open" : "closed"));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyViewThatIsNotForAnyoneSendsAStrangerToTheSignIn() throws Exception {
        for (RouteData view : views()) {
            String route = route(view);
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(url("/" + address(view)))).build(), BodyHandlers.ofString());
            if (matrix.view(route).allows(NOBODY)) {
                assertThat(answer.statusCode()).as(route).isNotIn(302, 401, 403);
            } else {
                assertThat(answer.statusCode()).as(route).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location").orElseThrow())
                        .as(route)
                        .endsWith(door(route));
            }
        }
    }

    @Test
    void everyCallAnswersThoseWhoMayAndNobodyElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (RequestMappingInfo call : calls.getHandlerMethods().keySet()) {
            for (String path : call.getPatternValues()) {
                if (path.equals(ERROR_PAGE)) {
                    continue;
                }
                for (String method : methods(call)) {
                    compare(method, path, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void compare(String method, String path, List<String> wrong) throws Exception {
        AccessMatrix.Row expected = matrix.call(method, path);
        for (String who : CALLERS.keySet()) {
            HttpResponse<String> answer = call(method, path, expected.body(), CALLERS.get(who));
            boolean denied = answer.statusCode() == 401
                    || answer.statusCode() == 403 && answer.body().contains("identity.api.notAllowed")
                    || answer.statusCode() == 302 && location(answer).endsWith("/sign-in");
            boolean foreseen = denied != expected.allows(who) && (denied || answer.statusCode() != 500);
            if (!foreseen) {
                wrong.add("%s %s for %s: expected %s, answered %d %s"
                        .formatted(
                                method,
                                path,
                                who.isEmpty() ? "nobody" : who,
                                expected.allows(who) ? "an answer" : "a refusal",
                                answer.statusCode(),
                                answer.body()
                                        .substring(
                                                0, Math.min(120, answer.body().length()))));
            }
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> call(String method, String path, String body, String account)
            throws IOException, InterruptedException {
        String filled = path.replace("{code}", "U0001").replaceAll("\\{[^}]+}", "1");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(filled)));
        if (!account.isEmpty()) {
            String credentials = Base64.getEncoder().encodeToString((account + ":demo-" + account).getBytes());
            request.header("Authorization", "Basic " + credentials);
        }
        switch (body) {
            case "" -> request.method(method, BodyPublishers.noBody());
            case "form" ->
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, BodyPublishers.ofString("x=1"));
            case "multipart" ->
                request.header("Content-Type", "multipart/form-data; boundary=cut")
                        .method(
                                method,
                                BodyPublishers.ofString("--cut\r\nContent-Disposition: form-data; name=\"file\";"
                                        + " filename=\"x.txt\"\r\n\r\nx\r\n--cut--\r\n"));
            default -> request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** The decision that the running portal takes at every navigation. */
    private boolean opens(RouteData view, String who) {
        var context = new NavigationContext(
                VaadinService.getCurrent().getRouter(),
                view.getNavigationTarget(),
                new Location(route(view)),
                RouteParameters.empty(),
                who.isEmpty() ? null : Actor.account("someone", "someone", Set.of()),
                role -> who.equals("ROLE_" + role),
                false);
        return navigation.checkAccess(context, true).decision() == AccessCheckDecision.ALLOW;
    }

    private static List<RouteData> views() {
        return VaadinService.getCurrent().getRouter().getRegistry().getRegisteredRoutes();
    }

    private static String route(RouteData view) {
        return view.getTemplate().replaceFirst("/?:.*$", "");
    }

    /** The view's address with something, a case's reference or a year, in place of each parameter. */
    private static String address(RouteData view) {
        return view.getTemplate()
                .replaceAll(":reference[^/]*", "L20140000016")
                .replaceAll(":again[^/]*", "again")
                .replaceAll(":[^/]+", "2014");
    }

    private static List<String> methods(RequestMappingInfo call) {
        List<String> methods =
                call.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
        return methods.isEmpty() ? List.of("GET") : methods;
    }

    private static List<String> everyone() {
        Stream<String> roles = Stream.of(Role.values()).map(role -> "ROLE_" + role.name());
        Stream<String> services = Stream.of(
                ServiceAuthority.UNITS,
                ServiceAuthority.FEED,
                ServiceAuthority.SETTLE,
                ServiceAuthority.APPROVE,
                ServiceAuthority.BANK);
        return Stream.of(Stream.of(NOBODY), roles, services)
                .flatMap(part -> part)
                .toList();
    }

    private static Map<String, String> callers() {
        Map<String, String> callers = new LinkedHashMap<>();
        callers.put(NOBODY, "");
        callers.put("API_TELEPHONY", "svc-phone");
        callers.put("API_MAINTENANCE", "svc-maintain");
        callers.put(ServiceAuthority.UNITS, "svc-units");
        callers.put(ServiceAuthority.FEED, "svc-feed");
        callers.put(ServiceAuthority.SETTLE, "svc-settle");
        callers.put(ServiceAuthority.APPROVE, "svc-approve");
        callers.put(ServiceAuthority.BANK, "svc-bank");
        return callers;
    }

    /** Where somebody who is not signed in is sent from there. */
    private static String door(String route) {
        if (route.startsWith("counter")) {
            return "/merchant-sign-in";
        }
        return route.startsWith("staff/") ? "/staff-sign-in" : "/sign-in";
    }
}
