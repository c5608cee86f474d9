package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.place.District;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue turned round: each place once, with what can be had there. */
final class PlacesOfBenefits {

    private PlacesOfBenefits() {}

    /** @param purpose what one does there under the benefit, e.g. buys a pass */
    record Here(Benefit benefit, Benefit.Places purpose) {}

    record PlaceWithBenefits(Place place, List<Here> here) {

        Optional<District> district() {
            return place.district().flatMap(District::of);
        }
    }

    static List<PlaceWithBenefits> of(List<Benefit> benefits) {
        Map<String, PlaceWithBenefits> places = new LinkedHashMap<>();
        benefits.forEach(benefit -> benefit.places()
                .forEach(group -> group.places()
                        .forEach(place -> places.computeIfAbsent(
                                        place.id(), id -> new PlaceWithBenefits(place, new ArrayList<>()))
                                .here()
                                .add(new Here(benefit, group)))));
        return List.copyOf(places.values());
    }

    /** Those in which there is anything, in the order of their codes. */
    static List<District> districts(List<Benefit> benefits) {
        return of(benefits).stream()
                .flatMap(place -> place.district().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
