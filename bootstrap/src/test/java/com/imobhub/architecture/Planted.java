package com.imobhub.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * A class that should not be there, compiled out of sight of Spring and Modulith.
 *
 * @param artifact the Maven module that seems to have built it
 * @param name its qualified name
 * @param source everything after the package declaration
 */
record Planted(String artifact, String name, String source) {

    /** Compiles them one after the other, so that the later ones may use the earlier ones. */
    static JavaClasses compile(List<Planted> all, Path directory) throws IOException {
        var classPath = new ArrayList<>(List.of(System.getProperty("java.class.path")));
        for (var planted : all) {
            classPath.addFirst(planted.compile(directory, String.join(java.io.File.pathSeparator, classPath)));
        }
        return new ClassFileImporter().importPath(directory);
    }

    private String compile(Path directory, String classPath) throws IOException {
        var simpleName = name.substring(name.lastIndexOf('.') + 1);
        var file = Files.createDirectories(directory.resolve("sources").resolve(artifact))
                .resolve(simpleName + ".java");
        var packageName = name.substring(0, name.lastIndexOf('.'));
        Files.writeString(file, "package " + packageName + ";\n" + source);
        var classes = Files.createDirectories(
                directory.resolve(artifact).resolve("target").resolve("classes"));
        var result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", classPath, "-d", classes.toString(), file.toString());
        if (result != 0) {
            throw new IllegalStateException("The planted class " + name + " does not compile");
        }
        return classes.toString();
    }

    static String names(List<Planted> all) {
        return all.stream().map(Planted::name).collect(Collectors.joining(", "));
    }
}
