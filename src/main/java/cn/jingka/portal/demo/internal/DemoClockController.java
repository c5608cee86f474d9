package cn.jingka.portal.demo.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sets the demonstration's time; exists in the demo profile only. */
@RestController
@Profile("demo")
@PreAuthorize("hasAuthority('API_MAINTENANCE')")
@Tag(name = "demonstration")
class DemoClockController {

    private final DemoClock clock;

    DemoClockController(DemoClock clock) {
        this.clock = clock;
    }

    @PutMapping("/api/v1/demo/clock")
    @Operation(summary = "Sets the demonstration's time, which runs on from there")
    Now set(@RequestBody Now wished) {
        clock.set(wished.now().toInstant());
        return wished;
    }

    @DeleteMapping("/api/v1/demo/clock")
    @Operation(summary = "Goes back to the real time")
    Now reset() {
        clock.reset();
        return new Now(OffsetDateTime.now(clock));
    }

    /** @param now a moment with its offset, e.g. {@code 2026-12-20T10:00:00+08:00} */
    record Now(OffsetDateTime now) {}
}
