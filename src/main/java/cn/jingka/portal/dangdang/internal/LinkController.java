package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.dangdang.LinkAnswer;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sends the member's browser to Dangdang and takes it back to the page, which says what came of it. */
@Hidden
@RestController
class LinkController {

    private static final String PAGE = "/books";

    private final LinkFlow flow;

    LinkController(LinkFlow flow) {
        this.flow = flow;
    }

    @GetMapping("/" + LinkAnswer.START_PATH)
    ResponseEntity<Void> start(HttpServletRequest request, HttpServletResponse response) {
        try {
            return to(flow.start(request, response));
        } catch (DomainException refused) {
            return back(request, refusal(refused));
        }
    }

    @GetMapping(DangdangClient.ANSWER_PATH)
    ResponseEntity<Void> answer(HttpServletRequest request, HttpServletResponse response) {
        try {
            flow.answer(request, response);
            return back(request, new LinkAnswer(true, "dangdang.answer.linked", List.of()));
        } catch (DomainException refused) {
            return back(request, refusal(refused));
        }
    }

    private static LinkAnswer refusal(DomainException refused) {
        return new LinkAnswer(
                false,
                refused.key(),
                refused.arguments().stream().map(Object::toString).toList());
    }

    private static ResponseEntity<Void> back(HttpServletRequest request, LinkAnswer answer) {
        request.getSession().setAttribute(LinkAnswer.ATTRIBUTE, answer);
        return to(PAGE);
    }

    private static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(address))
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
