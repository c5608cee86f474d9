package cn.jingka.portal.members.internal.cards;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.members.CardApplication;
import cn.jingka.portal.members.CardApplications;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "cards")
class CardApplicationController {

    private static final String EVERYBODY = "ALL_WITHOUT_CARD";

    private final CardApplications applications;

    CardApplicationController(CardApplications applications) {
        this.applications = applications;
    }

    record ApplyBody(String members) {}

    record Accepted(String id) {}

    record ApplicationAnswer(CardApplication.State state, int members, int opened, int refused) {}

    @Operation(summary = "Applies for cards for all members of a unit who have none")
    @PostMapping("/units/{code}/card-applications")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted apply(@PathVariable String code, @RequestBody ApplyBody body) {
        if (!EVERYBODY.equals(body.members())) {
            throw new DomainException(DomainException.Kind.INVALID, "members.cards.members", EVERYBODY);
        }
        return new Accepted(applications.applyForAll(code).id());
    }

    @Operation(summary = "How far an application has come")
    @GetMapping("/card-applications/{id}")
    ApplicationAnswer get(@PathVariable String id) {
        CardApplication application = applications.get(id);
        return new ApplicationAnswer(
                application.state(), application.members(), application.opened(), application.refused());
    }
}
