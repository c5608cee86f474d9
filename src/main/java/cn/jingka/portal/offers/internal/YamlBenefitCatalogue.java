package cn.jingka.portal.offers.internal;

import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/** The catalogue the portal comes with, read once at the start. */
@Service
class YamlBenefitCatalogue implements BenefitCatalogue {

    private static final String FILE = "catalogue/benefits.yaml";

    private final List<Benefit> benefits;

    YamlBenefitCatalogue() {
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            benefits = CatalogueFile.read(FILE, in).stream()
                    .sorted(Comparator.comparing(Benefit::category))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " can't be read", e);
        }
    }

    @Override
    public List<Benefit> all() {
        return benefits;
    }

    @Override
    public Optional<Benefit> find(String id) {
        return benefits.stream().filter(benefit -> benefit.id().equals(id)).findFirst();
    }
}
