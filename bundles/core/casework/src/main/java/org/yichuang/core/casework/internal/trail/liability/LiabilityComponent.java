// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail.liability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.api.matter.Material;
import org.yichuang.core.casework.internal.fold.MatterPin;
import org.yichuang.core.casework.internal.fold.Payload;
import org.yichuang.core.casework.internal.persistence.ActionEntity;
import org.yichuang.core.casework.internal.persistence.CaseEntity;
import org.yichuang.core.casework.internal.persistence.CaseRows;
import org.yichuang.core.casework.internal.read.Visibility;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.catalog.Catalog;
import org.yichuang.ports.trail.Liability;
import org.yichuang.ports.trail.Liability.Found;
import org.yichuang.ports.trail.Liability.Point;
import org.yichuang.ports.trail.LiabilityService;

/** Attributes liability by the actions of a case and the version of the matter that it is pinned to. */
@Component
public final class LiabilityComponent implements LiabilityService {
    private final EntityManagerFactory database;
    private final Catalog catalog;

    /** Reads from this database, and review points from this catalogue. */
    @Activate
    public LiabilityComponent(
            @Reference(target = "(osgi.unit.name=org.yichuang.core.casework)") EntityManagerFactory database,
            @Reference Catalog catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    @Override
    public Liability liability(String caseNo, Actor actor) {
        EntityManager em = database.createEntityManager();
        try {
            CaseEntity row = CaseRows.find(em, caseNo)
                    .filter(found -> mayAsk(actor, found))
                    .orElseThrow(() -> Visibility.unknownCase(caseNo));
            MatterPin pin = row.toRecord().matter();
            List<Material> materials =
                    catalog.version(pin.digest()).definition().materials();
            Departures departures = departures(em, row, materials);
            return new Liability(
                    caseNo,
                    pin.name(),
                    pin.digest(),
                    pin.agencyName(),
                    points(materials, departures.found()),
                    departures.departures());
        } finally {
            em.close();
        }
    }

    private static boolean mayAsk(Actor actor, CaseEntity row) {
        return actor.is(Role.AUDIT_ADMINISTRATOR) || actor.is(Role.SUPERVISOR) && row.isSeenBy(actor);
    }

    private static Departures departures(EntityManager em, CaseEntity row, List<Material> materials) {
        Map<Long, String> payloads = CaseRows.payloads(em, row.getId());
        Map<String, String> names = materials.stream().collect(Collectors.toMap(Material::key, Material::name));
        Departures departures = new Departures(names);
        for (ActionEntity action : CaseRows.actions(em, row.getId())) {
            String said = payloads.get(action.getId());
            // What was erased after its time says nothing any more.
            if (said != null) {
                departures.take(action.toRecord(Payload.parse(action.getType(), said)));
            }
        }
        return departures;
    }

    private static List<Point> points(List<Material> materials, Map<Departures.PointKey, List<Found>> found) {
        List<Point> points = new ArrayList<>();
        for (Material material : materials) {
            List<String> texts = material.reviewPoints();
            for (int index = 0; index < texts.size(); index++) {
                List<Found> findings = found.get(new Departures.PointKey(material.key(), index));
                if (findings != null) {
                    points.add(new Point(material.name(), index + 1, texts.get(index), List.copyOf(findings)));
                }
            }
        }
        return points;
    }
}
