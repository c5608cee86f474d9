package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.Material;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The materials that a kind of case asks for, before any is there: what one has to have ready, and what the unit brings. */
class MaterialNames extends UnorderedList {

    MaterialNames(String kind, List<Material> materials, ClaimWords words) {
        addClassName("material-names");
        materials.forEach(material -> {
            Span name = new Span(words.material(kind, material.id()));
            Span note = new Span(getTranslation(note(material)));
            note.addClassName("soft");
            Span clause = new Span(material.clause());
            clause.addClassName("clause");
            add(new ListItem(name, clause, note));
        });
    }

    private static String note(Material material) {
        if (material.fromUnit()) {
            return "claims.member.material.fromUnit";
        }
        return material.required() ? "claims.member.material.required" : "claims.member.material.ifThere";
    }
}
