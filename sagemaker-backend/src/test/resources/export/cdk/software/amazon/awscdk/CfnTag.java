package software.amazon.awscdk;

public interface CfnTag {
  String getKey();

  String getValue();

  static Builder builder() {
    return new Builder();
  }

  final class Builder {
    private String key;
    private String value;

    public Builder key(String text) {
      key = text;
      return this;
    }

    public Builder value(String text) {
      value = text;
      return this;
    }

    public CfnTag build() {
      return new CfnTag() {
        @Override
        public String getKey() {
          return key;
        }

        @Override
        public String getValue() {
          return value;
        }
      };
    }
  }
}
