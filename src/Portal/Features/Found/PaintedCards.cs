using System.Collections.Concurrent;
using Portal.Data.Pictures;

namespace Portal.Features.Found;

/// <summary>
/// The pictures that were painted already, by fingerprint. Nothing that another instance would miss: it paints the same.
/// One is painted at a time, so that a crowd that asks does not take the processors from everybody else.
/// </summary>
public sealed class PaintedCards(SvgPainter painter) : IDisposable
{
    /// <summary>About 40 KB each. A site has two for each paper and topic.</summary>
    private const int Most = 300;

    private readonly ConcurrentDictionary<string, byte[]> painted = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim brush = new(1);

    public void Dispose() => brush.Dispose();

    /// <returns>Null where nothing can paint it.</returns>
    public async Task<byte[]?> GetAsync(string fingerprint, string svg, CancellationToken cancellationToken)
    {
        if (painted.TryGetValue(fingerprint, out var known))
        {
            return known;
        }

        await brush.WaitAsync(cancellationToken);
        try
        {
            return painted.TryGetValue(fingerprint, out known) ? known : await PaintAsync(fingerprint, svg, cancellationToken);
        }
        finally
        {
            brush.Release();
        }
    }

    private async Task<byte[]?> PaintAsync(string fingerprint, string svg, CancellationToken cancellationToken)
    {
        if (await painter.PaintAsync(svg, cancellationToken) is not { } picture)
        {
            return null;
        }

        if (painted.Count >= Most)
        {
            painted.Clear();
        }

        painted[fingerprint] = picture;
        return picture;
    }
}
