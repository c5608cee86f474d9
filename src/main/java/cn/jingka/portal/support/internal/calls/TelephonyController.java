package cn.jingka.portal.support.internal.calls;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the hotline's telephone system hands calls over. */
@RestController
@Tag(name = "calls")
class TelephonyController {

    private final Telephony telephony;

    TelephonyController(Telephony telephony) {
        this.telephony = telephony;
    }

    /**
     * @param callId the telephone system's own name of the call
     * @param agent account name
     * @param callerNumber left out when it is withheld
     */
    record Ringing(String callId, String agent, String callerNumber) {

        @Override
        public String toString() {
            return "Ringing[" + callId + ", " + agent + "]";
        }
    }

    record Handed(String number) {}

    @PostMapping("/api/v1/calls")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "A call rings at an agent: it appears on the agent's open page at once; the same callId again changes"
                            + " nothing and gives the same number")
    Handed ring(@RequestBody Ringing call) {
        return new Handed(telephony.ring(
                Objects.requireNonNullElse(call.callId(), ""),
                Objects.requireNonNullElse(call.agent(), ""),
                Objects.requireNonNullElse(call.callerNumber(), "")));
    }

    @PostMapping("/api/v1/calls/{callId}/ended")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "The line is closed: the caller's data is out of the agent's reach at once; again changes nothing")
    void ended(@PathVariable String callId) {
        telephony.ended(callId);
    }
}
