package cn.jingka.portal.common.api;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Texts;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;

/** Refusals as RFC 9457 problem details: the text in the caller's language, the key in the member {@code reason}. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Map<DomainException.Kind, HttpStatus> STATUS = Map.of(
            DomainException.Kind.MALFORMED, HttpStatus.BAD_REQUEST,
            DomainException.Kind.FORBIDDEN, HttpStatus.FORBIDDEN,
            DomainException.Kind.NOT_FOUND, HttpStatus.NOT_FOUND,
            DomainException.Kind.CONFLICT, HttpStatus.CONFLICT,
            DomainException.Kind.INVALID, HttpStatus.UNPROCESSABLE_CONTENT,
            DomainException.Kind.TOO_MANY, HttpStatus.TOO_MANY_REQUESTS);

    private final Texts texts;

    ProblemAdvice(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail refusal(DomainException refusal, Locale language) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                STATUS.get(refusal.kind()),
                texts.getTranslation(
                        refusal.key(), language, refusal.arguments().toArray()));
        problem.setProperty("reason", refusal.key());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadableUpload(MultipartException broken, Locale language) {
        return refusal(new DomainException(broken, DomainException.Kind.MALFORMED, "common.error.upload"), language);
    }
}
