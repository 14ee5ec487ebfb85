// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuang.api.matter.Material;
import org.yichuang.api.matter.Material.Medium;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IntakeData.Finding;
import org.yichuang.ports.casework.MaterialItem;
import org.yichuang.ports.catalog.Checklist;

/** Compares what was handed in with what is asked (形式审查, R35). */
public final class MaterialCheck {
    private MaterialCheck() {}

    /** Returns the materials that have to be looked at: those that must be there, and those that are there anyway. */
    static List<Material> examined(Checklist asked, Filing filing) {
        return asked.materials().stream()
                .filter(material ->
                        material.required() || item(filing, material).isPresent())
                .toList();
    }

    /** Returns the materials that must be there but are not, or not in the number asked, and are not exempt either. */
    static List<Material> missing(Checklist asked, Filing filing, Set<String> exempt) {
        return asked.materials().stream()
                .filter(Material::required)
                .filter(material -> !exempt.contains(material.key()))
                .filter(material -> !isThere(material, item(filing, material)))
                .toList();
    }

    /** Returns the materials at which a review point is not met. */
    static List<Material> failed(Checklist asked, Filing filing, List<Finding> findings) {
        Set<String> failed = new HashSet<>();
        findings.stream().filter(finding -> !finding.passed()).forEach(finding -> failed.add(finding.material()));
        return examined(asked, filing).stream()
                .filter(material -> failed.contains(material.key()))
                .toList();
    }

    /** Returns the materials of which not every review point was answered. */
    static List<Material> unanswered(Checklist asked, Filing filing, List<Finding> findings) {
        Set<String> answered = new HashSet<>();
        findings.forEach(finding -> answered.add(finding.material() + '/' + finding.point()));
        return examined(asked, filing).stream()
                .filter(material -> !answered.containsAll(points(material)))
                .toList();
    }

    /** Returns the materials of which a review point is called met though nothing of them is there to look at. */
    static List<Material> unseen(Checklist asked, Filing filing, List<Finding> findings, Set<String> exempt) {
        Set<String> passed =
                findings.stream().filter(Finding::passed).map(Finding::material).collect(Collectors.toSet());
        return asked.materials().stream()
                .filter(material -> passed.contains(material.key()) && !exempt.contains(material.key()))
                .filter(material -> material.medium() != Medium.SHARED)
                .filter(material -> item(filing, material)
                        .filter(item -> !item.files().isEmpty() || item.originals() + item.copies() > 0)
                        .isEmpty())
                .toList();
    }

    /** Returns the keys of promised materials that are not there yet, or at which not every review point is met. */
    public static List<String> outstanding(
            List<String> promised, Checklist asked, Filing filing, List<Finding> findings, Set<String> exempt) {
        Set<Material> open = new HashSet<>(missing(asked, filing, exempt));
        open.addAll(failed(asked, filing, findings));
        open.addAll(unanswered(asked, filing, findings));
        Set<String> keys = open.stream().map(Material::key).collect(Collectors.toSet());
        return promised.stream().filter(keys::contains).toList();
    }

    private static Set<String> points(Material material) {
        Set<String> points = new HashSet<>();
        for (int point = 0; point < material.reviewPoints().size(); point++) {
            points.add(material.key() + '/' + point);
        }
        return points;
    }

    private static Optional<MaterialItem> item(Filing filing, Material material) {
        return filing.materials().stream()
                .filter(item -> material.key().equals(item.material()))
                .findFirst();
    }

    private static boolean isThere(Material material, Optional<MaterialItem> handedIn) {
        if (material.medium() == Medium.SHARED) {
            return true;
        }
        if (handedIn.isEmpty()) {
            return false;
        }
        MaterialItem item = handedIn.get();
        boolean electronic = !item.files().isEmpty();
        boolean paper = item.originals() >= material.originals()
                && item.copies() >= material.copies()
                && item.originals() + item.copies() > 0;
        return switch (material.medium()) {
            case PAPER -> paper;
            case ELECTRONIC -> electronic;
            default -> paper || electronic;
        };
    }
}
