namespace Portal.Benchmarks.Reporting;

/// <summary>
/// <c>PORTAL_BENCH_TRIAL=1</c> goes through everything in short, to see whether it works. Its figures say nothing and stay out of the documents.
/// </summary>
internal static class Trial
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("PORTAL_BENCH_TRIAL") is { Length: > 0 };

    public static int Rounds(int usual) => IsOn ? Math.Min(2, usual) : usual;

    public static TimeSpan Time(int seconds) => TimeSpan.FromSeconds(IsOn ? Math.Min(2, seconds) : seconds);
}
