package cn.jingka.portal.sandbox.internal.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a site's calls by its routes. */
final class RoutesServlet extends HttpServlet {

    private static final Logger LOG = LoggerFactory.getLogger(RoutesServlet.class);

    private final transient Routes routes;

    RoutesServlet(Routes routes) {
        this.routes = routes;
    }

    @Override
    protected void service(HttpServletRequest call, HttpServletResponse response) throws IOException {
        Reply reply = reply(call);
        response.setStatus(reply.status());
        response.setContentType(reply.contentType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'");
        reply.headers().forEach(response::setHeader);
        response.setContentLength(reply.body().length);
        if (!"HEAD".equals(call.getMethod())) {
            response.getOutputStream().write(reply.body());
        }
    }

    private Reply reply(HttpServletRequest call) {
        if (comesFromElsewhere(call)) {
            return Reply.problem(403, "Forbidden", "Forms are taken from the sandbox's own pages alone");
        }
        try {
            return routes.answer(call);
        } catch (IOException | RuntimeException e) {
            LOG.error("Sandbox: {} {} failed", call.getMethod(), call.getRequestURI(), e);
            return Reply.problem(500, "Internal Server Error", "The sandbox failed; its log says why");
        }
    }

    /**
     * Most pages know no sign-in, so that another site's page could otherwise send their forms. Programs don't tell.
     */
    private static boolean comesFromElsewhere(HttpServletRequest call) {
        String origin = call.getHeader("Sec-Fetch-Site");
        return "POST".equals(call.getMethod())
                && origin != null
                && !"same-origin".equals(origin)
                && !"none".equals(origin);
    }
}
