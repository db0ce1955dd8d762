namespace Portal.IntegrationTests.Support;

/// <summary>How much runs: each rule and each journey once, or also every way through them (<c>tests/run.sh --all</c>).</summary>
public static class Suite
{
    public static bool IsWhole { get; } = Environment.GetEnvironmentVariable("PORTAL_TESTS_ALL") == "1";

    /// <summary>Whether a case runs: all of them in the whole suite, else every second, third … of those that are numbered.</summary>
    public static bool Runs(int number, int oneOf) => IsWhole || number % oneOf == 0;
}
