namespace Portal.Features.Shared;

/// <summary>Sizes of files as people compare them; the units are the same in both languages.</summary>
public static class ByteSize
{
    private const double Kilobyte = 1024;
    private const double Megabyte = 1024 * Kilobyte;

    /// <summary>At least 1 KB; from one megabyte on with one decimal, where that says something.</summary>
    public static string Of(long bytes) => bytes < Megabyte
        ? "{0:0} KB".With(Math.Clamp(Math.Round(bytes / Kilobyte), 1, 1023))
        : "{0:0.#} MB".With(bytes / Megabyte);
}
