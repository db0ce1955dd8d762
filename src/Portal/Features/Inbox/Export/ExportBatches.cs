using System.Runtime.CompilerServices;

namespace Portal.Features.Inbox.Export;

/// <param name="Services">Of this piece alone; gone with it.</param>
public sealed record ExportBatch(IServiceProvider Services, IReadOnlyList<ExportedInquiry> Inquiries);

/// <summary>Goes through an export piece by piece. No more than one piece is in memory, however many there are.</summary>
public sealed class ExportBatches(IServiceScopeFactory scopes)
{
    /// <summary>Inquiries in a piece.</summary>
    public const int Size = 100;

    /// <param name="reaching">Told the oldest of a piece before any of it is read, so that whoever is erased from then on is known to be in it.</param>
    public async IAsyncEnumerable<ExportBatch> ReadAsync(ExportSource source, Func<Guid, Task> reaching, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Guid? after = null;
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            var ids = await scope.ServiceProvider.GetRequiredService<ExportSelection>().NextAsync(source, after, Size, cancellationToken);
            if (ids.Count == 0)
            {
                yield break;
            }

            await reaching(ids[^1]);
            yield return new(scope.ServiceProvider, await scope.ServiceProvider.GetRequiredService<ExportReader>().ReadAsync(ids, cancellationToken));
            after = ids.Count == Size ? ids[^1] : null;
        }
        while (after is not null);
    }
}
