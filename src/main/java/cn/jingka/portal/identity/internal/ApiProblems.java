package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells a calling program in RFC 9457 form that it must sign in, or may not do this. */
@Component
class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;
    private final Texts texts;

    ApiProblems(JsonMapper json, Texts texts) {
        this.json = json;
        this.texts = texts;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"portal\", charset=\"UTF-8\"");
        if (cause instanceof WaitingException waiting) {
            DomainException refusal = waiting.refusal();
            write(
                    request,
                    response,
                    HttpStatus.UNAUTHORIZED,
                    refusal.key(),
                    refusal.arguments().toArray());
        } else {
            write(request, response, HttpStatus.UNAUTHORIZED, "identity.api.signInNeeded");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, "identity.api.notAllowed");
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String reason,
            Object... arguments)
            throws IOException {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, texts.getTranslation(reason, request.getLocale(), arguments));
        problem.setProperty("reason", reason);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        json.writeValue(response.getOutputStream(), problem);
    }
}
