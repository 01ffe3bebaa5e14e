package calls;

import dev.penstock.annotation.LambdaContract;

/** Given nothing, returns nothing. */
@LambdaContract
public record Ping() {}
