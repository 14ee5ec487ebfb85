// SPDX-License-Identifier: Apache-2.0
package org.yichuang.sbom;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURLBuilder;
import java.util.List;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.license.Expression;

/** Makes the entries of the bill. */
final class Components {
    private Components() {}

    /** Returns the entry of the distribution itself. */
    static Component platform(String version) {
        var component =
                component(Component.Type.APPLICATION, "org.yichuang.karaf-assembly", version, List.of("Apache-2.0"));
        component.setGroup("org.yichuang");
        component.setPurl(purl("maven", component.getGroup(), component.getName(), version, "tar.gz"));
        return component;
    }

    /** Returns the entry of a Maven artefact that is a file of the distribution or lies inside one. */
    static Component maven(Coordinates library, String kind, String sha256, List<String> licences) {
        var component = component(Component.Type.LIBRARY, library.name(), library.version(), licences);
        component.setGroup(library.group());
        component.setPurl(purl("maven", library.group(), library.name(), library.version(), kind));
        component.addHash(new Hash(Hash.Algorithm.SHA_256, sha256));
        return component;
    }

    /** Returns the entry of an npm package. */
    static Component npm(String group, String name, String version, String sha512, String licence) {
        var component = component(Component.Type.LIBRARY, name, version, List.of(licence));
        component.setGroup(group);
        component.setPurl(purl("npm", group, name, version, null));
        component.addHash(new Hash(Hash.Algorithm.SHA_512, sha512));
        return component;
    }

    /** Returns the entry of a file that no package manager knows, such as a font. */
    static Component file(String name, String sha256, List<String> licences) {
        var component = component(Component.Type.FILE, name, null, licences);
        component.addHash(new Hash(Hash.Algorithm.SHA_256, sha256));
        return component;
    }

    private static Component component(Component.Type type, String name, String version, List<String> licences) {
        var component = new Component();
        component.setType(type);
        component.setName(name);
        component.setVersion(version);
        component.setLicenses(choice(licences));
        return component;
    }

    private static LicenseChoice choice(List<String> licences) {
        var choice = new LicenseChoice();
        if (licences.size() == 1 && licences.get(0).contains(" OR ")) {
            choice.setExpression(new Expression(licences.get(0)));
            return choice;
        }
        for (var name : licences) {
            var licence = new License();
            if (name.matches("[A-Za-z0-9.-]+")) {
                licence.setId(name);
            } else {
                licence.setName(name);
            }
            choice.addLicense(licence);
        }
        return choice;
    }

    private static String purl(String type, String group, String name, String version, String kind) {
        try {
            var builder = PackageURLBuilder.aPackageURL()
                    .withType(type)
                    .withNamespace(group)
                    .withName(name)
                    .withVersion(version);
            return (kind == null ? builder : builder.withQualifier("type", kind))
                    .build()
                    .canonicalize();
        } catch (MalformedPackageURLException e) {
            throw new IllegalArgumentException(group + " " + name + " " + version + " is no name of a package", e);
        }
    }
}
