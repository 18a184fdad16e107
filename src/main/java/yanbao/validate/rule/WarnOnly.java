package yanbao.validate.rule;

/** A rule whose breach is a warning. */
public record WarnOnly(Rule rule) implements Rule {
  @Override
  public Rule bare() {
    return rule;
  }

  @Override
  public boolean onlyWarns() {
    return true;
  }
}
