package cn.jingka.portal.members.internal;

import cn.jingka.portal.members.Unit;
import cn.jingka.portal.members.UnitKind;
import cn.jingka.portal.members.Units;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/units")
@Tag(name = "units")
class UnitController {

    private final Units units;

    UnitController(Units units) {
        this.units = units;
    }

    record UnitBody(String name, String district, UnitKind kind, Boolean paysDues, LocalDate paysDuesFrom) {

        /** A unit is a union and pays dues unless said otherwise (RB-WHO). */
        Unit toUnit(String code) {
            return new Unit(
                    code,
                    name,
                    district,
                    kind == null ? UnitKind.UNION : kind,
                    paysDues == null || paysDues,
                    paysDuesFrom);
        }
    }

    @Operation(summary = "Creates a unit or changes the one with this code")
    @PutMapping("/{code}")
    Unit put(@PathVariable String code, @RequestBody UnitBody body) {
        return units.save(body.toUnit(code));
    }
}
