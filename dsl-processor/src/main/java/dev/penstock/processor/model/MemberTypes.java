package dev.penstock.processor.model;

import dev.penstock.processor.model.MemberDescriptor.Presence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says what the members of one direction, requests or responses, are, and keeps in mind which
 * shapes they lead to.
 */
final class MemberTypes {
  private final Service service;
  private final ClassNames names;
  private final boolean requests;
  private final Set<String> reserved;
  private final Set<String> structures = new TreeSet<>();
  private final Set<String> enums = new TreeSet<>();

  private MemberTypes(Service service, ClassNames names, boolean requests, Set<String> reserved) {
    this.service = service;
    this.names = names;
    this.requests = requests;
    this.reserved = reserved;
  }

  static MemberTypes ofRequests(Service service, ClassNames names) {
    return new MemberTypes(service, names, true, Names.OF_BUILDERS);
  }

  static MemberTypes ofResponses(Service service, ClassNames names) {
    return new MemberTypes(service, names, false, Names.OF_PROPERTIES);
  }

  /** The structures that were met, sorted. */
  Collection<String> structures() {
    return structures;
  }

  /** The texts with known values that were met in requests, sorted. */
  Collection<String> enums() {
    return enums;
  }

  /** The members of a structure as the model has them. */
  List<MemberDescriptor> members(String structure) {
    return members(structure, Set.of(), "", Set.of());
  }

  /** The members of a step's request. */
  List<MemberDescriptor> members(
      String structure, Set<String> omit, String name, Set<String> defaulted) {
    ShapeFact fact = service.shape(structure);
    List<String> kept =
        fact.members().keySet().stream().filter(member -> !omit.contains(member)).toList();
    Map<String, String> methods = Names.methods(kept, reserved);
    List<MemberDescriptor> members = new ArrayList<>();
    methods.forEach(
        (member, method) -> {
          Presence presence =
              member.equals(name)
                  ? Presence.NAME
                  : presence(fact.required().contains(member), defaulted.contains(member));
          MemberType type = type(member, fact.members().getOrDefault(member, ""));
          members.add(new MemberDescriptor(member, method, type, presence));
        });
    return members;
  }

  private static Presence presence(boolean required, boolean defaulted) {
    if (!required) {
      return Presence.OPTIONAL;
    }
    return defaulted ? Presence.DEFAULTED : Presence.REQUIRED;
  }

  private MemberType type(String member, String shape) {
    ShapeFact fact = service.shape(shape);
    return switch (fact.type()) {
      case "string" -> text(member, shape, fact);
      case "integer", "long" -> new MemberType.Whole(fact);
      case "float", "double" -> new MemberType.Fraction(fact);
      case "boolean" -> new MemberType.Truth(fact);
      case "timestamp" -> new MemberType.Moment(fact);
      case "structure" -> structure(shape, fact);
      case "list" -> new MemberType.ListOf(fact, type("", String.valueOf(fact.member())));
      case "map" ->
          new MemberType.MapOf(
              fact, type("", String.valueOf(fact.key())), type("", String.valueOf(fact.value())));
      default -> throw new IllegalStateException(shape + " is a " + fact.type());
    };
  }

  private MemberType text(String member, String shape, ShapeFact fact) {
    if (requests && fact.isEnum()) {
      enums.add(shape);
      return new MemberType.Text(fact, false, names.ofRequest(shape));
    }
    return new MemberType.Text(fact, S3Locations.contains(member, shape, fact), null);
  }

  private MemberType structure(String shape, ShapeFact fact) {
    structures.add(shape);
    String className = requests ? names.ofRequest(shape) : names.ofResponse(shape);
    return new MemberType.Struct(fact, shape, className);
  }
}
