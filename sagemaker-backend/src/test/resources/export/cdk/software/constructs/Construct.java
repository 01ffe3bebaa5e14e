package software.constructs;

public class Construct {
  public Construct(Construct scope, String id) {}
}
