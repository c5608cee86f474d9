package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.CaseView.MaterialStatus;
import cn.jingka.portal.claims.CaseView.Request;
import cn.jingka.portal.claims.EvidenceItem;
import cn.jingka.portal.claims.Material;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a case needs in evidence, and what of it is there. */
@Component
class MaterialList {

    /** Files of materials that are no longer asked for stay visible at the end, so that the filer can take them away. */
    List<MaterialStatus> of(List<Material> asked, List<EvidenceItem> files, List<Request> requests) {
        List<MaterialStatus> list = new ArrayList<>();
        for (Material material : asked) {
            list.add(status(material, files, requests));
        }
        Set<String> known = asked.stream().map(Material::id).collect(Collectors.toSet());
        files.stream()
                .map(EvidenceItem::material)
                .distinct()
                .filter(id -> !known.contains(id))
                .forEach(id -> list.add(status(new Material(id, false, false, ""), files, requests)));
        return list;
    }

    private static MaterialStatus status(Material material, List<EvidenceItem> files, List<Request> requests) {
        List<EvidenceItem> own = files.stream()
                .filter(file -> file.material().equals(material.id()))
                .toList();
        return new MaterialStatus(material, state(material, own, requests), own);
    }

    private static MaterialStatus.State state(Material material, List<EvidenceItem> files, List<Request> requests) {
        if (files.stream().anyMatch(file -> file.state() == EvidenceItem.State.IN_QUESTION)) {
            return MaterialStatus.State.IN_QUESTION;
        }
        boolean askedAgain = requests.stream()
                .filter(request ->
                        request.answeredAt().isEmpty() && request.materials().contains(material.id()))
                .anyMatch(request -> files.stream()
                        .noneMatch(file -> file.state() == EvidenceItem.State.RECEIVED
                                && !file.at().isBefore(request.at())));
        boolean received = files.stream().anyMatch(file -> file.state() == EvidenceItem.State.RECEIVED);
        return received && !askedAgain ? MaterialStatus.State.RECEIVED : MaterialStatus.State.NEEDED;
    }
}
